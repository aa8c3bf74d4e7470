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
        setParts(value, contentType, style, rules, boundary: .random()) { text, files in
            MultipartAssembly(list: text, files: files, prefix: prefix, others: others)
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
        setParts(value, contentType, style, rules, boundary: boundary) { text, files in
            MultipartAssembly(text, files: files, parts, headers, isFormData: isFormData)
        }
    }

    private func setParts<Value: JSONEncodable>(
        _ value: Value,
        _ contentType: String,
        _ style: TextStyle,
        _ rules: [JSONRule],
        boundary: MultipartBoundary,
        _ assemble: ([UInt8], [Int: MultipartFile]) -> MultipartAssembly
    ) {
        let written = value.jsonWithAttachments(style: style, rules: rules)
        noteBroken(written.broken)
        var files: [Int: MultipartFile] = [:]
        for attachment in written.attachments { files[attachment.offset] = attachment.value as? MultipartFile }
        let isFormData = MediaType(contentType)?.essence == "multipart/form-data"
        let assembly = assemble(written.bytes, files)
        violations += assembly.violations
        let body = MultipartWriter.body(of: assembly.parts, boundary: boundary, isFormData: isFormData)
        bytes(body, contentType: Self.type(contentType, boundary, of: assembly.parts))
    }

    /// The media type with the boundary in the place of one that the document may have. `multipart/related` says the type of
    /// its first part, too (RFC 2387 §3.1).
    private static func type(
        _ contentType: String,
        _ boundary: MultipartBoundary,
        of parts: [AssembledPart]
    ) -> String {
        guard let type = MediaType(contentType) else { return contentType }
        var others = type.parameters.filter { $0.name != "boundary" }
        if type.subtype == "related", type.parameter("type") == nil, let first = parts.first?.contentType {
            others.append((name: "type", value: MediaType(first)?.essence ?? first))
        }
        let parameters = others.map { "; \($0.name)=\"\($0.value)\"" }.joined()
        return "\(type.essence)\(parameters); boundary=\(boundary.text)"
    }
}
