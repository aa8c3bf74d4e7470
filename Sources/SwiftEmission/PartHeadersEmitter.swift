// The headers of parts without names: a structure for those of a request, and one for those of its responses.
import ClientPlan
import Diagnostics

struct PartHeadersEmitter {
    let operation: OperationPlan
    let text: PlanText

    func emit(to printer: inout SwiftPrinter) {
        emit(.request, operation.request?.contents.itemHeaders ?? [], to: &printer)
        emit(.response, operation.responses.flatMap(\.contents).itemHeaders, to: &printer)
    }

    private func emit(_ message: ItemText.Message, _ headers: [HeaderPlan], to printer: inout SwiftPrinter) {
        guard !headers.isEmpty else { return }
        let ordered = headers.filter { $0.need != .optional } + headers.filter { $0.need == .optional }
        let direction = message == .request ? "request" : "response"
        printer.line()
        printer.line("/// The headers of a part of the \(direction)'s body.")
        printer.block("public struct \(message.rawValue): Hashable, PartHeaderFields {") { printer in
            for header in headers {
                printer.documentation(documentation(of: header))
                printer.line("public var \(text.declared(header.symbol)): \(type(of: header))")
            }
            printer.line()
            printer.line("/// Creates headers; what is left out is not sent.")
            let parameters = ordered.map { header in
                "\(text.parameter(header.symbol)): \(type(of: header))" + (header.need == .optional ? " = nil" : "")
            }
            printer.list("public init(", parameters, ") {")
            printer.indented { printer in
                for header in ordered {
                    printer.line("self.\(text.member(header.symbol)) = \(text.declared(header.symbol))")
                }
            }
            printer.line("}")
            printer.line()
            printer.line("/// Reads the headers of a part that came.")
            printer.block("public init(of part: ReceivedPartHead) throws(PartHeaderError) {") { printer in
                for header in headers {
                    printer.list(
                        "self.\(text.member(header.symbol)) = try part.\(header.need == .optional ? "optionalHeader" : "header")(",
                        [SwiftText.literal(header.name), HeaderShapeText(text: text).shape(of: header)],
                        ")"
                    )
                }
            }
            printer.line()
            printer.line("/// Writes the headers of a part that is to be sent.")
            printer.block("public func write(to part: inout SentPartHead) {") { printer in
                for header in headers {
                    let call = SentHeader(header: header, text: text).call("self." + text.member(header.symbol))
                    printer.list("part.\(call.function)(", call.arguments, ")")
                }
            }
        }
    }

    private func type(of header: HeaderPlan) -> String {
        text.plan.swiftType(header.type) + (header.need == .optional ? "?" : "")
    }

    private func documentation(of header: HeaderPlan) -> Documentation {
        guard header.documentation.paragraphs.isEmpty else { return header.documentation }
        return Documentation(["`\(header.name)`"], place: header.documentation.place)
    }
}
