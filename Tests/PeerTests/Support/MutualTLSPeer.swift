// nginx that talks to those only who show a certificate of its own authority. All keys are made for one test.
import DriftlessRuntime
import Foundation
import TestSupport

struct MutualTLSPeer {
    let port: Int
    let folder: URL
    private let process = Process()
    private static let openssl = "/usr/bin/openssl"

    static var isThere: Prerequisite {
        guard FileManager.default.isExecutableFile(atPath: openssl) else {
            return Prerequisite(false, otherwise: "there is no openssl at \(openssl)")
        }
        return NginxPeer.isThere
    }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "driftless-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try NginxPeer.freePort()
        try makeCertificates()
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " ")
        let configuration = """
            daemon off; master_process off; pid \(folder.path)/pid; error_log stderr crit;
            events {}
            http {
              access_log off; \(paths)
              server {
                listen 127.0.0.1:\(port) ssl;
                ssl_certificate \(folder.path)/server.pem; ssl_certificate_key \(folder.path)/server.key;
                ssl_client_certificate \(folder.path)/authority.pem; ssl_verify_client on;
                location / { default_type text/plain; return 404; }
                location = /certificate { return 204; }
              }
            }
            """
        try Data(configuration.utf8).write(to: folder.appending(path: "nginx.conf"))
        process.executableURL = URL(filePath: "/usr/sbin/nginx")
        process.arguments = ["-p", folder.path, "-c", folder.path + "/nginx.conf", "-e", "stderr"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<500 where !NginxPeer.isListening(port) { try await Task.sleep(for: .milliseconds(10)) }
    }

    var server: ServerURL {
        get throws { try ServerURL("https://localhost:\(port)") }
    }

    /// `authority.pem`, `client.pem`, `client.key` and the like; `stranger.pem` is of no authority.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private func makeCertificates() throws {
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
        func request(_ name: String, _ subject: String, _ more: [String]) throws {
            let files = ["-keyout", path(name + ".key"), "-out", path(name + ".pem")]
            try run(["req", "-x509", "-subj", "/CN=" + subject] + key + files + more)
        }
        let signed = ["-CA", path("authority.pem"), "-CAkey", path("authority.key")]
        try request("authority", "authority", [])
        try request("server", "localhost", signed + ["-addext", "subjectAltName=DNS:localhost"])
        try request("client", "reports", signed + ["-addext", "extendedKeyUsage=clientAuth"])
        try request("stranger", "stranger", [])
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.openssl)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
