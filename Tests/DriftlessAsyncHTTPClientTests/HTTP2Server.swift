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

        /// Writes the frames itself, since a library would not send what is no response: to each request in turn, the next of the
        /// responses in `RESPONSES`, each a list of frames `[type, flags, payload in hexadecimal digits]` of the request's stream,
        /// or of another where a fourth element names it.
        private static let hostileProgram = """
            const tls = require('tls');
            const frame = (type, flags, stream, payload) => {
              const head = Buffer.alloc(9);
              head.writeUIntBE(payload.length, 0, 3);
              head[3] = type; head[4] = flags; head.writeUInt32BE(stream, 5);
              return Buffer.concat([head, payload]);
            };
            const responses = JSON.parse(process.env.RESPONSES);
            const options = {cert: process.env.CERTIFICATE, key: process.env.KEY, ALPNProtocols: ['h2']};
            const server = tls.createServer(options, socket => {
              let input = Buffer.alloc(0), isOpen = false;
              socket.on('error', () => {});
              socket.write(frame(4, 0, 0, Buffer.alloc(0)));
              socket.on('data', data => {
                input = Buffer.concat([input, data]);
                if (!isOpen && input.length >= 24) { input = input.subarray(24); isOpen = true; }
                while (isOpen && input.length >= 9 && input.length >= 9 + input.readUIntBE(0, 3)) {
                  const [type, flags, stream] = [input[3], input[4], input.readUInt32BE(5)];
                  input = input.subarray(9 + input.readUIntBE(0, 3));
                  if (type === 4 && !(flags & 1)) socket.write(frame(4, 1, 0, Buffer.alloc(0)));
                  if (type !== 1) continue;
                  const frames = responses.shift() ?? [];
                  const bytes = frames.map(([type, flags, payload, other]) =>
                    frame(type, flags, other ?? stream, Buffer.from(payload, 'hex')));
                  socket.write(Buffer.concat(bytes));
                }
              });
            });
            server.listen(0, '127.0.0.1', () => console.log(server.address().port));
            """

        /// One frame of HTTP/2 (RFC 9113, section 4.1).
        struct Frame: Sendable {
            var type: UInt8
            var flags: UInt8
            var payload: [UInt8]
            /// The request's own where it is nil.
            var stream: UInt32?

            /// A HEADERS frame with END_HEADERS, and END_STREAM where it is the last.
            static func headers(_ fields: [(String, String)], isLast: Bool = true) -> Frame {
                // RFC 7541, section 6.2.2: literals without indexing, with new names, none of them long.
                var payload: [UInt8] = []
                for (name, value) in fields {
                    payload += [0, UInt8(name.utf8.count)] + Array(name.utf8)
                    payload += [UInt8(value.utf8.count)] + Array(value.utf8)
                }
                return Frame(type: 1, flags: isLast ? 5 : 4, payload: payload)
            }

            fileprivate var json: String {
                let digits = payload.map { String(String(Int($0) + 256, radix: 16).dropFirst()) }.joined()
                return "[\(type),\(flags),\"\(digits)\"" + (stream.map { ",\($0)" } ?? "") + "]"
            }
        }

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

        convenience init(_ identity: (certificate: String, key: String)) throws {
            try self.init(identity, program: Self.program, environment: [:])
        }

        /// A server that responds to each request with the next of those lists of frames, and then with nothing.
        convenience init(_ identity: (certificate: String, key: String), responses: [[Frame]]) throws {
            let lists = responses.map { "[" + $0.map(\.json).joined(separator: ",") + "]" }
            try self.init(
                identity,
                program: Self.hostileProgram,
                environment: ["RESPONSES": "[" + lists.joined(separator: ",") + "]"]
            )
        }

        private init(
            _ identity: (certificate: String, key: String),
            program: String,
            environment: [String: String]
        ) throws {
            process = Self.node(["-e", program])
            process.environment = ProcessInfo.processInfo.environment
                .merging(["CERTIFICATE": identity.certificate, "KEY": identity.key]) { $1 }
                .merging(environment) { $1 }
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
