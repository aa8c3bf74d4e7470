// A body of several parts.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension MessageBuilder {
    /// Sets the body to parts that are the members of the value; nothing where the value is nil.
    ///
    /// - Parameters:
    ///   - parts: Those that are not written by what they are.
    ///   - headers: What the parts have besides `Content-Disposition` and `Content-Type`.
    ///   - contentType: As the document spells it; the boundary is added.
    ///   - style: For times and Boolean texts in the value.
    ///   - rules: What the document asks of the value itself.
    public func multipart<Value: JSONEncodable>(
        _ value: Value?,
        parts: [PartFields] = [],
        headers: PartHeaders = PartHeaders(),
        contentType: String = "multipart/form-data",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        if let value {
            setMultipart(value, parts, headers, contentType, style, rules, boundary: .random())
        }
    }

    /// Sets the body to parts without names that are the elements of a list; nothing where it is nil.
    ///
    /// - Parameters:
    ///   - prefix: How the first parts are written.
    ///   - others: How all that follow are.
    ///   - contentType: As the document spells it; the boundary is added.
    ///   - style: For times and Boolean texts in the value.
    ///   - rules: What the document asks of the value itself.
    public func orderedParts<Value: JSONEncodable>(
        _ value: Value?,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        setParts(value, contentType, style, rules, boundary: .random()) { value in
            MultipartAssembly(list: value, PartOrder(prefix, others))
        }
    }

    /// Sets the body to parts without names, which may come one after the other; nothing where there is no value.
    ///
    /// - Parameters:
    ///   - prefix: How the first parts are written.
    ///   - others: How all that follow are.
    ///   - contentType: As the document spells it; the boundary is added.
    ///   - style: For times and Boolean texts in the items.
    ///   - rules: What the document asks of each item.
    public func partItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        let boundary = MultipartBoundary.random()
        let order = PartOrder(prefix, others)
        // What the first part will be is not known before it comes, unless the document says it.
        let type = Self.type(contentType, boundary, ofFirst: order.row(0).contentType.flatMap(MediaRange.firstConcrete))
        setItems(value, contentType: type, ending: MultipartWriter.ending(boundary)) { item, position, path in
            let written = PartedValue(item, style: style, rules: rules)
            let assembly = MultipartAssembly(item: written, at: position, order)
            var segments = BodySegments()
            for part in assembly.parts { MultipartWriter.append(part, to: &segments, boundary, isFormData: false) }
            let place = "body[\(position)]"
            let broken = written.violations(path) + assembly.violations.map { violation in
                // Headers are called what they are.
                guard violation.parameter.hasPrefix(place) else { return violation }
                var violation = violation
                violation.parameter = path + violation.parameter.dropFirst(place.count)
                return violation
            }
            return (segments.body, broken)
        }
    }

    func setMultipart<Value: JSONEncodable>(
        _ value: Value,
        _ parts: [PartFields],
        _ headers: PartHeaders,
        _ contentType: String,
        _ style: TextStyle,
        _ rules: [JSONRule],
        boundary: MultipartBoundary
    ) {
        let isFormData = MediaType(contentType)?.essence == "multipart/form-data"
        setParts(value, contentType, style, rules, boundary: boundary) { value in
            MultipartAssembly(value, parts, headers, isFormData: isFormData)
        }
    }

    private func setParts<Value: JSONEncodable>(
        _ value: Value,
        _ contentType: String,
        _ style: TextStyle,
        _ rules: [JSONRule],
        boundary: MultipartBoundary,
        _ assemble: (PartedValue) -> MultipartAssembly
    ) {
        let written = PartedValue(value, style: style, rules: rules)
        violations += written.violations("body")
        let isFormData = MediaType(contentType)?.essence == "multipart/form-data"
        let assembly = assemble(written)
        violations += assembly.violations
        let body = MultipartWriter.body(of: assembly.parts, boundary: boundary, isFormData: isFormData)
        bytes(body, contentType: Self.type(contentType, boundary, ofFirst: assembly.parts.first?.contentType))
    }

    /// The media type with the boundary in the place of one that the document may have. `multipart/related` says the type of
    /// its first part, too (RFC 2387 §3.1).
    static func type(
        _ contentType: String,
        _ boundary: MultipartBoundary,
        ofFirst first: String?
    ) -> String {
        guard let type = MediaType(contentType) else { return contentType }
        var others = type.parameters.filter { $0.name != "boundary" }
        if type.subtype == "related", type.parameter("type") == nil, let first {
            others.append((name: "type", value: MediaType(first)?.essence ?? first))
        }
        let parameters = others.map { "; \($0.name)=\"\($0.value)\"" }.joined()
        return "\(type.essence)\(parameters); boundary=\(boundary.text)"
    }
}
