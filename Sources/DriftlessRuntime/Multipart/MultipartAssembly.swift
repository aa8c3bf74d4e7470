// From a value to the parts of a multipart body: each property by what it is, or by what the document says of it.
import DriftlessJSON
import HTTPTypes

/// A part before it is written.
struct AssembledPart {
    var name: String
    var fileName: String?
    var contentType: String?
    var headers = HTTPFields()
    var content: HTTPBody
}

struct MultipartAssembly {
    private let isFormData: Bool
    let value: PartedValue
    private let rows: [String: PartFields]
    private let headers: PartHeaders
    /// Of the part that is being added, where it has no name.
    var position: Int?
    private(set) var parts: [AssembledPart] = []
    private(set) var violations: [ArgumentViolation] = []

    /// - Parameter value: An object.
    init(_ value: PartedValue, _ fields: [PartFields], _ headers: PartHeaders, isFormData: Bool) {
        self.value = value
        self.headers = headers
        self.isFormData = isFormData
        var rows: [String: PartFields] = [:]
        for row in fields {
            for name in row.names where rows[name] == nil { rows[name] = row }
        }
        self.rows = rows
        guard let members = JSONMembers(value.text) else {
            refuse("body", "an object, whose members are the parts of a multipart body", nil)
            return
        }
        for member in members.members { add(member) }
    }

    /// Of parts without names, none of which is added yet.
    init(_ value: PartedValue, _ headers: PartHeaders) {
        self.value = value
        isFormData = false
        rows = [:]
        self.headers = headers
    }

    mutating func refuse(_ parameter: String, _ rule: String, _ value: String?) {
        violations.append(ArgumentViolation(parameter: parameter, rule: rule, value: value))
    }

    private mutating func add(_ member: JSONMembers.Member) {
        let row = rows[member.name]
        // Files are parts of their own, be it one or a list of them.
        let places = member.elements ?? [member.value]
        if let row, let nested = row.nested {
            for place in places { addNested(place, member.name, row, nested, "body." + member.name) }
            return
        }
        guard !places.contains(where: { value.file(at: $0) != nil }) else {
            for place in places { addElement(place, member.name, row) }
            return
        }
        if value.hasFile(in: member.value) {
            refuse("body." + member.name, "without a file inside: a file is a part of its own", nil)
            return
        }
        addValue(member.value, member.name, row)
    }

    mutating func addElement(_ place: Range<Int>, _ name: String, _ row: PartFields?) {
        guard let file = value.file(at: place) else {
            addValue(place, name, row)
            return
        }
        let contentType = file.contentType ?? row?.contentType.flatMap(MediaRange.firstConcrete)
        if let asked = row?.contentType, let contentType, !MediaRange.list(asked, has: contentType) {
            refuse("body." + name, "a file of type \(asked)", contentType)
        }
        var part = AssembledPart(
            name: name,
            fileName: file.fileName ?? (isFormData ? name : nil),
            contentType: contentType ?? "application/octet-stream",
            content: file.content
        )
        part.headers = file.headers
        append(part, value.head(at: place))
    }

    /// A part whose content are the parts of an object or a list.
    ///
    /// - Parameter path: What the value is called where it breaks a rule.
    mutating func addNested(
        _ place: Range<Int>,
        _ name: String,
        _ row: PartFields,
        _ nested: NestedParts,
        _ path: String
    ) {
        let contentType = row.contentType.flatMap(MediaRange.firstConcrete) ?? "multipart/mixed"
        let isFormData = MediaType(contentType)?.essence == "multipart/form-data"
        let inner =
            switch nested {
            case .named(let fields):
                MultipartAssembly(value.part(place), fields, PartHeaders(), isFormData: isFormData)
            case .ordered(let prefix, let others):
                MultipartAssembly(list: value.part(place), PartOrder(prefix, others))
            }
        for violation in inner.violations {
            refuse(path + violation.parameter.dropFirst("body".count), violation.rule, violation.value)
        }
        let boundary = MultipartBoundary.random()
        append(
            AssembledPart(
                name: name,
                contentType: MessageBuilder.type(contentType, boundary, ofFirst: inner.parts.first?.contentType),
                content: MultipartWriter.body(of: inner.parts, boundary: boundary, isFormData: isFormData)
            ),
            value.head(at: place)
        )
    }

    private mutating func addValue(_ place: Range<Int>, _ name: String, _ row: PartFields?) {
        guard let value = try? JSONValue(json: Array(self.value.text[place])) else {
            refuse("body." + name, "nested less deeply", nil)
            return
        }
        for pair in FieldPairs(name, value, row?.style ?? .content).pairs {
            let separator = pair.separator == "%20" ? " " : pair.separator == "%7C" ? "|" : pair.separator
            append(
                AssembledPart(
                    name: pair.name,
                    contentType: contentType(of: pair, row),
                    content: HTTPBody(Array(pair.pieces.joined(separator: separator.utf8)))
                )
            )
        }
    }

    /// A text needs no type in `multipart/form-data` (RFC 7578 §4.4); elsewhere it would be US-ASCII (RFC 2046 §5.2).
    private func contentType(of pair: FieldPair, _ row: PartFields?) -> String? {
        if let stated = row?.contentType.flatMap(MediaRange.firstConcrete) { return stated }
        if pair.isJSON { return "application/json" }
        return isFormData ? nil : "text/plain; charset=utf-8"
    }

    /// - Parameter head: What goes along with the part, for one without a name.
    mutating func append(_ part: AssembledPart, _ head: SentPartHead? = nil) {
        var part = part
        if let message = position.map(headers.message) ?? headers.messages[part.name] {
            part.headers.append(contentsOf: message.headers)
            violations += message.violations
            let place = position.map { "part \($0 + 1)" } ?? "part '\(part.name)'"
            for name in message.missing(in: part.headers) { refuse(name, "given, as a header of \(place)", nil) }
        }
        if let head {
            part.headers.append(contentsOf: head.fields)
            violations += head.violations
        }
        part.headers[.contentType] = nil
        part.headers[.contentDisposition] = nil
        if let contentType = part.contentType, !HTTPField.isValidValue(contentType) || contentType.contains("*") {
            refuse("body." + part.name, "a file of one media type, such as 'image/png'", contentType)
        }
        parts.append(part)
    }
}

/// The media types that the document names for a part.
enum MediaRange {
    /// Parts of a list are told by commas outside of quotes.
    static func firstConcrete(_ list: String) -> String? {
        ranges(list).first { !$0.contains("*") }
    }

    static func list(_ list: String, has type: String) -> Bool {
        guard let type = MediaType(type) else { return false }
        let ranges = ranges(list)
        // What is no media type says nothing.
        return ranges.contains { MediaType($0).map { type.fit($0) != nil } ?? true }
    }

    private static func ranges(_ list: String) -> [String] {
        var ranges: [String] = []
        var range = ""
        var isQuoted = false
        for scalar in list.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == ",", !isQuoted {
                ranges.append(range)
                range = ""
            } else if scalar != " " || !range.isEmpty {
                range.unicodeScalars.append(scalar)
            }
        }
        return (ranges + [range]).filter { !$0.isEmpty }
    }
}
