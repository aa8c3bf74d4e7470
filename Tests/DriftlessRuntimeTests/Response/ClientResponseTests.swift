// What is made of responses: good ones, odd ones, and those that break the document.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Testing

@Suite("Responses")
struct ClientResponseTests {
    private func response(
        _ body: String,
        status: Int = 200,
        type: String? = "application/json",
        headers: HTTPFields = [:]
    ) -> ClientResponse {
        var headers = headers
        headers[.contentType] = type
        return ClientResponse(operation: "op", status: status, headers: headers, body: Array(body.utf8))
    }

    private func decodingProblem(of response: ClientResponse) -> ResponseError.Problem? {
        do throws(ClientError) {
            _ = try response.json(ErrorBody.self)
            return nil
        } catch {
            guard case .response(let error) = error else {
                return nil
            }
            #expect(error.rawBody == response.body)
            #expect(error.status == response.status)
            #expect(error.headers == response.headers)
            return error.problem
        }
    }

    @Test(
        "a body that can be decoded is decoded, whatever its type claims",
        arguments: [
            "application/json", "application/json; charset=utf-8", "text/plain", "application/octet-stream",
            "text/html",
            "application/problem+json", "", "nonsense", nil,
        ]
    )
    func anyType(_ type: String?) throws {
        let body: ErrorBody = try response(#"{"error_code":"x"}"#, type: type).json()
        #expect(body.errorCode == "x")
    }

    @Test("a byte order mark and blanks around the body do no harm")
    func byteOrderMark() throws {
        let body: ErrorBody = try response("\u{FEFF} \r\n\t{\"error_code\":\"x\"} \n").json()
        #expect(body.errorCode == "x")
    }

    @Test(
        "a page of HTML is named as such",
        arguments: ["text/html; charset=utf-8", "TEXT/HTML", nil, "application/json"]
    )
    func html(_ type: String?) throws {
        let page = response("\n<!DOCTYPE html><html><title>502 Bad Gateway</title></html>", type: type)
        let problem = try #require(decodingProblem(of: page))
        guard case .unexpectedContentType(found: "text/html", expected: "JSON") = problem else {
            Issue.record("\(problem)")
            return
        }
        #expect(problem.description == "the body is an HTML page, as proxies and load balancers send, not JSON")
    }

    @Test("other kinds of body are named by their type")
    func otherTypes() throws {
        for (type, body) in [("text/plain", "upstream timed out"), ("application/xml", "<error/>")] {
            guard
                case .unexpectedContentType(type, "JSON") = try #require(
                    decodingProblem(of: response(body, type: type))
                )
            else {
                Issue.record("\(type)")
                continue
            }
        }
    }

    @Test("an empty body is named as such", arguments: ["", " \n\t\r"])
    func empty(_ body: String) throws {
        let problem = try #require(decodingProblem(of: response(body)))
        guard case .emptyBody = problem else {
            Issue.record("\(problem)")
            return
        }
    }

    @Test("a body that does not fit tells path and offset")
    func doesNotFit() throws {
        for type in ["application/json", "text/plain"] {
            guard case .json(let error) = try #require(decodingProblem(of: response(#"{"error_code":7}"#, type: type)))
            else {
                Issue.record("\(type)")
                continue
            }
            #expect(error.path == "$.error_code")
            #expect(error.byteOffset == 14)
        }
    }

    @Test("a failure carries its body if that can be decoded, and says why not otherwise")
    func failures() throws {
        guard case .server(let good) = response(#"{"error_code":"x"}"#, status: 400).failure(ErrorBody.self) else {
            Issue.record("no server error")
            return
        }
        #expect(good.body(as: ErrorBody.self)?.errorCode == "x")
        #expect(good.decodingProblem == nil)
        guard case .server(let bad) = response("<html>", status: 502).failure(ErrorBody.self) else {
            Issue.record("no server error")
            return
        }
        #expect(bad.body == nil)
        #expect(bad.decodingProblem != nil)
        #expect(bad.status == 502)
    }

    @Test("a status that the document does not describe is the server's error from 400 on, and else the document's")
    func undocumented() {
        for status in [400, 404, 500, 599, 999] {
            guard case .server = response("", status: status).undocumented() else {
                Issue.record("\(status)")
                continue
            }
        }
        for status in [100, 200, 204, 302, 399] {
            guard case .response(let error) = response("", status: status).undocumented(),
                case .unexpectedStatus = error.problem
            else {
                Issue.record("\(status)")
                continue
            }
        }
    }

    @Test(
        "text is read in the charset that the response names, where every byte of it is a code point or UTF-8",
        arguments: [
            ("text/plain", [0xC3, 0xA9], "é"), ("text/plain; charset=UTF-8", [0xC3, 0xA9], "é"),
            ("text/plain; charset=iso-8859-1", [0xE9, 0x80, 0x41], "é\u{80}A"),
            ("text/plain; charset=\"Latin1\"", [0xC3, 0xA9], "Ã©"), ("text/plain; charset=US-ASCII", [0x41], "A"),
            ("text/plain; charset=us-ascii", [0xE9], nil), ("text/plain; charset=shift_jis", [0x41], nil),
            ("text/plain; charset=utf-16", [0x41, 0], nil), ("text/plain; charset=", [0xC3, 0xA9], nil),
        ] as [(String, [UInt8], String?)]
    )
    func charsets(_ type: String, _ body: [UInt8], _ expected: String?) throws {
        let response = ClientResponse(operation: "op", status: 200, headers: [.contentType: type], body: body)
        guard let expected else {
            let error = #expect(throws: ClientError.self) { try response.text() }
            guard case .response(let problem)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(problem.rawBody == body)
            let name = MediaType(type)?.parameter("charset") ?? ""
            #expect(name == "us-ascii" || "\(problem)".contains("charset '\(name)'"))
            return
        }
        #expect(try response.text() == expected)
    }

    @Test("text must be UTF-8, bytes may be anything")
    func otherBodies() throws {
        #expect(try response("tëxt").text() == "tëxt")
        let odd = ClientResponse(operation: "op", status: 200, headers: [:], body: [0xFF])
        #expect(throws: ClientError.self) { try odd.text() }
        #expect(odd.bytes() == [0xFF])
    }

    @Test("headers are read as their types")
    func headers() throws {
        let response = response(
            "",
            headers: [.retryAfter: "7", .age: "soon", .allow: "GET,\t PUT ,x", .connection: "manual"]
        )
        #expect(try response.header("Retry-After", .integer) == 7)
        #expect(try response.header("retry-after", .text) == "7")
        #expect(try response.optionalHeader("Retry-After", .number) == 7.0)
        #expect(try response.optionalHeader("X-Absent", .integer) as Int? == nil)
        #expect(try response.header("Allow", .list(.text)) == ["GET", "PUT", "x"])
        #expect(try response.header("Connection", .text) == BackupType.manual)
        #expect(try response.optionalHeader("Connection", .text) == BackupType.manual)
        for name in ["X-Absent", "Age", "no token"] {
            let error = #expect(throws: ClientError.self) { try response.header(name, .integer) as Int }
            #expect(error?.description.contains("'\(name)'") == true)
        }
    }
}
