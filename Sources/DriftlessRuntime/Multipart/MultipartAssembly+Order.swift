// From a list to the parts of a multipart body that have no names: each element by its position.
import DriftlessJSON

extension MultipartAssembly {
    /// - Parameters:
    ///   - list: An array as JSON without blanks.
    ///   - files: What stands in the list for files, by where it begins.
    ///   - prefix: How the first parts are written.
    ///   - others: How all that follow are.
    init(list: [UInt8], files: [Int: MultipartFile], prefix: [PartFields], others: PartFields) {
        // As the only member of an object, whose elements are told.
        let opening = Array(#"{"":"#.utf8)
        let moved = files.map { ($0.key + opening.count, $0.value) }
        self.init(
            text: opening + list + [UInt8(ascii: "}")],
            files: Dictionary(moved) { first, _ in first }
        )
        guard let places = JSONMembers(text)?.members.first?.elements else {
            refuse("body", "a list, whose elements are the parts of a multipart body", nil)
            return
        }
        for (index, place) in places.enumerated() {
            addOrdered(place, index, index < prefix.count ? prefix[index] : others)
        }
    }

    private mutating func addOrdered(_ place: Range<Int>, _ index: Int, _ row: PartFields) {
        if files[place.lowerBound] != nil { return addElement(place, "", row) }
        if files.keys.contains(where: { place.contains($0) }) {
            refuse("body[\(index)]", "without a file inside: a file is a part of its own", nil)
            return
        }
        let json = Array(text[place])
        let stated = row.contentType.flatMap(MediaRange.firstConcrete)
        guard row.style != .json, let value = try? JSONValue(json: json) else {
            append(AssembledPart(name: "", contentType: stated ?? "application/json", content: HTTPBody(json)))
            return
        }
        switch value {
        case .object, .array:
            append(AssembledPart(name: "", contentType: stated ?? "application/json", content: HTTPBody(json)))
        case .string(let text):
            append(AssembledPart(name: "", contentType: stated ?? Self.plainText, content: HTTPBody(text)))
        case .null, .boolean, .number:
            append(AssembledPart(name: "", contentType: stated ?? Self.plainText, content: HTTPBody(json)))
        }
    }

    /// Without a charset it would be US-ASCII (RFC 2046 §5.2).
    private static let plainText = "text/plain; charset=utf-8"
}
