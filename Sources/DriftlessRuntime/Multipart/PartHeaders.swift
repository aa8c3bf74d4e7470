// The headers of parts that are arguments of a call, and those that a part may not be without.
import HTTPTypes

/// The headers that the document describes of parts, as far as a caller gives them.
@_spi(Generated) public struct PartHeaders {
    /// Headers of a part are written as those of requests are.
    private(set) var messages: [String: PartHeadBuilder] = [:]
    private var positions: [Int: PartHeadBuilder] = [:]
    private var rest: (first: Int, message: PartHeadBuilder)?

    public init() {}

    /// The headers of the part at a position; nil where nobody gives any.
    func message(at position: Int) -> PartHeadBuilder? {
        if let message = positions[position] { return message }
        return rest.flatMap { $0.first <= position ? $0.message : nil }
    }

    /// The message whose headers are those of the part at a position.
    public subscript(position position: Int) -> PartHeadBuilder {
        mutating get {
            if let message = positions[position] { return message }
            let message = PartHeadBuilder("")
            positions[position] = message
            return message
        }
    }

    /// The message whose headers are those of all parts from a position on.
    public subscript(from position: Int) -> PartHeadBuilder {
        mutating get {
            if let rest { return rest.message }
            let message = PartHeadBuilder("")
            rest = (position, message)
            return message
        }
    }

    /// The message whose headers are those of the parts of a property.
    public subscript(part name: String) -> PartHeadBuilder {
        mutating get {
            if let message = messages[name] { return message }
            let message = PartHeadBuilder(name)
            messages[name] = message
            return message
        }
    }
}

/// The head of a part under construction.
@_spi(Generated) public final class PartHeadBuilder: MessageBuilder {
    private var required: [String] = []

    /// A part is not sent without the header, be it an argument or one of the file's own.
    public func require(_ name: String) {
        required.append(name)
    }

    /// Which of the required headers are not among these.
    func missing(in fields: HTTPFields) -> [String] {
        required.filter { name in HTTPField.Name(name).map { fields[$0] == nil } ?? false }
    }
}
