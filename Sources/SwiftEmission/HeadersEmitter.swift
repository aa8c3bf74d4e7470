// The headers that the document describes: a structure for responses that are returned, and one for errors.
import ClientPlan
import Diagnostics

struct HeadersEmitter {
    let operation: OperationPlan
    let text: PlanText

    func emit(to printer: inout SwiftPrinter) {
        emit("Headers", "The headers of a response that means success.", operation.successHeaders, to: &printer)
        emit(
            "ErrorHeaders",
            "The headers of a response that means an error: `error.headers(as: \(text.inClient(operation.typeSymbol)).ErrorHeaders.self)`.",
            operation.errorHeaders,
            to: &printer
        )
    }

    private func emit(_ name: String, _ summary: String, _ headers: [HeaderPlan], to printer: inout SwiftPrinter) {
        guard !headers.isEmpty else { return }
        printer.line()
        printer.documentation(Documentation([summary], place: Place(document: "", pointer: "")), remark: .none)
        printer.block("public struct \(name): ResponseHeaders {") { printer in
            for header in headers {
                printer.documentation(documentation(of: header))
                let mark = header.need == .required ? "" : "?"
                printer.line("public var \(text.declared(header.symbol)): \(text.plan.swiftType(header.type))\(mark)")
            }
            printer.line()
            printer.line("/// Reads the headers of a response, wherever it came from.")
            printer.block("public init(of response: ClientResponse) throws(ClientError) {") { printer in
                if headers.contains(where: { $0.part != nil }) { printer.line("let parts = response.partHeaders") }
                for header in headers {
                    let shape = HeaderShapeText(text: text).shape(of: header)
                    if let part = header.part {
                        printer.list(
                            "self.\(text.member(header.symbol)) = try parts.header(",
                            [
                                header.position.map(String.init) ?? SwiftText.literal(part),
                                SwiftText.literal(header.name), shape,
                            ],
                            ")"
                        )
                        continue
                    }
                    let function = header.need == .required ? "header" : "optionalHeader"
                    printer.list(
                        "self.\(text.member(header.symbol)) = try response.\(function)(",
                        [SwiftText.literal(header.name), shape],
                        ")"
                    )
                }
            }
        }
    }

    private func documentation(of header: HeaderPlan) -> Documentation {
        if header.position != nil, let part = header.part {
            let place = "`\(header.name)` of \(part); nil where the body is not read."
            return Documentation(header.documentation.paragraphs + [place], place: header.documentation.place)
        }
        if let part = header.part {
            let place = "`\(header.name)` of the first part `\(part)`; nil where the body is not read."
            return Documentation(header.documentation.paragraphs + [place], place: header.documentation.place)
        }
        guard header.documentation.paragraphs.isEmpty else { return header.documentation }
        return Documentation(["`\(header.name)`"], place: header.documentation.place)
    }
}
