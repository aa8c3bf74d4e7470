// What goes along with a JSON text: values that have no JSON, at the places where they would stand.

/// A value that is no JSON, and where something stands for it.
package struct JSONAttachment: Sendable {
    /// Of the first byte that stands for it.
    package var offset: Int
    package var value: any Sendable
}

extension JSONWriter {
    /// Takes a value along, and writes a string in its place that differs from those of all others.
    ///
    /// - Returns: Whether the text is one that takes anything along; if not, nothing was written.
    package mutating func attach(_ value: any Sendable) -> Bool {
        guard let count = attachments?.count else {
            return false
        }
        attachments?.append(JSONAttachment(offset: buffer.count, value: value))
        string(String(count))
        return true
    }

    /// Takes something along that belongs to the value that is about to be written; nothing where the text takes nothing along.
    package mutating func accompany(_ value: any Sendable) {
        attachments?.append(JSONAttachment(offset: buffer.count, value: value))
    }

    /// Notes that the value that is about to be written cannot be sent.
    ///
    /// - Parameters:
    ///   - rule: What it would have to be.
    ///   - found: What it is.
    package mutating func refuse(_ rule: String, found: String) {
        broken?.append(JSONBrokenRule(offset: buffer.count, rule: rule, value: found))
    }
}

extension JSONEncodable {
    /// The value as JSON text, what it takes along, and the rules that it or anything in it breaks.
    package func jsonWithAttachments(
        style: TextStyle,
        rules: [JSONRule]
    ) -> (bytes: [UInt8], attachments: [JSONAttachment], broken: [(path: String, rule: JSONBrokenRule)]) {
        var json = JSONWriter()
        json.broken = []
        json.attachments = []
        json.exchangeStyle(style)
        json.value(self)
        json.check(rules, from: 0)
        return (json.bytes, json.attachments ?? [], json.brokenPaths)
    }
}
