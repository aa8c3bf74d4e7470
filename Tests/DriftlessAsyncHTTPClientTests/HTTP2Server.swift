// A server of HTTP/2 alone, in Node.js: the program, and how it is started.
#if AsyncHTTPClient
    import Foundation
    import HTTPTypes

    /// Runs until `stop`.
    final class HTTP2Server: Sendable {
        /// The header in which the server tells how many connections it has seen.
        static var sessionCount: HTTPField.Name { HTTPField.Name("X-Sessions") ?? .server }

        let port: Int
        private let process: Process

        private static let program = """
            const http2 = require('http2'), zlib = require('zlib');
            const server = http2.createSecureServer({cert: process.env.CERTIFICATE, key: process.env.KEY});
            let sessions = 0;
            server.on('session', () => sessions++);
            server.on('sessionError', () => {});
            server.on('stream', (stream, headers) => {
              stream.on('error', () => {});
              const [, what, number] = headers[':path'].split('/');
              const head = status => ({':status': status, 'x-sessions': String(sessions)});
              const chunks = [];
              stream.on('data', chunk => chunks.push(chunk));
              stream.on('end', () => {
                const body = Buffer.concat(chunks);
                switch (what) {
                case 'names': stream.respond(head(200)); stream.end(Object.keys(headers).sort().join(' ')); break;
                case 'echo': stream.respond(head(200)); stream.end(headers[':method'] + ' ' + body); break;
                case 'count': stream.respond(head(200)); stream.end(String(body.length)); break;
                case 'status': stream.respond(head(Number(number)), {endStream: true}); break;
                case 'gzip':
                  stream.respond({...head(200), 'content-encoding': 'gzip'});
                  stream.end(zlib.gzipSync(Buffer.alloc(Number(number)))); break;
                case 'zeros': stream.respond(head(200)); stream.end(Buffer.alloc(Number(number))); break;
                case 'reset': stream.respond(head(200)); stream.write('x'); stream.close(2); break;
                }
              });
            });
            server.listen(0, '127.0.0.1', () => console.log(server.address().port));
            """

        /// Why there is no such server here; nil where there is.
        static let unavailability: String? = {
            let process = node(["-e", "require('http2')"])
            do {
                try process.run()
            } catch {
                return "there is no node"
            }
            process.waitUntilExit()
            return process.terminationStatus == 0 ? nil : "node has no HTTP/2"
        }()

        init(_ identity: (certificate: String, key: String)) async throws {
            process = Self.node(["-e", Self.program])
            process.environment = ProcessInfo.processInfo.environment.merging([
                "CERTIFICATE": identity.certificate, "KEY": identity.key,
            ]) { $1 }
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                process.terminate()
                throw CocoaError(.fileReadUnknown)
            }
            self.port = port
        }

        func stop() {
            process.terminate()
        }

        private static func node(_ arguments: [String]) -> Process {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["node"] + arguments
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            return process
        }
    }
#endif
