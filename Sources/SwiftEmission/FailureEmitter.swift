// The errors that the document describes for an operation: one type for all of them, or an enum by status.
import ClientPlan
import Diagnostics

struct FailureEmitter {
    /// A response that means an error and has a typed body.
    private struct Documented {
        var response: ResponsePlan
        var type: String
    }

    private let documented: [Documented]
    private let text: PlanText

    init(operation: OperationPlan, text: PlanText) {
        self.text = text
        let contents = ReceivedContentText(text: text)
        let returned = Set(operation.returned.map(\.symbol))
        documented = operation.responses.filter { !returned.contains($0.symbol) }.compactMap { response in
            let typed = response.contents.first { $0.codec == .json } ?? response.contents.first { $0.isTyped }
            return typed.map { Documented(response: response, type: contents.errorType(of: $0)) }
        }
    }

    /// Nothing where errors have no typed bodies.
    func emitType(to printer: inout SwiftPrinter) {
        guard let first = documented.first else { return }
        printer.line()
        guard !isOne else {
            printer.line("/// The body of a response that means an error; see `ClientError.documented`.")
            return printer.line("public typealias Failure = \(first.type)")
        }
        printer.line("/// The bodies of the responses that mean an error; see `ClientError.documented`.")
        printer.block("public enum Failure: Sendable {") { printer in
            for one in documented {
                printer.documentation(
                    Documentation([words(of: one.response)], place: Place(document: "", pointer: "")),
                    remark: .none
                )
                printer.line("case \(text.declared(one.response.symbol))(\(one.type))")
            }
        }
    }

    /// Which case an error is, where there are several.
    func emitFunction(to printer: inout SwiftPrinter) {
        guard !documented.isEmpty, !isOne else { return }
        printer.line()
        printer.line("/// The error as the document describes it; nil where it describes none, or the body is another.")
        printer.block("public static func failure(of error: ServerError) -> Failure? {") { printer in
            printer.line("switch error.status {")
            for one in documented where one.response.status != .default {
                printer.line("case \(one.response.status.pattern): " + value(of: one))
            }
            let last = documented.first { $0.response.status == .default }
            printer.line("default: " + (last.map(value) ?? "nil"))
            printer.line("}")
        }
    }

    private var isOne: Bool { documented.allSatisfy { $0.type == documented.first?.type } }

    private func value(of one: Documented) -> String {
        "error.failure(Failure.\(text.member(one.response.symbol)))"
    }

    private func words(of response: ResponsePlan) -> String {
        let status = "`\(response.status.name)`"
        return response.description.isEmpty ? status : "\(status): \(response.description)"
    }
}

extension ContentPlan {
    /// Whether an error that carries it has a body of a type.
    fileprivate var isTyped: Bool {
        switch codec {
        case .json, .text: true
        case .form, .multipart: type != .bytes
        case .bytes, .xml, .jsonLines, .events: false
        }
    }
}

extension StatusMatch {
    /// As a pattern of Swift.
    var pattern: String {
        switch self {
        case .exact(let code): "\(code)"
        case .range(let hundreds): "\(hundreds * 100)..<\(hundreds * 100 + 100)"
        case .default: "_"
        }
    }

    /// As documents write it.
    fileprivate var name: String {
        switch self {
        case .exact(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }
}
