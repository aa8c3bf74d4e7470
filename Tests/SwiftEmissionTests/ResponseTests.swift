// The switch over a response's status: every documented status goes where the document says.
import ClientPlan
import Testing

@testable import SwiftEmission

@Suite("Responses as Swift")
struct ResponseTests {
    /// What stands behind a status.
    enum Payload { case none, one, other }

    private func arms(_ responses: [(StatusMatch, Payload)]) -> [String] {
        let plan = Plans.plan { names in
            let types = [Plans.structure(names.symbol("One")), Plans.structure(names.symbol("Other"))]
            let planned = responses.map { status, payload in
                let index: Int? = payload == .none ? nil : payload == .one ? 0 : 1
                let contents = index.map {
                    Plans.content(names.symbol("json"), "application/json", .json, .named(TypeID(index: $0)))
                }
                return Plans.response(
                    names.symbol("status"),
                    status,
                    status == .exact(200) ? .success : .error,
                    contents.map { [$0] } ?? []
                )
            }
            return (types, [Plans.operation("call", names, responses: planned)])
        }
        let text = SwiftEmitter(plan: plan).files(.single).first?.text ?? ""
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        return lines.drop { $0 != "switch response.status {" }.dropFirst().prefix { $0 != "}" }.map(String.init)
    }

    @Test("an error that does what the default does is left to it")
    func sameAsDefault() {
        #expect(
            arms([(.exact(200), .none), (.exact(404), .one), (.default, .one)])
                == ["case 200: return", "default: throw response.failure(One.self)"]
        )
    }

    @Test("but not where the arm of its class would take it")
    func sameAsDefaultInRange() {
        #expect(
            arms([(.exact(200), .none), (.exact(404), .one), (.range(4), .other), (.default, .one)])
                == [
                    "case 200: return", "case 404: throw response.failure(One.self)",
                    "case 400..<500: throw response.failure(Other.self)", "default: throw response.failure(One.self)",
                ]
        )
    }

    @Test("statuses that do the same stand together")
    func together() {
        #expect(
            arms([(.exact(200), .none), (.exact(400), .one), (.exact(404), .one)])
                == [
                    "case 200: return", "case 400, 404: throw response.failure(One.self)",
                    "default: throw response.undocumented()",
                ]
        )
    }
}
