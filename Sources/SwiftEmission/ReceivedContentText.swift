// A content of a response in Swift: its type, and how it is taken out of the response.
import ClientPlan

struct ReceivedContentText {
    let text: PlanText

    func type(of content: ContentPlan) -> String {
        guard content.items != nil else { return text.plan.swiftType(content.type) }
        let sequence = content.codec == .events ? "ServerSentEvents" : "JSONItems"
        return "\(sequence)<\(text.plan.swiftType(content.type))>"
    }

    /// The payload of a case: a body of several possible types comes with the one that it has.
    func payload(of content: ContentPlan) -> String {
        type(of: content) + (content.tellsMediaType ? ", contentType: MediaType?" : "")
    }

    /// Whether values can be compared: a stream cannot.
    static func isComparable(_ content: ContentPlan) -> Bool { content.items == nil }

    func value(of content: ContentPlan) -> String {
        if let items = content.items { return stream(content, items) }
        return switch content.codec {
        case .json: "try response.json()"
        case .text: "try response.text()"
        case .form where content.type != .bytes, .multipart where content.type != .bytes:
            "try " + FieldsText(content).reading(from: "response", text: text)
        case .form, .multipart, .bytes, .xml, .jsonLines, .events: "response.bytes()"
        }
    }

    /// The value for a payload.
    func payloadValue(of content: ContentPlan) -> String {
        value(of: content) + (content.tellsMediaType ? ", contentType: response.contentType" : "")
    }

    private func stream(_ content: ContentPlan, _ items: StreamItems) -> String {
        var arguments = items.end.map { ["end: " + SwiftText.literal($0)] } ?? []
        if items.form == .jsonEvent { arguments.insert("data: .json", at: 0) }
        let function =
            switch items.form {
            case .json: content.codec == .events ? "events" : "jsonItems"
            case .text: "textEvents"
            case .event, .jsonEvent: "eventObjects"
            }
        return "try response.\(function)(\(arguments.joined(separator: ", ")))"
    }

    /// How an error carries the content: `.json("application/json", Problem.self)`.
    func error(_ content: ContentPlan) -> [String] {
        content.readable.map { name in
            let name = SwiftText.literal(name)
            return switch content.codec {
            case .json: ".json(\(name), \(type(of: content)).self)"
            case .text: ".text(\(name))"
            case .form where content.type != .bytes, .multipart where content.type != .bytes:
                FieldsText(content).error(name, type(of: content), text: text)
            case .form, .multipart, .bytes, .xml, .jsonLines, .events: ".bytes(\(name))"
            }
        }
    }
}
