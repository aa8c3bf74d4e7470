// Events that are sent (`text/event-stream`, WHATWG HTML §9.2.5): each field a line, and an empty line behind each event.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension MessageBuilder {
    /// Sets the body to events whose data is JSON; nothing where there is no value.
    ///
    /// - Parameters:
    ///   - contentType: As the document spells it.
    ///   - style: For times and Boolean texts in the data.
    ///   - rules: What the document asks of the data.
    public func events<Item: JSONEncodable & Sendable>(
        _ value: SentItems<ServerSentEvent<Item>>?,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        setItems(value, contentType: contentType) { event, _, path in
            let (json, broken) = event.item.sentItem(path, style: style, rules: rules)
            let written = EventText(data: json, name: event.name, id: event.id)
            return (HTTPBody(written.bytes), broken + written.violations(path))
        }
    }

    /// Sets the body to events whose data is text; nothing where there is no value.
    ///
    /// - Parameters:
    ///   - contentType: As the document spells it.
    ///   - rules: What the document asks of the data.
    public func textEvents(
        _ value: SentItems<ServerSentEvent<String>>?,
        contentType: String = "text/event-stream",
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        setItems(value, contentType: contentType) { event, _, path in
            let broken = rules.isEmpty ? [] : event.item.sentItem(path, style: .standard, rules: rules).broken
            let written = EventText(data: Array(event.item.utf8), name: event.name, id: event.id)
            return (HTTPBody(written.bytes), broken + written.violations(path))
        }
    }

    /// Sets the body to events, each of which is an object with `data`, `event`, `id` and `retry` (OpenAPI 3.2 §4.14.4); nothing
    /// where there is no value. What is no text in `data` is JSON there.
    public func eventObjects<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        setItems(value, contentType: contentType) { item, _, path in
            let (json, broken) = item.sentItem(path, style: style, rules: rules)
            guard let event = (try? JSONValue(json: json)).flatMap(EventText.init(object:)) else {
                let rule = "an object, whose members are the fields of an event"
                return (HTTPBody(), broken + [ArgumentViolation(parameter: path, rule: rule, value: nil)])
            }
            return (HTTPBody(event.bytes), broken + event.violations(path))
        }
    }
}

/// An event as it is written.
struct EventText {
    /// Nil for an event that has none, which nobody is told of.
    var data: [UInt8]?
    var name = ""
    var id = ""
    var retry: String?

    init(data: [UInt8], name: String, id: String) {
        self.data = data
        self.name = name
        self.id = id
    }

    /// Nil for what is no object.
    init?(object value: JSONValue) {
        guard case .object(let object) = value else { return nil }
        for member in object.members {
            switch (member.name, member.value) {
            case (_, .null): break
            case ("data", .string(let text)): data = Array(text.utf8)
            case ("data", let value): data = value.jsonBytes()
            case ("event", let value): name = Self.text(value)
            case ("id", let value): id = Self.text(value)
            case ("retry", let value): retry = Self.text(value)
            default: break
            }
        }
    }

    private static func text(_ value: JSONValue) -> String { value.string ?? String(decoding: value.jsonBytes(), as: UTF8.self) }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if !id.isEmpty { bytes += "id: \(id)\n".utf8 }
        // What an event is called that does not say it.
        if !name.isEmpty, name != "message" { bytes += "event: \(name)\n".utf8 }
        if let retry { bytes += "retry: \(retry)\n".utf8 }
        for line in data.map(Self.lines) ?? [] { bytes += "data: ".utf8 + line + [0x0A] }
        return bytes + [0x0A]
    }

    /// A CR would end a line as well: CRLF, CR and LF are the same there, and a reader gets LF for each.
    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in text.enumerated() where byte == 0x0A || byte == 0x0D {
            if byte == 0x0A, index > 0, text[index - 1] == 0x0D {
                start = index + 1
                continue
            }
            lines.append(text[start..<index])
            start = index + 1
        }
        return lines + [text[start...]]
    }

    /// What would end a field's line, or be passed over by who reads it.
    func violations(_ path: String) -> [ArgumentViolation] {
        func breaks(_ text: String) -> Bool { text.utf8.contains { $0 == 0x0A || $0 == 0x0D } }
        var violations: [ArgumentViolation] = []
        if breaks(name) {
            violations.append(ArgumentViolation(parameter: path + ".event", rule: "one line", value: name))
        }
        if breaks(id) || id.utf8.contains(0) {
            violations.append(
                ArgumentViolation(parameter: path + ".id", rule: "one line without a NUL character", value: id)
            )
        }
        if let retry, retry.isEmpty || !retry.utf8.allSatisfy({ 48...57 ~= $0 }) {
            violations.append(ArgumentViolation(parameter: path + ".retry", rule: "a number of milliseconds", value: retry))
        }
        return violations
    }
}
