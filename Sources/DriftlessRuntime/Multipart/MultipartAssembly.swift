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
    let files: [Int: MultipartFile]
    let text: [UInt8]
    private let rows: [String: PartFields]
    private let headers: PartHeaders
    private(set) var parts: [AssembledPart] = []
    private(set) var violations: [ArgumentViolation] = []

    /// - Parameters:
    ///   - text: An object as JSON without blanks.
    ///   - files: What stands in the text for files, by where it begins.
    init(
        _ text: [UInt8],
        files: [Int: MultipartFile],
        _ fields: [PartFields],
        _ headers: PartHeaders,
        isFormData: Bool
    ) {
        self.text = text
        self.files = files
        self.headers = headers
        self.isFormData = isFormData
        var rows: [String: PartFields] = [:]
        for row in fields {
            for name in row.names where rows[name] == nil { rows[name] = row }
        }
        self.rows = rows
        guard let members = JSONMembers(text) else {
            refuse("body", "an object, whose members are the parts of a multipart body", nil)
            return
        }
        for member in members.members { add(member) }
    }

    /// Of parts without names, none of which is added yet.
    init(text: [UInt8], files: [Int: MultipartFile]) {
        self.text = text
        self.files = files
        isFormData = false
        rows = [:]
        headers = PartHeaders()
    }

    mutating func refuse(_ parameter: String, _ rule: String, _ value: String?) {
        violations.append(ArgumentViolation(parameter: parameter, rule: rule, value: value))
    }

    private mutating func add(_ member: JSONMembers.Member) {
        let row = rows[member.name]
        // Files are parts of their own, be it one or a list of them.
        let places = member.elements ?? [member.value]
        guard files.isEmpty || !places.contains(where: { files[$0.lowerBound] != nil }) else {
            for place in places { addElement(place, member.name, row) }
            return
        }
        if files.keys.contains(where: { member.value.contains($0) }) {
            refuse("body." + member.name, "without a file inside: a file is a part of its own", nil)
            return
        }
        addValue(member.value, member.name, row)
    }

    mutating func addElement(_ place: Range<Int>, _ name: String, _ row: PartFields?) {
        guard let file = files[place.lowerBound] else {
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
        append(part)
    }

    private mutating func addValue(_ place: Range<Int>, _ name: String, _ row: PartFields?) {
        guard let value = try? JSONValue(json: Array(text[place])) else {
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

    mutating func append(_ part: AssembledPart) {
        var part = part
        let message = headers.messages[part.name]
        if let message {
            part.headers.append(contentsOf: message.headers)
            violations += message.violations
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
