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
            "The headers of a response that means an error: `error.headers(as: \(text.declared(operation.typeSymbol)).ErrorHeaders.self)`.",
            operation.errorHeaders,
            to: &printer
        )
    }

    private func emit(_ name: String, _ summary: String, _ headers: [HeaderPlan], to printer: inout SwiftPrinter) {
        guard !headers.isEmpty else { return }
        printer.line()
        printer.documentation(Documentation([summary], place: Place(document: "", pointer: "")), remark: .none)
        printer.block("public struct \(name): ResponseHeaders, Hashable {") { printer in
            for header in headers {
                printer.documentation(documentation(of: header))
                let mark = header.need == .required ? "" : "?"
                printer.line("public var \(text.declared(header.symbol)): \(text.plan.swiftType(header.type))\(mark)")
            }
            printer.line()
            printer.line("/// Reads the headers of a response, wherever it came from.")
            printer.block("public init(of response: ClientResponse) throws(ClientError) {") { printer in
                for header in headers {
                    let function = header.need == .required ? "header" : "optionalHeader"
                    printer.list(
                        "self.\(text.member(header.symbol)) = try response.\(function)(",
                        [SwiftText.literal(header.name), shape(of: header)],
                        ")"
                    )
                }
            }
        }
    }

    private func documentation(of header: HeaderPlan) -> Documentation {
        guard header.documentation.paragraphs.isEmpty else { return header.documentation }
        return Documentation(["`\(header.name)`"], place: header.documentation.place)
    }

    private func shape(of header: HeaderPlan) -> String {
        switch header.codec {
        case .json: ".json"
        case .simple: shape(of: header.type, ".joined")
        case .simpleExploded: shape(of: header.type, ".exploded")
        }
    }

    private func shape(of type: TypeUse, _ style: String) -> String {
        switch text.resolved(type) {
        case .array(let element): ".list(\(elementShape(element)))"
        case .map(let value): ".object([:], others: \(elementShape(value)), \(style))"
        case .nullable(let inner), .boxed(let inner): shape(of: inner, style)
        case .named(let id):
            switch text.plan[id] {
            case .structure(let structure): shape(of: structure, style)
            case .union(let union): shape(of: union, style)
            case .stringEnum, .integerEnum, .valueEnum, .alias: elementShape(type)
            }
        default: elementShape(type)
        }
    }

    private func shape(of structure: Structure, _ style: String) -> String {
        let members = structure.properties.map { "\(SwiftText.literal($0.key)): \(elementShape($0.type))" }
        return ".object([\(members.isEmpty ? ":" : members.joined(separator: ", "))], others: .any, \(style))"
    }

    /// What only some texts can be goes before what every text is.
    private func shape(of union: Union, _ style: String) -> String {
        var shapes: [String] = []
        for shape in union.branches.map({ self.shape(of: $0.type, style) }) where !shapes.contains(shape) {
            shapes.append(shape)
        }
        let order = [".integer", ".number", ".boolean", ".text", ".any"]
        let ranked = shapes.enumerated().sorted { left, right in
            let leftRank = order.firstIndex(of: left.element) ?? order.count
            let rightRank = order.firstIndex(of: right.element) ?? order.count
            return (leftRank, left.offset) < (rightRank, right.offset)
        }
        return ".oneOf([\(ranked.map(\.element).joined(separator: ", "))])"
    }

    /// The shape of what stands by itself, in a list or in an object.
    private func elementShape(_ type: TypeUse) -> String {
        switch text.resolved(type) {
        case .string, .bytes, .timestamp, .booleanText, .decimalText, .formatted: ".text"
        case .boolean: ".boolean"
        case .int32, .integer, .unsigned, .unsigned32, .dataSize: ".integer"
        case .number, .decimalNumber: ".number"
        case .any: ".any"
        case .array, .map: ".json"
        case .nullable(let inner), .boxed(let inner): elementShape(inner)
        case .named(let id):
            switch text.plan[id] {
            case .stringEnum: ".text"
            case .integerEnum: ".integer"
            case .union, .valueEnum: ".any"
            case .structure, .alias: ".json"
            }
        }
    }
}
