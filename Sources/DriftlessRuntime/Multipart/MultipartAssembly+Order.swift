// From a list to the parts of a multipart body that have no names: each element by its position.
import DriftlessJSON

extension MultipartAssembly {
    /// - Parameter list: An array.
    init(list: PartedValue, _ order: PartOrder) {
        // As the only member of an object, whose elements are told.
        self.init(list.asOnlyMember)
        addElements(from: 0, order)
    }

    /// - Parameters:
    ///   - item: One element.
    ///   - position: Of the element in the list.
    init(item: PartedValue, at position: Int, _ order: PartOrder) {
        self.init(item.asOnlyElement.asOnlyMember)
        addElements(from: position, order)
    }

    private mutating func addElements(from first: Int, _ order: PartOrder) {
        guard let places = JSONMembers(value.text)?.members.first?.elements else {
            refuse("body", "a list, whose elements are the parts of a multipart body", nil)
            return
        }
        for (index, place) in places.enumerated() { addOrdered(place, first + index, order.row(first + index)) }
    }

    private mutating func addOrdered(_ place: Range<Int>, _ index: Int, _ row: PartFields) {
        if let nested = row.nested { return addNested(place, "", row, nested, "body[\(index)]") }
        if value.file(at: place) != nil { return addElement(place, "", row) }
        if value.hasFile(in: place) {
            refuse("body[\(index)]", "without a file inside: a file is a part of its own", nil)
            return
        }
        let head = value.head(at: place)
        let json = Array(value.text[place])
        let stated = row.contentType.flatMap(MediaRange.firstConcrete)
        guard row.style != .json, let content = try? JSONValue(json: json) else {
            append(AssembledPart(name: "", contentType: stated ?? "application/json", content: HTTPBody(json)), head)
            return
        }
        switch content {
        case .object, .array:
            append(AssembledPart(name: "", contentType: stated ?? "application/json", content: HTTPBody(json)), head)
        case .string(let text):
            append(AssembledPart(name: "", contentType: stated ?? Self.plainText, content: HTTPBody(text)), head)
        case .null, .boolean, .number:
            append(AssembledPart(name: "", contentType: stated ?? Self.plainText, content: HTTPBody(json)), head)
        }
    }

    /// Without a charset it would be US-ASCII (RFC 2046 §5.2).
    private static let plainText = "text/plain; charset=utf-8"
}
