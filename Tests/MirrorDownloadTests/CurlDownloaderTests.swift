// Downloads from a real server on loopback, and what is thought of a certificate that nobody vouches for.
import Foundation
import LoopbackServer
import NIOSSL
import TestSupport
import Testing

@testable import MirrorDownload

/// A certificate for 127.0.0.1 that is its own authority, made anew for each run.
struct LoopbackCertificate: Sendable {
    let context: NIOSSLContext

    /// Nil where there is no openssl.
    static let shared: LoopbackCertificate? = try? LoopbackCertificate()

    private init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "driftless-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
            "2",
            "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out",
            "cert.pem",
        ]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let chain = try NIOSSLCertificate.fromPEMFile(folder.appending(path: "cert.pem").path)
        let key = try NIOSSLPrivateKey(file: folder.appending(path: "key.pem").path, format: .pem)
        context = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(key)
            )
        )
    }
}

extension Prerequisite {
    fileprivate static let curl = Prerequisite(
        (try? ProgramRun("curl", ["--version"], most: 1 << 16, seconds: 60)) != nil,
        otherwise: "curl is not on this machine"
    )
}

@Suite("Downloading", .serialized, .enabled(if: Prerequisite.curl.isMet, "\(Prerequisite.curl)"))
struct CurlDownloaderTests {
    private static func response(_ status: String, _ headers: String = "", _ body: String = "") -> String {
        "HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    }

    /// What comes of downloading `/start` from a server that responds by path.
    private func outcome(
        _ responses: [String: String],
        most: Int = 1_000,
        _ limits: DownloadLimits = .standard
    ) async throws -> (result: Result<Download, DownloadFailure>, origin: String, requests: [String]) {
        let reply = LoopbackServer.Reply.choice { request in
            let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            return .responseAndClose(responses[path] ?? Self.response("404 Not Found"))
        }
        return try await LoopbackServer.with(reply) { server in
            let origin = "http://127.0.0.1:\(server.port)"
            let downloader = CurlDownloader(policy: .loopback, limits: limits)
            // The call blocks its thread.
            let result = await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        returning: Result { () throws(DownloadFailure) in
                            try downloader.download(origin + "/start", most: most)
                        }
                    )
                }
            }
            return (result, origin, server.requests)
        }
    }

    @Test("a file comes whole, and nothing of the machine goes with the request")
    func file() async throws {
        let found = try await outcome(["/start": Self.response("200 OK", "", "title: a\n")])
        #expect(try found.result.get() == Download(bytes: Array("title: a\n".utf8), url: found.origin + "/start"))
        let request = try #require(found.requests.first).lowercased()
        #expect(!request.contains("cookie:") && !request.contains("authorization:"))
    }

    @Test("redirects are followed, and told")
    func redirects() async throws {
        let found = try await outcome([
            "/start": Self.response("302 Found", "Location: /next\r\n"),
            "/next": Self.response("301 Moved", "Location: end#part\r\n"),
            "/end": Self.response("200 OK", "", "x"),
        ])
        #expect(try found.result.get() == Download(bytes: [0x78], url: found.origin + "/end"))
    }

    private func reason(_ result: Result<Download, DownloadFailure>) -> String {
        if case .failure(let failure) = result { return failure.reason }
        return "no failure"
    }

    @Test("too many redirects, and one to a host that may not be asked, are refused")
    func badRedirects() async throws {
        let loop = try await outcome(["/start": Self.response("302 Found", "Location: /start\r\n")])
        #expect(reason(loop.result).hasSuffix("redirects more than 5 times"))
        #expect(loop.requests.count == 6)
        let plain = try await outcome(["/start": Self.response("302 Found", "Location: https://10.0.0.1/a\r\n")])
        #expect(reason(plain.result) == "'10.0.0.1' is not this machine")
    }

    @Test("what is too long is refused, whether it says so or not")
    func size() async throws {
        let said = try await outcome(["/start": Self.response("200 OK", "", String(repeating: "a", count: 1_001))])
        #expect(reason(said.result).hasSuffix("it has more than 1000 bytes"))
        let body = String(repeating: "a", count: 5_000)
        let unsaid = try await outcome(["/start": "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body])
        #expect(reason(unsaid.result).hasSuffix("it has more than 1000 bytes"))
    }

    @Test("an error of the server is one of the download")
    func status() async throws {
        #expect(reason(try await outcome([:]).result).hasSuffix("the status is 404"))
    }

    @Test("a server that sends nothing is left after the time that a file has")
    func slow() async throws {
        var limits = DownloadLimits.standard
        limits.secondsPerFile = 1
        try await LoopbackServer.with(.nothing) { server in
            let url = "http://127.0.0.1:\(server.port)/a"
            #expect(throws: DownloadFailure("'\(url)' cannot be fetched: it took longer than 1 s")) {
                try CurlDownloader(policy: .loopback, limits: limits).download(url, most: 10)
            }
        }
    }

    @Test("without curl, the failure says what to install")
    func missing() {
        let downloader = CurlDownloader(policy: .loopback, program: "no-such-curl")
        let reason = "that takes the program 'no-such-curl', which is not on this machine; install it"
        #expect(throws: DownloadFailure("'http://127.0.0.1/a' cannot be fetched: \(reason)")) {
            try downloader.download("http://127.0.0.1/a", most: 10)
        }
    }

    @Test("the command's own policy does not ask loopback")
    func policy() async throws {
        try await LoopbackServer.with(.response(Self.response("200 OK"))) { server in
            #expect(throws: DownloadFailure("'127.0.0.1' is not on the public network")) {
                try CurlDownloader().download("https://127.0.0.1:\(server.port)/a", most: 10)
            }
            #expect(server.requests == [])
        }
    }

    @Test(
        "a certificate that no authority vouches for is refused",
        .enabled(if: LoopbackCertificate.shared != nil, "openssl makes the certificate")
    )
    func certificate() async throws {
        let certificate = try #require(LoopbackCertificate.shared)
        try await LoopbackServer.with(.response(Self.response("200 OK")), security: certificate.context) { server in
            let url = "https://127.0.0.1:\(server.port)/a"
            let failure = #expect(throws: DownloadFailure.self) {
                try CurlDownloader(policy: .loopback).download(url, most: 10)
            }
            #expect(failure?.reason.hasPrefix("'\(url)' cannot be fetched: SSL certificate problem") == true)
            #expect(server.requests == [])
        }
    }
}
