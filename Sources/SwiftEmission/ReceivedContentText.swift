// A content of a response in Swift: its type, and how it is taken out of the response.
import ClientPlan

struct ReceivedContentText {
    let text: PlanText

    func type(of content: ContentPlan) -> String {
        item(content).received ?? text.plan.swiftType(content.type)
    }

    private func item(_ content: ContentPlan) -> ItemText { ItemText(content: content, message: .response, text: text) }

    /// The payload of a case: a body of several possible types comes with the one that it has.
    func payload(of content: ContentPlan) -> String {
        type(of: content) + (content.tellsMediaType ? ", contentType: MediaType?" : "")
    }

    /// Whether values can be compared: a stream cannot.
    static func isComparable(_ content: ContentPlan) -> Bool { content.items == nil }

    func value(of content: ContentPlan) -> String {
        if content.items != nil || item(content).hasHeaders { return "try " + item(content).reading(from: "response") }
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

    /// How an error carries the content: `.json("application/json", Problem.self)`.
    func error(_ content: ContentPlan) -> [String] {
        var content = content
        // An error is whole, and its parts are the elements of a list.
        if content.codec == .multipart, content.items != nil { content.type = .array(content.type) }
        let type = text.plan.swiftType(content.type)
        return content.readable.map { name in
            let name = SwiftText.literal(name)
            return switch content.codec {
            case .json: ".json(\(name), \(type).self)"
            case .text: ".text(\(name))"
            case .form where content.type != .bytes, .multipart where content.type != .bytes:
                FieldsText(content).error(name, type, text: text)
            case .form, .multipart, .bytes, .xml, .jsonLines, .events: ".bytes(\(name))"
            }
        }
    }
}
