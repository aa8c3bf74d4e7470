// What a header turns out to be when it is read as a type.
import HTTPTypes

enum HeaderReading<Value> {
    case absent
    case value(Value)
    /// With the text of all its lines.
    case unreadable(String)
}

extension HeaderShape {
    /// Reads the header of a name; one that no header can have is absent.
    func reading<Value: JSONValueDecodable>(
        of name: String,
        in headers: HTTPFields,
        as type: Value.Type
    ) -> HeaderReading<Value> {
        guard let field = HTTPField.Name(name) else {
            return .absent
        }
        let lines = headers[values: field]
        guard !lines.isEmpty else {
            return .absent
        }
        for candidate in candidates(lines, of: field) {
            if let value = try? Value(json: candidate) { return .value(value) }
        }
        return .unreadable(lines.joined(separator: ", "))
    }
}
