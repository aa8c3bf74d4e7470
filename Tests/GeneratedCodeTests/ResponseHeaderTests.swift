// The headers that the document describes, as typed members of what a call returns and of what an error carries.
import Case_response_headers
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Headers of responses have the types of the document")
struct ResponseHeaderTests {
    private func client(_ status: Int, _ headers: [(String, String)]) throws -> CaseClient {
        var response = Wire.response(status, "\"body\"", type: status == 200 ? "application/json" : nil)
        for (name, value) in headers {
            response.headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        let fixed = response
        return CaseClient(server: try ServerURL(Wire.server), transport: MemoryTransport { _ in fixed })
    }

    @Test("each shape of style simple, and JSON")
    func shapes() async throws {
        let response = try await client(
            200,
            [
                ("X-Text", "a, b"), ("X-Count", "12"), ("X-Ratio", "0.5"), ("X-Flag", "True"),
                ("X-Since", "2024-01-02T03:04:05Z"), ("X-Kind", "huge"), ("X-Level", "2"), ("X-Tags", "a, b ,\"c,d\""),
                ("X-Tags", "e"), ("X-Numbers", "1,2"), ("Link", "<https://e.com/?a=1,2>; rel=\"next\", <b>; rel=last"),
                ("X-Point", "x,1.5,name,7"), ("X-Exploded", "name=a=b,x=2"), ("X-Map", "a=1,b=2"),
                ("X-JSON", #"[{"x":1},{"x":2}]"#), ("X-Either", "7"), ("X-Any", "no"), ("Set-Cookie", "a=1; Path=/"),
            ]
        ).getThing.send(id: 1, full: true)
        #expect(response.body == "body")
        #expect(response.status == 200)
        let headers = response.headers
        #expect(headers.xText == "a, b")
        #expect(headers.xCount == 12)
        #expect(headers.xRatio == 0.5)
        #expect(headers.xFlag == true)
        #expect(headers.xSince?.value == Timestamp("2024-01-02T03:04:05Z"))
        #expect(headers.xKind == .unrecognized(rawValue: "huge"))
        #expect(headers.xLevel == ._2)
        #expect(headers.xTags == ["a", "b", "\"c,d\"", "e"])
        #expect(headers.xNumbers == [1, 2])
        #expect(headers.link == ["<https://e.com/?a=1,2>; rel=\"next\"", "<b>; rel=last"])
        #expect(headers.xPoint == Point(x: 1.5, name: "7"))
        #expect(headers.xExploded == Point(x: 2, name: "a=b"))
        #expect(headers.xMap == ["a": 1, "b": 2])
        #expect(headers.xJSON == [Point(x: 1), Point(x: 2)])
        #expect(headers.xEither == .integer(7))
        #expect(headers.xAny == "no")
        #expect(headers.setCookie == ["a=1; Path=/"])
        #expect(response.header("x-text") == "a, b")
    }

    @Test("what is not required may be missing, and what is required may not")
    func missing() async throws {
        let response = try await client(200, [("X-Text", "")]).getThing.send(.init(id: 1))
        #expect(response.headers.xText == "")
        #expect(response.headers.xCount == nil)
        await #expect(throws: ClientError.self) { try await client(200, []).getThing.send(id: 1) }
        // Whoever asks for the body alone gets it.
        #expect(try await client(200, []).getThing(id: 1) == "body")
    }

    @Test(
        "a text that is not of the header's type is an error that names it",
        arguments: [
            ("X-Count", "many"), ("X-Flag", "1"), ("X-Numbers", "1,b"), ("X-Point", "x"), ("X-Point", "name,a"),
            ("X-JSON", "["), ("X-Map", "a"),
        ]
    )
    func invalid(_ name: String, _ value: String) async throws {
        let client = try client(200, [("X-Text", ""), (name, value)])
        let error = await #expect(throws: ClientError.self) { try await client.getThing.send(id: 1) }
        #expect(error?.description.contains("'\(name)'") == true)
    }

    @Test("an error's headers are typed as well, each of them optional")
    func errors() async throws {
        let client = try client(429, [("Retry-After", "30"), ("X-Hint", "slow down")])
        do {
            _ = try await client.getThing(id: 1)
            Issue.record("429 is an error")
        } catch {
            guard case .server(let problem) = error else { throw error }
            let headers = try problem.headers(as: CaseClient.GetThing.ErrorHeaders.self)
            #expect(headers.retryAfter == 30)
            #expect(headers.xHint == "slow down")
        }
    }

    @Test("one structure for all responses that mean success: required in all of them, or optional")
    func several() async throws {
        let later = try await client(202, [("X-Cost", "3"), ("Location", "/jobs/1"), ("X-Mixed", "true")])
            .startJob.send()
        #expect(later.status == 202)
        #expect(later.headers.xCost == 3)
        #expect(later.headers.location == "/jobs/1")
        #expect(later.headers.xMixed == "true")
        let other = try await client(299, [("X-Cost", "4")]).startJob.send()
        #expect(other.headers.xCost + (other.headers.location == nil ? 1 : 0) == 5)
    }

    @Test("an operation without documented headers has them as they came")
    func untyped() async throws {
        let response = try await client(204, [("X-Cost", "4")]).getPlain.send(.init())
        #expect(response.headers[try #require(HTTPField.Name("X-Cost"))] == "4")
    }
}
