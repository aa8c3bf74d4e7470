// The official Python SDK talks to the cloud and has its signature checked, where it is installed.

import Foundation
import LocalCloud
import Testing

@Suite(
    "The official Python SDK",
    .enabled(
        if: PythonProgram.isRunnable,
        "python3 with the packages huaweicloudsdkcore and huaweicloudsdkrds is not installed"
    ),
    .timeLimit(.minutes(10))
)
struct PythonSDKTests {
    private let contents = Samples.contents(dcs: Samples.dcsBackups(12), rds: Samples.rdsBackups(3))

    private func result(in cloud: LocalCloud, secret: String) async throws -> PythonProgram.Result {
        let arguments = [
            cloud.rdsURL, cloud.dcsURL, SignedRequestText.accessKey, secret, Samples.project, Samples.database,
            Samples.cache,
        ]
        // On a thread of its own, since waiting for a process blocks the one it is on.
        let run = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try PythonProgram.run(PythonProgram.text, arguments) })
            }
        }
        let errors = String(decoding: run.errors, as: UTF8.self)
        try #require(run.status == 0, "\(errors)")
        return try JSONDecoder().decode(PythonProgram.Result.self, from: run.output)
    }

    @Test("lists backups of RDS v3 by its own client and of DCS v1.0 by its generic entry, with signatures that hold")
    func listings() async throws {
        try await withLocalCloud(contents: contents, access: .accountsOnly) { cloud async throws in
            let result = try await result(in: cloud, secret: SignedRequestText.secretKey)
            #expect(result.message == nil)
            #expect(result.rds_total == 3 && result.rds_ids == ids("d", 1...3))
            #expect(result.dcs_total == 12 && result.dcs_ids == ids("c", 1...10))
            #expect(cloud.requests.map(\.service) == [.rds, .dcs])
            for request in cloud.requests {
                #expect(request.header("Authorization")?.hasPrefix("SDK-HMAC-SHA256 Access=") == true)
                #expect(request.header("X-Project-Id") == Samples.project)
            }
        }
    }

    @Test("is refused with a wrong secret key")
    func wrongSecret() async throws {
        try await withLocalCloud(contents: contents, access: .accountsOnly) { cloud async throws in
            let result = try await result(in: cloud, secret: "wrong")
            #expect(result.status == 401 && result.code == "APIGW.0301")
            #expect(result.message?.contains("verify aksk signature fail, canonicalRequest:GET|") == true)
            #expect(result.rds_total == nil)
        }
    }
}
