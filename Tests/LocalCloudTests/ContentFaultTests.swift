// Faults in what a response says: replaced responses and altered pages.

import Foundation
import LocalCloud
import Testing

@Suite("A fault changes what a response says")
struct ContentFaultTests {
    private func response(
        of service: CloudService,
        to target: String? = nil,
        with fault: Fault,
        contents: CloudContents = Samples.contents(dcs: Samples.dcsBackups(2), rds: Samples.rdsBackups(2))
    ) async throws -> WireResponse {
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(fault, into: service)
            let target = target ?? (service == .dcs ? Samples.dcsPath : Samples.rdsPath)
            return try await get(target, port: cloud.port(of: service))
        }
    }

    @Test("500 and 503 come in the error shape of the service")
    func serverErrors() async throws {
        let dcs = try await response(of: .dcs, with: .internalServerError)
        #expect(dcs.statusLine == "HTTP/1.1 500 Internal Server Error")
        #expect(dcs.text == #"{"error":{"code":"111500000","message":"Internal service error."}}"#)
        let rds = try await response(of: .rds, with: .serviceUnavailable)
        #expect(rds.statusLine == "HTTP/1.1 503 Service Unavailable")
        #expect(rds.text == #"{"error_code":"DBS.108000","error_msg":"Internal service error."}"#)
    }

    @Test(
        "429 comes from the gateway with Retry-After and the request id",
        arguments: ["7", "Wed, 21 Oct 2015 07:28:00 GMT"]
    )
    func tooManyRequests(retryAfter: String) async throws {
        let response = try await response(of: .rds, with: .tooManyRequests(retryAfter: retryAfter))
        #expect(response.statusLine == "HTTP/1.1 429 Too Many Requests")
        #expect(response.header("Retry-After") == retryAfter)
        let body = try response.decoded(RDSErrorBody.self)
        #expect(body.error_code == "APIGW.0308")
        #expect(body.request_id == response.header("X-Request-Id"))
        #expect(body.request_id?.count == 32)
    }

    @Test("any error of the gateway carries the request id")
    func gatewayError() async throws {
        let response = try await response(
            of: .dcs,
            with: .gatewayError(status: 401, code: "APIGW.0301", message: "Incorrect authentication")
        )
        #expect(response.statusLine == "HTTP/1.1 401 Unauthorized")
        let body = try response.decoded(RDSErrorBody.self)
        #expect(body.error_code == "APIGW.0301")
        #expect(body.request_id == response.header("X-Request-Id"))
    }

    @Test("HTML comes with 502 from a load balancer and with 200 from a proxy")
    func html() async throws {
        for (fault, status) in [(Fault.badGatewayHTML, 502), (.htmlFromProxy, 200)] {
            let response = try await response(of: .dcs, with: fault)
            #expect(response.status == status)
            #expect(response.header("Content-Type") == "text/html")
            #expect(response.text.hasPrefix("<html>") && response.text.hasSuffix("</html>\n"))
        }
    }

    @Test("an empty body is announced as empty")
    func emptyBody() async throws {
        let response = try await response(of: .dcs, with: .emptyBody)
        #expect(response.status == 200)
        #expect(response.header("Content-Length") == "0")
        #expect(response.body.isEmpty)
    }

    @Test("a replacement has the status, header fields and bytes that it was given")
    func replacement() async throws {
        let body: [UInt8] = [0x7B, 0x22, 0xFF, 0x00]
        let response = try await response(
            of: .rds,
            with: .response(
                ReplacementResponse(
                    status: 418,
                    headers: [
                        HeaderField(name: "x-request-ID", value: "mine"), HeaderField(name: "X-Twice", value: "1"),
                        HeaderField(name: "X-Twice", value: "2"), HeaderField(name: "no name", value: "x"),
                    ],
                    body: .bytes(body, contentType: nil)
                )
            )
        )
        #expect(response.status == 418)
        #expect(response.body == body)
        #expect(response.header("Content-Type") == nil)
        #expect(response.headers.filter { $0.name.lowercased() == "x-request-id" }.map(\.value) == ["mine"])
        #expect(response.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["1", "2"])
        #expect(!response.headers.contains { $0.name == "no name" })
    }

    @Test(
        "204 and 304 have no body and no length, and the connection goes on",
        arguments: [
            (Fault.noContent, 204), (.response(.init(status: 204, body: .text("x", contentType: "a/b"))), 204),
            (.response(.init(status: 304, body: .html(title: "x"))), 304),
        ]
    )
    func bodiless(fault: Fault, status: Int) async throws {
        try await withLocalCloud { cloud in
            cloud.inject(fault, into: .dcs)
            try await WireConnection.open(port: cloud.port(of: .dcs)) { connection in
                try await connection.get(Samples.dcsPath)
                let response = try await connection.response()
                #expect(response.status == status)
                #expect(response.header("Content-Length") == nil)
                try await connection.get(Samples.dcsPath)
                #expect(try await connection.response().status == 200)
            }
        }
    }

    @Test("a status out of range is moved into it", arguments: [(-1, 200), (100, 200), (600, 599), (Int.max, 599)])
    func statusRange(given: Int, sent: Int) async throws {
        let response = try await response(
            of: .dcs,
            with: .response(ReplacementResponse(status: given, body: .text("", contentType: nil)))
        )
        #expect(response.status == sent)
    }

    @Test("malformed JSON is a page without its last byte, of the announced length")
    func malformed() async throws {
        let page = try await response(of: .dcs, with: .genuine)
        let cut = try await response(of: .dcs, with: .malformedJSON)
        #expect(cut.body == page.body.dropLast())
        #expect(cut.end == .complete)
        #expect(throws: (any Error).self) { try JSONSerialization.jsonObject(with: Data(cut.body)) }
    }

    @Test(
        "the presets for members alter every record and stay JSON",
        arguments: [
            (Fault.unknownFields, CloudService.dcs, #""x_new_feature":{"enabled":true,"levels":[1,2,3]}"#, 2),
            (.unknownFields, .dcs, #","x_next_marker":"b2Zmc2V0PTEw"}"#, 1),
            (.unknownEnumValues, .dcs, #""status":"ARCHIVING""#, 2),
            (.unknownEnumValues, .dcs, #""backup_type":"snapshot""#, 2),
            (.unknownEnumValues, .dcs, #""type""#, 0), (.unknownEnumValues, .rds, #""type":"snapshot","size""#, 2),
            (.wrongTypes, .rds, #""size":"large""#, 2), (.nullsInOptionalFields, .dcs, #""period":null"#, 2),
            (.nullsInOptionalFields, .rds, #""end_time":null"#, 2), (.nullsInOptionalFields, .rds, "databases", 0),
        ]
    )
    func members(fault: Fault, service: CloudService, text: String, count: Int) async throws {
        let response = try await response(of: service, with: fault)
        #expect(response.text.ranges(of: text).count == count)
        _ = try JSONSerialization.jsonObject(with: Data(response.body))
    }

    @Test("alterations are made in order, verbatim text and removals included")
    func alterations() async throws {
        let fault = Fault.altered(
            .setRecordMember("size", .verbatim("2803.")),
            .removeRecordMember("name"),
            .setRecordMember("name", "new"),
            .removePageMember("total_count"),
            .setPageMember("error_code", nil),
            .replaceRecordMember("none", 1)
        )
        let contents = Samples.contents(rds: Samples.rdsBackups(1))
        let text = try await response(of: .rds, with: fault, contents: contents).text
        #expect(
            text == """
                {"backups":[{"id":"d1","type":"auto","size":2803.,"status":"COMPLETED",\
                "begin_time":"2018-08-06T12:41:14+0800","end_time":"2018-08-06T12:43:14+0800",\
                "datastore":{"type":"MySQL","version":"5.6"},\
                "instance_id":"c0c9f155c7b7423a9d30f0175998b63bin01","name":"new"}],"error_code":null}
                """
        )
    }

    @Test("a number with a trailing dot is sent as it stands")
    func trailingDot() async throws {
        let response = try await response(of: .rds, with: .numberWithTrailingDot)
        #expect(response.text.ranges(of: #""size":2803.,"#).count == 2)
    }

    @Test("alterations leave an error as it is")
    func errorsStay() async throws {
        let response = try await response(of: .dcs, to: "\(Samples.dcsPath)?start=0", with: .unknownFields)
        #expect(response.status == 400)
        #expect(response.text.hasPrefix(#"{"error":{"code""#) && !response.text.contains("x_new_feature"))
    }

    @Test("a total that changes does so from one response to the next")
    func changingTotal() async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(25))) { cloud in
            cloud.inject(.totalChanging(by: -2), into: .dcs, for: .next(3))
            var totals: [Int] = []
            for start in [1, 11, 21, 1] {
                let response = try await get("\(Samples.dcsPath)?start=\(start)", port: cloud.port(of: .dcs))
                totals.append(try response.decoded(DCSPage.self).total_num)
            }
            #expect(totals == [25, 23, 21, 25])
        }
    }
}
