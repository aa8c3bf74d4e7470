// The switch over an answer's status: every documented status goes where the document says.
import ClientPlan
import Testing

@testable import SwiftEmission

@Suite("Answers as Swift")
struct AnswerTests {
    private func arms(_ answers: [Answer], types: [TypeDeclaration]) -> [String] {
        let plan = Plans.plan(types, [Plans.operation("call", answers: answers)])
        let text = SwiftEmitter(plan: plan).files(.single).first?.text ?? ""
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        return lines.drop { $0 != "switch response.status {" }.dropFirst().prefix { $0 != "}" }.map(String.init)
    }

    private func failure(_ status: StatusMatch, _ body: AnswerBody) -> Answer {
        Answer(status: status, body: body, outcome: .failure, description: "")
    }

    private let one = AnswerBody.json(.named(TypeID(index: 0)))
    private let other = AnswerBody.json(.named(TypeID(index: 1)))
    private let types = [Plans.structure("One"), Plans.structure("Other")]
    private let ok = Answer(status: .exact(200), body: .none, outcome: .success(Name("ok")), description: "")

    @Test("a failure that does what the default does is left to it")
    func sameAsDefault() {
        #expect(
            arms([ok, failure(.exact(404), one), failure(.default, one)], types: types)
                == ["case 200: return", "default: throw response.failure(One.self)"]
        )
    }

    @Test("but not where the arm of its class would take it")
    func sameAsDefaultInRange() {
        #expect(
            arms([ok, failure(.exact(404), one), failure(.range(4), other), failure(.default, one)], types: types)
                == [
                    "case 200: return", "case 404: throw response.failure(One.self)",
                    "case 400..<500: throw response.failure(Other.self)", "default: throw response.failure(One.self)",
                ]
        )
    }

    @Test("statuses that do the same stand together")
    func together() {
        #expect(
            arms([ok, failure(.exact(400), one), failure(.exact(404), one)], types: types)
                == [
                    "case 200: return", "case 400, 404: throw response.failure(One.self)",
                    "default: throw response.undocumented()",
                ]
        )
    }
}
