// What DCS refuses, with which status and which documented code.

import LocalCloud
import Testing

@Suite("DCS refuses")
struct DCSRefusalTests {
    @Test(
        "a parameter that the document rules out",
        arguments: [
            ("start=0", "start"), ("start=-1", "start"), ("start=one", "start"), ("start=1.5", "start"),
            ("start=", "start"), ("start", "start"), ("start=%2B1", "start"), ("start=+1", "start"),
            ("start=9223372036854775808", "start"), ("start=1&start=2", "start"), ("start=%", "start"),
            ("start=%zz", "start"), ("start=%ff", "start"), ("start=-", "start"),
            ("limit=0", "limit"), ("limit=-5", "limit"), ("limit=1e1", "limit"),
            ("beginTime=2017071823595", "beginTime"), ("beginTime=201707182359590", "beginTime"),
            ("beginTime=20170732235959", "beginTime"), ("beginTime=20171301000000", "beginTime"),
            ("beginTime=20170229000000", "beginTime"), ("beginTime=20170228240000", "beginTime"),
            ("beginTime=20170228006000", "beginTime"), ("beginTime=20170228000060", "beginTime"),
            ("beginTime=00000101000000", "beginTime"), ("endTime=2017-07-18T23:59:59", "endTime"),
            ("endTime=2017071823595%EF%BC%99", "endTime"),
        ]
    )
    func invalidParameter(query: String, name: String) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(1))) { cloud in
            let response = try await get("\(Samples.dcsPath)?\(query)", port: cloud.port(of: .dcs))
            #expect(response.statusLine == "HTTP/1.1 400 Bad Request")
            #expect(
                response.text
                    == #"{"error":{"code":"111400062","message":"Invalid \#(name) parameter in the request."}}"#
            )
        }
    }

    @Test(
        "an instance that the project does not have",
        arguments: [
            "/v1.0/\(Samples.project)/instances/68d5745e-6af2-40e4-945d-fe449be00149/backups",
            "/v1.0/0123456789abcdef0123456789abcdef/instances/\(Samples.cache)/backups",
            "/v1.0/\(Samples.project)/instances/\(Samples.cache.uppercased())/backups",
        ]
    )
    func unknownInstance(target: String) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(1))) { cloud in
            let response = try await get(target, port: cloud.port(of: .dcs))
            #expect(response.status == 404)
            let error = try response.decoded(DCSErrorBody.self).error
            #expect(error == .init(code: "111404022", message: "This DCS instance does not exist."))
        }
    }

    @Test(
        "a path that it does not serve",
        arguments: [
            "/", "//", "/v2/\(Samples.project)/instances/\(Samples.cache)/backups", "\(Samples.dcsPath)/",
            "\(Samples.dcsPath)/1", "/V1.0/\(Samples.project)/instances/\(Samples.cache)/backups",
            "/v1.0/\(Samples.project)//instances/\(Samples.cache)/backups", "/v1.0//instances/x/backups",
            "/v1.0/\(Samples.project)/instances//backups", "/v1.0/%ff/instances/x/backups", Samples.rdsPath,
            "/v1.0/\(Samples.project)/instances/\(Samples.cache)%2Fbackups", "*", "/%",
        ]
    )
    func unknownPath(target: String) async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(1))) { cloud in
            let response = try await get(target, port: cloud.port(of: .dcs))
            #expect(response.status == 404)
            #expect(try response.decoded(DCSErrorBody.self).error.code == "111404001")
        }
    }

    @Test("a method other than GET", arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
    func method(_ method: String) async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            let response = try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.send(
                    "\(method) \(Samples.dcsPath) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"
                )
                return try await connection.response()
            }
            #expect(response.statusLine == "HTTP/1.1 405 Method Not Allowed")
            #expect(response.header("Allow") == "GET")
            #expect(try response.decoded(DCSErrorBody.self).error.code == "111405001")
        }
    }

    @Test("escapes in the path count as what they stand for")
    func escapedPath() async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(1))) { cloud in
            let target = Samples.dcsPath.replacing("-", with: "%2D").replacing("v1.0", with: "v1%2e0")
            let response = try await get(target, port: cloud.port(of: .dcs))
            #expect(response.status == 200)
        }
    }
}
