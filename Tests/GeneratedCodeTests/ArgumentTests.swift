// Parameters whose names, values and places are unusual.
import Case_arguments
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Arguments reach their place in the request")
struct ArgumentTests {
    private func client(_ recorder: Recorder) throws -> CaseClient {
        CaseClient(server: try ServerURL(Wire.server), transport: recorder)
    }

    @Test("a parameter that is called body beside a body, and others that generated code calls its own")
    func names() async throws {
        let recorder = Recorder("", status: 204)
        try await client(recorder).sendBody(
            bodyInQuery: "b",
            requestBody: [0x61],
            requestContentType: "image/png",
            contentTypeInQuery: "t",
            client: "c",
            input: "i",
            request: "r",
            selfValue: "s",
            hash: "h"
        )
        #expect(
            recorder.request?.path == "/base/body?body=b&client=c&contentType=t&hash=h&input=i&request=r&self=s"
        )
        #expect(recorder.contentType == "image/png")
        #expect(recorder.body == "a")
    }

    @Test("a query in the path's key is literal, parameters follow it, and a fragment is not sent")
    func literal() async throws {
        let recorder = Recorder("", status: 204)
        try await client(recorder).getLiteral()
        #expect(recorder.request?.path == "/base/literal/?kind=all&x=%41")
        try await client(recorder).getLiteral(page: 2)
        #expect(recorder.request?.path == "/base/literal/?kind=all&x=%41&page=2")
    }

    @Test("values of an enum are checked inside arrays, in the path and in the query")
    func checks() throws {
        let operation = try client(Recorder()).getList
        let inputs: [(CaseClient.GetList.Input, String)] = [
            (.init(ids: [.a, .unrecognized(rawValue: "c")]), "ids"),
            (.init(ids: [.a], kinds: [.unrecognized(rawValue: "z")]), "kinds"),
            (.init(ids: [.a], codes: [._1, .unrecognized(rawValue: 3)]), "codes"),
        ]
        for (input, parameter) in inputs {
            let error = #expect(throws: ClientError.self) { _ = try operation.request(for: input) }
            guard case .invalidArgument(let problem)? = error else { continue }
            #expect(problem.violations.map(\.parameter) == [parameter])
        }
        // What the document lists is fine, however it was made.
        #expect(throws: Never.self) {
            _ = try operation.request(
                for: .init(ids: [.unrecognized(rawValue: "a")], codes: [.unrecognized(rawValue: 2)])
            )
        }
    }

    @Test("content of a parameter, and three that would be one name")
    func contents() async throws {
        let recorder = Recorder("", status: 204)
        try await client(recorder).getList(
            ids: [.a, .b],
            after: "x",
            filter: GetListFilter(k: "v"),
            note: "a b",
            xPageInQuery: "q",
            xPageInHeader: "h",
            xPageInCookie: "c"
        )
        #expect(
            recorder.request?.path == "/base/list/a,b?after=x&filter=%7B%22k%22%3A%22v%22%7D&note=a%20b&x_page=q"
        )
        let headers = try #require(recorder.request?.headers)
        #expect(headers.contains { $0.name.canonicalName == "x-page" && $0.value == "h" })
        #expect(headers[.cookie] == "xPage=c")
    }
}
