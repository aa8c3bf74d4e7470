// Responses that break the documents: a ClientError that says where and what, and what may be tolerated is tolerated.
import DriftlessRuntime
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud
import Testing

@Suite("Bad responses become errors that say where and what")
struct BadResponseTests {
    private func rdsError(_ fault: Fault) async throws -> ClientError? {
        try await withLocalCloud { cloud in
            let instance = cloud.contents.rdsInstances[0].id
            cloud.inject(fault, into: .rds)
            do {
                _ = try await Clients(cloud).rds.listBackups(instanceID: instance)
                return nil
            } catch let error as ClientError {
                return error
            }
        }
    }

    @Test("malformed JSON, wrong types, an empty body and HTML are responses that break the document")
    func brokenBodies() async throws {
        for fault in [Fault.malformedJSON, .wrongTypes, .emptyBody, .htmlFromProxy] {
            let error = try #require(try await rdsError(fault))
            guard case .response(let problem) = error else {
                Issue.record("\(fault): \(error)")
                continue
            }
            #expect(problem.status == 200)
            #expect(problem.requestID?.isEmpty == false || fault == .htmlFromProxy)
            #expect(error.description.count > 20)
        }
    }

    @Test("a connection that ends inside a body is a failure of the transport")
    func truncated() async throws {
        let error = try #require(try await rdsError(.truncated(afterBytes: 100)))
        guard case .transport = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test("429 with Retry-After and 502 with HTML are errors of the server that keep what was sent")
    func serverFaults() async throws {
        let tooMany = try #require(try await rdsError(.tooManyRequests(retryAfter: "2")))
        guard case .server(let error) = tooMany else {
            Issue.record("\(tooMany)")
            return
        }
        #expect(error.status == 429)
        #expect(error.retryAfter == .seconds(2))
        let gateway = try #require(try await rdsError(.badGatewayHTML))
        guard case .server(let html) = gateway else {
            Issue.record("\(gateway)")
            return
        }
        #expect(html.status == 502)
        #expect(String(decoding: html.rawBody, as: UTF8.self).contains("<"))
    }

    @Test("unknown fields, unknown enum values and nulls never fail a response")
    func tolerated() async throws {
        for fault in [Fault.unknownFields, .unknownEnumValues, .nullsInOptionalFields] {
            try await withLocalCloud { cloud in
                cloud.inject(fault, into: .rds)
                cloud.inject(fault, into: .dcs)
                let clients = try Clients(cloud)
                let rds = try await clients.rds.listBackups(instanceID: cloud.contents.rdsInstances[0].id)
                let dcs = try await clients.dcs.listBackups(instanceID: cloud.contents.dcsInstances[0].id)
                #expect(!rds.backups.isEmpty)
                #expect(!dcs.backupRecordResponse.isEmpty)
            }
        }
    }

    @Test("an unknown enum value is kept as it came")
    func unknownValueIsKept() throws {
        let text = #"{"backups":[{"id":"a","type":"hourly","status":"COMPLETED","instance_id":"i"}],"total_count":1}"#
        let page = try HuaweiCloudRDS.BackupPage(json: Array(text.utf8))
        #expect(page.backups.map(\.type) == [.unrecognized(rawValue: "hourly")])
        #expect(page.jsonText == text)
    }

    @Test("a time, a Bool or a decimal that does not parse keeps its text")
    func textIsNeverLost() throws {
        let text = """
            {"backup_record_response":[{"status":"succeed","progress":"all","instance_id":"i","backup_id":"b",\
            "created_at":"yesterday","backup_type":"auto","is_support_restore":"MAYBE"}],"total_num":1}
            """
        let page = try HuaweiCloudDCS.BackupPage(json: Array(text.utf8))
        let backup = page.backupRecordResponse[0]
        #expect(backup.progress == .unrecognized(rawValue: "all"))
        #expect(backup.createdAt == .unrecognized(rawValue: "yesterday"))
        #expect(backup.isSupportRestore == .unrecognized(rawValue: "MAYBE"))
        #expect(page.jsonText == text)
    }

    @Test("the error names path, offset, what was expected and what was found")
    func positions() async throws {
        let body =
            #"{"backups":[{"id":"a","type":"auto","status":"COMPLETED","instance_id":"i","size":"big"}],"total_count":1}"#
        let rds = RDSClient(
            server: try RDSClient.server(),
            projectID: "p",
            credentials: .external,
            transport: MemoryTransport { _ in .json(body) }
        )
        let error = await #expect(throws: ClientError.self) { _ = try await rds.listBackups(instanceID: "i") }
        let description = error?.description ?? ""
        #expect(description.contains("$.backups[0].size"))
        guard case .response(let problem) = error, case .json(let cause) = problem.problem else {
            Issue.record("\(description)")
            return
        }
        #expect(cause.byteOffset == 82)
        #expect(problem.rawBody == Array(body.utf8))
    }
}

extension JSONModel {
    var jsonText: String { String(decoding: jsonBytes(), as: UTF8.self) }
}
