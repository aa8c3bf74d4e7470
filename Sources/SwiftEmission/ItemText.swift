// What the items of a body are in Swift, whoever has them: values, events, or parts with their headers.
import ClientPlan

struct ItemText {
    /// Which of an operation's messages has the body.
    enum Message: String {
        case request = "RequestPartHeaders"
        case response = "ResponsePartHeaders"
    }

    let content: ContentPlan
    let message: Message
    let text: PlanText

    /// The type of a body that is sent, where it is a sequence or its parts have headers.
    var sent: String? {
        guard let items = content.items else { return list }
        switch items.form {
        case .json where content.codec == .events, .text: return "SentItems<ServerSentEvent<\(value)>>"
        case .json, .event, .jsonEvent: return "SentItems<\(value)>"
        case .part: return "SentItems<\(part)>"
        }
    }

    /// The type of a response's body.
    var received: String? {
        guard content.items != nil else { return list }
        return switch content.codec {
        case .events: "ServerSentEvents<\(value)>"
        case .multipart: "MultipartItems<\(part)>"
        default: "JSONItems<\(value)>"
        }
    }

    /// The type of the body of a request that came in.
    var incoming: String? {
        guard content.items != nil else { return list }
        return switch content.codec {
        case .events: "IncomingItems<ServerSentEvent<\(value)>>"
        case .multipart: "IncomingItems<\(part)>"
        default: "IncomingItems<\(value)>"
        }
    }

    /// The list of parts, each with its headers.
    private var list: String? { content.itemHeaders.isEmpty ? nil : "[\(part)]" }

    private var value: String { text.plan.swiftType(element) }

    private var part: String {
        content.itemHeaders.isEmpty ? value : "MultipartItem<\(value), \(text.operationScope)\(message.rawValue)>"
    }

    /// The type of one item.
    var element: TypeUse {
        if content.items == nil, case .array(let element) = text.resolved(content.type) { return element }
        return content.type
    }

    /// Whether the parts are read one by one, and not as the list that they are.
    var hasHeaders: Bool { !content.itemHeaders.isEmpty }

    /// The function that writes items: `jsonItems`, `events`.
    var writing: String {
        switch content.items?.form {
        case .json where content.codec == .events: "events"
        case .text: "textEvents"
        case .event, .jsonEvent: "eventObjects"
        case .part: "partItems"
        case .json, nil: "jsonItems"
        }
    }

    /// What takes the items out of a message, without a `try`: `request.events()`.
    func reading(from message: String) -> String {
        var arguments = content.items?.end.map { ["end: " + SwiftText.literal($0)] } ?? []
        switch content.items?.form {
        case .jsonEvent: arguments.insert("data: .json", at: 0)
        case .part, nil: arguments = [text.kind(element)] + FieldsText(content).readingRows
        case .json, .text, .event: break
        }
        let function = content.items == nil ? "orderedItems" : writing
        return "\(message).\(function)(\(arguments.joined(separator: ", ")))"
    }
}
