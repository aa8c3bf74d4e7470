// What the official SDK signed, the cloud accepts: the vectors and the recorded requests, sent as they are.

import Foundation
import LocalCloud
import Testing

@Suite("Signatures of the official SDK", .timeLimit(.minutes(10)))
struct SignatureVectorTests {
    struct Vector: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let method: String
        let body: String?
        let access_key: String
        let secret_key: String
        let sdk_date: String
        let request_target: String
        let headers_after_signing: [String: String]

        var testDescription: String { name }

        /// The vectors spell header values as Latin-1, byte by byte.
        var request: [UInt8] {
            var lines = ["\(method) \(request_target) HTTP/1.1"]
            lines += headers_after_signing.map { "\($0.key): \($0.value)" }
            if let body { lines.append("Content-Length: \(body.utf8.count)") }
            let head = lines.map { $0 + "\r\n" }.joined() + "\r\n"
            return head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + Array((body ?? "").utf8)
        }
    }

    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .appending(path: "../../../HuaweiCloudCoreTests/Vectors").standardizedFileURL

    static let vectors: [Vector] = {
        let file = folder.appending(path: "signing-sdk-hmac-sha256.json")
        guard let data = try? Data(contentsOf: file) else { return [] }
        return (try? JSONDecoder().decode([Vector].self, from: data)) ?? []
    }()

    @Test("there are vectors")
    func presence() {
        #expect(Self.vectors.count >= 41)
    }

    @Test("are accepted, and refused with another secret key", arguments: vectors)
    func signed(vector: Vector) async throws {
        let moment = try #require(Self.date(vector.sdk_date))
        for (secret, isAccepted) in [(vector.secret_key, true), (vector.secret_key + "x", false)] {
            let key = CloudAccessKey(
                id: vector.access_key,
                secret: secret,
                securityToken: vector.headers_after_signing["X-Security-Token"]
            )
            try await withLocalCloud(
                accounts: CloudAccounts(accessKeys: [key]),
                access: .accountsOnly,
                clock: .stopped(at: moment)
            ) { cloud in
                let response = try await WireConnection.open(port: cloud.port(of: .rds)) { connection in
                    try await connection.send(vector.request)
                    return try await connection.response()
                }
                #expect((response.status != 401) == isAccepted, "\(response.status) \(response.text)")
                #expect(response.status != 0)
            }
        }
    }

    @Test("of recorded requests are accepted", arguments: [CloudService.dcs, .rds])
    func recordings(service: CloudService) async throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
        let file = try #require(files.first { $0.pathExtension == "http" && $0.path.contains("-\(service.rawValue)-") })
        let text = try String(contentsOf: file, encoding: .utf8)
        let request = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let key = try #require(
            Self.vectors.first { $0.access_key == "HWTESTACCESSKEY00001" && !$0.name.hasPrefix("sk") }
        )
        let contents = Samples.contents(dcs: Samples.dcsBackups(12), rds: Samples.rdsBackups(2))
        try await withLocalCloud(
            contents: contents,
            accounts: CloudAccounts(accessKeys: [CloudAccessKey(id: key.access_key, secret: key.secret_key)]),
            access: .accountsOnly,
            clock: .stopped(at: try #require(Self.date("20180806T024114Z")))
        ) { cloud in
            let whole = request.hasSuffix("\r\n\r\n") ? request : request + "\r\n\r\n"
            let response = try await send(whole, port: cloud.port(of: service))
            #expect(response.status == 200, "\(response.text)")
        }
    }

    private static func date(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "yyyyMMdd'T'HHmmss'Z'"
        return formatter.date(from: text)
    }
}
