// A header of a response that a receiver sends: its type, and how the runtime writes it.
import ClientPlan

struct SentHeader {
    let header: HeaderPlan
    let text: PlanText

    private enum Form { case single, list, varying }

    /// As it is passed: a value of one's own making always parses.
    var type: String {
        switch form {
        case .single, .list: text.plan.argumentType(header.type)
        // What is inside is written as JSON values are.
        case .varying: text.plan.swiftType(header.type)
        }
    }

    func call(_ value: String) -> (function: String, arguments: [String]) {
        var arguments = [SwiftText.literal(header.name), value]
        if header.codec == .simpleExploded, form == .varying { arguments.append(".exploded") }
        if let style = text.style(header.type) { arguments.append("style: " + style) }
        if header.codec == .json { return ("headerJSON", arguments) }
        return switch form {
        case .single: ("header", arguments)
        case .list: ("headerList", arguments)
        case .varying: ("headerValue", arguments)
        }
    }

    private var form: Form {
        if header.codec == .json { return .varying }
        let type = text.resolved(header.type)
        if isSingle(type) { return .single }
        if case .array(let element) = type, isSingle(text.resolved(element)) { return .list }
        return .varying
    }

    private func isSingle(_ type: TypeUse) -> Bool {
        switch type {
        case .string, .boolean, .int32, .integer, .unsigned, .unsigned32, .number, .decimalNumber, .timestamp,
            .booleanText, .decimalText, .formatted:
            true
        case .any, .bytes, .file, .dataSize, .array, .map, .nullable, .boxed: false
        case .named(let id):
            switch text.plan[id] {
            case .stringEnum, .integerEnum: true
            case .structure, .union, .alias, .valueEnum: false
            }
        }
    }
}
