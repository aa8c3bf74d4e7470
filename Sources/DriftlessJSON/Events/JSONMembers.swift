// The members of an object, and the elements of lists that are its members, by where they stand in the text.

/// Where the parts of a JSON object stand.
package struct JSONMembers {
    package struct Member {
        package var name: String
        /// The value's text.
        package var value: Range<Int>
        /// The texts of its elements, where the value is an array.
        package var elements: [Range<Int>]?
    }

    package private(set) var members: [Member] = []
    private var depth = 0
    private var start = 0

    /// Nil where the text is no JSON object.
    package init?(_ text: [UInt8]) {
        var reading = JSONMembers()
        var isObject = false
        do throws(JSONError) {
            try JSONEventReader.read(text) { event in
                if reading.depth == 0 { isObject = event.content == .startObject }
                reading.take(event)
            }
        } catch {
            return nil
        }
        guard isObject || !reading.members.isEmpty else { return nil }
        self = reading
    }

    private init() {}

    private mutating func take(_ event: JSONEvent) {
        switch event.content {
        case .key(let name):
            if depth == 1 { members.append(Member(name: name, value: 0..<0)) }
        case .startObject, .startArray:
            begin(event.bytes.lowerBound)
            if depth == 1, case .startArray = event.content { openElements() }
            depth += 1
        case .endObject, .endArray:
            depth -= 1
            end(event.bytes.upperBound)
        case .string, .number, .boolean, .null:
            begin(event.bytes.lowerBound)
            end(event.bytes.upperBound)
        }
    }

    private var isElement: Bool { depth == 2 && members.last?.elements != nil }

    private mutating func openElements() {
        guard !members.isEmpty else { return }
        members[members.count - 1].elements = []
    }

    private mutating func begin(_ offset: Int) {
        guard let last = members.indices.last else { return }
        if depth == 1 { members[last].value = offset..<offset }
        if isElement { start = offset }
    }

    private mutating func end(_ offset: Int) {
        guard let last = members.indices.last else { return }
        if depth == 1 { members[last].value = members[last].value.lowerBound..<offset }
        if isElement { members[last].elements?.append(start..<offset) }
    }
}
