// nginx on a port of loopback, serving a folder: for ranges and compression that we did not write.
import DriftlessRuntime
import Foundation
import TestSupport

/// An nginx that serves the folder `files`, and compresses what ends in `.txt`.
struct NginxPeer {
    let port: Int
    let folder: URL
    private let process = Process()
    private static let program = "/usr/sbin/nginx"

    static var isThere: Prerequisite {
        Prerequisite(
            FileManager.default.isExecutableFile(atPath: program),
            otherwise: "there is no nginx at \(program)"
        )
    }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "driftless-nginx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "files"),
            withIntermediateDirectories: true
        )
        port = try Self.freePort()
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " ")
        let configuration = """
            daemon off; master_process off; pid \(folder.path)/pid; error_log stderr crit;
            events {}
            http {
              access_log off; \(paths)
              client_max_body_size 0;
              server {
                listen 127.0.0.1:\(port);
                location / { root \(folder.path)/files; default_type application/octet-stream; }
                location ~ \\.txt$ {
                  root \(folder.path)/files; default_type text/plain;
                  gzip on; gzip_types text/plain; gzip_min_length 1;
                }
              }
            }
            """
        try Data(configuration.utf8).write(to: folder.appending(path: "nginx.conf"))
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["-p", folder.path, "-c", folder.path + "/nginx.conf", "-e", "stderr"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<500 where !Self.isListening(port) { try await Task.sleep(for: .milliseconds(10)) }
    }

    var server: ServerURL {
        get throws { try ServerURL("http://127.0.0.1:\(port)") }
    }

    func write(_ bytes: Data, to name: String) throws {
        try bytes.write(to: folder.appending(path: "files/\(name)"))
    }

    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func socket(_ port: Int, _ use: (Int32, sockaddr_in) throws -> Int) throws -> Int {
        #if canImport(Glibc)
            let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return try use(descriptor, address)
    }

    static func freePort() throws -> Int {
        try socket(0) { descriptor, address in
            var address = address
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isBound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
                }
            }
            guard isBound else { throw CocoaError(.fileReadUnknown) }
            return Int(in_port_t(bigEndian: address.sin_port))
        }
    }

    static func isListening(_ port: Int) -> Bool {
        let result = try? socket(port) { descriptor, address in
            var address = address
            let length = socklen_t(MemoryLayout<sockaddr_in>.size)
            return withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Int(connect(descriptor, $0, length)) }
            }
        }
        return result == 0
    }
}
