// Webhooks and callbacks: requests of the provider become values, and values become responses.
import Case_callbacks
import Case_webhooks
import DriftlessRuntime
import HTTPTypes
import Testing

private typealias NewPet = Case_webhooks.NewPetPostWebhook
private typealias ReceivedWebhook = Case_webhooks.CaseClient.ReceivedWebhook

@Suite("What the provider sends is read as the document says, and responses to it are written so")
struct ReceivedOperationTests {
    private static let delivery = "123e4567-e89b-12d3-a456-426614174000"

    private func request(
        _ body: String,
        method: String = "POST",
        target: String = "/hooks?page=2",
        headers: [(String, String)] = [("X-Delivery", delivery)],
        type: String? = "application/json"
    ) throws -> IncomingRequest {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        if let type { fields[.contentType] = type }
        return IncomingRequest(method: method, target: target, headers: fields, body: Array(body.utf8))
    }

    private func problem(of attempt: () throws -> Void) -> IncomingRequestError? {
        do {
            try attempt()
            return nil
        } catch {
            return error as? IncomingRequestError
        }
    }

    @Test(
        "body, headers and query have the document's types; a property that is only sent is not asked for"
    )
    func typed() throws {
        let input = try NewPet.input(
            of: request(
                #"{"id": 7, "name": "Rex", "note": null}"#,
                target: "/hooks?kind=a%20b&ids=1,2&page=3&kind=c+d&since=2024-01-02T03:04:05Z#x",
                headers: [("X-Delivery", Self.delivery), ("x-attempt", "2"), ("X-Tags", "a, b"), ("X-Tags", "c")]
            )
        )
        #expect(input.body == Pet(id: 7, name: "Rex", note: nil))
        #expect(input.xDelivery.value == UniqueIdentifier(Self.delivery))
        #expect(input.xAttempt == 2)
        #expect(input.xTags == ["a", "b", "c"])
        #expect(input.page == 3)
        #expect(input.kind == ["a b", "c d"])
        #expect(input.ids == [1, 2])
        #expect(input.since?.value == Timestamp("2024-01-02T03:04:05Z"))
    }

    @Test("a body that does not fit is an error that says where")
    func wrongBody() throws {
        let error = try #require(
            problem { _ = try NewPet.input(of: request(#"{"id": "seven", "name": "Rex"}"#)) }
        )
        guard case .json = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(error.operation == "newPet")
        #expect("\(error)".contains("$.id"), "\(error)")
        let page = problem { _ = try NewPet.input(of: request("<html>", type: "text/html")) }
        #expect(page?.problem == .unexpectedContentType(found: "text/html", expected: "JSON"))
        #expect(problem { _ = try NewPet.input(of: request(" ")) }?.problem == .emptyBody)
    }

    @Test("a parameter that is missing or wrong is an error that names it")
    func wrongParameters() throws {
        let body = #"{"id": 7, "name": "Rex"}"#
        #expect(
            problem { _ = try NewPet.input(of: request(body, headers: [])) }?.problem == .missingHeader("X-Delivery")
        )
        #expect(
            problem { _ = try NewPet.input(of: request(body, target: "/")) }?.problem == .missingParameter("page")
        )
        #expect(
            problem { _ = try NewPet.input(of: request(body, target: "/?page=two")) }?.problem
                == .invalidParameter("page", value: "two", expected: "an integer")
        )
        #expect(
            problem { _ = try NewPet.input(of: request(body, method: "PUT")) }?.problem
                == .unexpectedMethod(found: "PUT", expected: "POST")
        )
    }

    @Test("a request is one of the document's webhooks, by its name and its method")
    func choice() throws {
        let shared = try ReceivedWebhook("shared", of: request(#"{"level": "middle"}"#, method: "PUT"))
        guard case .shared(let input) = shared else {
            Issue.record("\(shared)")
            return
        }
        #expect(input.body?.level == .unrecognized(rawValue: "middle"))
        #expect(
            try ReceivedWebhook("order/changed", of: request("", method: "GET")) == .orderChangedGet(.init())
        )
        #expect(
            problem { _ = try ReceivedWebhook("order/changed", of: request("", method: "PUT")) }?.problem
                == .unexpectedMethod(found: "PUT", expected: "POST or GET")
        )
        #expect(
            problem { _ = try ReceivedWebhook("oldPet", of: request("")) }?.problem
                == .unknownName("oldPet", known: ["newPet", "order/changed", "shared", "newPetWebhook"])
        )
    }

    @Test("a body in several media types is a typed choice, and may be left out where the document lets it")
    func mediaTypes() throws {
        typealias Order = Case_webhooks.OrderChangedWebhook
        #expect(try Order.input(of: request("")).body == nil)
        #expect(try Order.input(of: request("a;b", type: "text/csv; charset=utf-8")).body == .csv("a;b"))
        #expect(try Order.input(of: request("\u{1}", type: "application/octet-stream")).body == .bytes([1]))
        let paid = try Order.input(of: request(#"{"event": "Paid", "amount": 5}"#)).body
        guard case .json(.paid(let value)) = paid else {
            Issue.record("\(String(describing: paid))")
            return
        }
        #expect(value.amount == 5)
        // An event that the document does not know is kept, as in responses.
        let unknown = try Order.input(of: request(#"{"event": "Lost"}"#)).body
        guard case .json(.unrecognized) = unknown else {
            Issue.record("\(String(describing: unknown))")
            return
        }
        #expect(
            problem { _ = try Order.input(of: request("x", type: "image/png")) }?.problem
                == .unexpectedContentType(
                    found: "image/png",
                    expected: "application/json or text/csv or application/octet-stream"
                )
        )
    }

    @Test("a response has the document's status, headers and body, and what is only received is not asked for")
    func responses() throws {
        let response = try NewPet.response(
            for: .ok(PetInput(name: "Rex", password: "p", note: .null), xReceipt: "r1", retryAfter: 5)
        )
        #expect(response.status == 200)
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.headers[try #require(.init("X-Receipt"))] == "r1")
        #expect(response.headers[.retryAfter] == "5")
        #expect(
            String(decoding: response.body.bytes ?? [], as: UTF8.self)
                == #"{"name":"Rex","password":"p","note":null}"#
        )
        let empty = try NewPet.response(for: .noContent)
        #expect(empty.status == 204)
        #expect(empty.body.isEmpty)
        let refusal = try NewPet.response(for: .clientError("no", status: 422))
        #expect(refusal.status == 422)
        #expect(refusal.body.bytes == Array("no".utf8))
        #expect(try NewPet.response(for: .other(status: 500)).status == 500)
    }

    @Test("a response that breaks a rule of the document is not written")
    func wrongResponses() {
        #expect(throws: ArgumentError.self) { try NewPet.response(for: .clientError("no", status: 500)) }
        let short = NewPet.Output.ok(PetInput(name: "R", password: "p"), xReceipt: "r1")
        #expect(throws: ArgumentError.self) { try NewPet.response(for: short) }
        let receipt = ReportDoneCallback.Output.ok(Receipt(number: 0))
        #expect(throws: ArgumentError.self) { try ReportDoneCallback.response(for: receipt) }
    }

    @Test("callbacks stand under their operation, with the expression of their URL")
    func callbacks() throws {
        typealias OnData = Case_callbacks.CaseClient.StartStream.Callbacks.OnDataPost
        #expect(OnData.expression == "{$request.query.callbackUrl}/data")
        let input = try OnData.input(of: request(#"{"bytes": 12, "state": "torn"}"#))
        #expect(input.body == Chunk(bytes: 12, state: .unrecognized(rawValue: "torn")))
        #expect(try OnData.response(for: .accepted).status == 202)
        // One callback object is one type, whoever refers to it.
        typealias Client = Case_callbacks.CaseClient
        #expect(Client.StartJob.Callbacks.Finished.self == Client.StartStream.Callbacks.Done.self)
        #expect(ReportDoneCallback.Callbacks.Again.self == ReportDoneCallback.self)
    }

    @Test("descriptions show no header, and no secret of one in the body")
    func secrets() throws {
        let request = try request(
            #"{"token": "abcdefgh-secret"}"#,
            headers: [("Authorization", "Bearer abcdefgh-secret"), ("X-Delivery", Self.delivery)]
        )
        #expect(!"\(request)".contains("secret"))
        let error = try #require(problem { _ = try NewPet.input(of: request) })
        #expect(!"\(error)".contains("abcdefgh-secret"), "\(error)")
    }
}
