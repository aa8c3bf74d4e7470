// What RDS refuses, with which status and which documented code.

import LocalCloud
import Testing

@Suite("RDS refuses")
struct RDSRefusalTests {
    private static let begin = "begin_time=2018-08-06T10:41:14%2B0800"
    private static let end = "end_time=2018-08-16T10:41:14%2B0800"
    private static let parameterError = "DBS.280001"
    private static let outOfRange = "DBS.280271"
    private static let missing = "DBS.280270"

    @Test(
        "a parameter that the document rules out",
        arguments: [
            ("offset=-1", outOfRange, "offset must be 0 or more"),
            ("offset=x", parameterError, "offset must be an integer"),
            ("limit=0", outOfRange, "limit must be from 1 to 100"),
            ("limit=101", outOfRange, "limit must be from 1 to 100"),
            ("limit=-1", outOfRange, "limit must be from 1 to 100"),
            ("limit=", parameterError, "limit must have a value"),
            ("limit=99999999999999999999", outOfRange, "limit must be from 1 to 100"),
            ("limit=1&limit=1", parameterError, "limit must not be repeated"),
            ("backup_type=AUTO", parameterError, "backup_type must be one of auto, manual, fragment, incremental"),
            ("backup_type=", parameterError, "backup_type must have a value"),
            ("backup_id=", parameterError, "backup_id must have a value"),
            ("status=completed", parameterError, "status must be one of BUILDING, COMPLETED, FAILED, DELETING"),
            (begin, missing, "end_time is required"), (end, missing, "begin_time is required"),
            ("begin_time=2018-08-16T10:41:14%2B0800&\(end)", parameterError, "end_time must be later than begin_time"),
            ("begin_time=2018-08-17T10:41:14%2B0800&\(end)", parameterError, "end_time must be later than begin_time"),
        ]
    )
    func invalidParameter(query: String, code: String, message: String) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(1))) { cloud in
            let response = try await get("\(Samples.rdsPath)&\(query)", port: cloud.port(of: .rds))
            #expect(response.statusLine == "HTTP/1.1 400 Bad Request")
            let error = try response.decoded(RDSErrorBody.self)
            #expect(error.error_code == code)
            #expect(error.error_msg.contains(message))
        }
    }

    @Test(
        "a time in any other format",
        arguments: [
            "2018-08-06T10:41:14+0800", "2018-08-06T10:41:14Z", "2018-08-06T10:41:14%2B08:00", "2018-08-06T10:41:14",
            "2018-08-06T10:41:14.000%2B0800", "2018-08-06%2010:41:14%2B0800", "2018-08-06T10:41%2B0800",
            "2018-02-30T10:41:14%2B0800", "2018-08-06T24:00:00%2B0800", "2018-08-06T10:41:60%2B0800",
            "2018-08-06T10:41:14%2B1801", "2018-08-06T10:41:14%2B0860", "20180806104114", "2018-08-06t10:41:14%2B0800",
            "2018-8-006T10:41:14%2B0800", "2018-08-06T10:41:14%E2%88%920800",
        ]
    )
    func timeFormat(time: String) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(1))) { cloud in
            let response = try await get(
                "\(Samples.rdsPath)&begin_time=\(time)&\(Self.end)",
                port: cloud.port(of: .rds)
            )
            #expect(response.status == 400)
            let error = try response.decoded(RDSErrorBody.self)
            #expect(error.error_code == Self.parameterError)
            #expect(error.error_msg.contains("begin_time must be a time written yyyy-MM-ddTHH:mm:ss±HHMM"))
        }
    }

    @Test("a request without instance_id", arguments: ["", "?", "?limit=1", "?Instance_ID=x", "?instanceId=x"])
    func withoutInstance(query: String) async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            let response = try await get("/v3/\(Samples.project)/backups\(query)", port: cloud.port(of: .rds))
            #expect(response.status == 400)
            #expect(
                response.text
                    == #"{"error_code":"DBS.280270","error_msg":"The parameter does not exist: instance_id is required."}"#
            )
        }
    }

    @Test(
        "an instance that the project does not have",
        arguments: [
            "/v3/\(Samples.project)/backups?instance_id=a48e43ff268f4c0e879652d65e63d0fbin09",
            "/v3/0123456789abcdef0123456789abcdef/backups?instance_id=\(Samples.database)",
        ]
    )
    func unknownInstance(target: String) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(1))) { cloud in
            let response = try await get(target, port: cloud.port(of: .rds))
            #expect(response.status == 404)
            #expect(try response.decoded(RDSErrorBody.self).error_code == "DBS.200045")
        }
    }

    @Test(
        "a path that it does not serve, in the gateway's words",
        arguments: [
            "/", "/V3/\(Samples.project)/backups", "/v1/\(Samples.project)/backups", "/v3/backups", "/v3//backups",
            "/v3/\(Samples.project)/backups/", "/v3/\(Samples.project)/Backups", "/v3/\(Samples.project)/instances",
            Samples.dcsPath, "/v3/%/backups",
        ]
    )
    func unknownPath(target: String) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: Samples.rdsBackups(1))) { cloud in
            let response = try await get("\(target)?instance_id=\(Samples.database)", port: cloud.port(of: .rds))
            #expect(response.status == 404)
            let error = try response.decoded(RDSErrorBody.self)
            #expect(error.error_code == "APIGW.0101")
            #expect(error.request_id == response.header("X-Request-Id"))
        }
    }

    @Test("a method other than GET")
    func method() async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            let response = try await WireConnection.open(port: cloud.port(of: .rds)) { connection in
                try await connection.send("DELETE \(Samples.rdsPath) HTTP/1.1\r\nHost: a\r\n\r\n")
                return try await connection.response()
            }
            #expect(response.status == 404)
            #expect(try response.decoded(RDSErrorBody.self).error_code == "APIGW.0101")
        }
    }
}
