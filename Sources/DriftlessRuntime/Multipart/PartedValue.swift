// A value as JSON with what stands in it for files, and what goes along with it for the headers of parts.
@_spi(Generated) import DriftlessJSON

struct PartedValue {
    /// JSON without blanks.
    let text: [UInt8]
    /// Files by where in the text something stands for them.
    private let files: PlacedValues<MultipartFile>
    /// The headers of parts by where the text of a part begins.
    private let heads: PlacedValues<SentPartHead>
    private let broken: [(path: String, rule: JSONBrokenRule)]

    init(_ value: some JSONEncodable, style: TextStyle, rules: [JSONRule]) {
        let written = value.jsonWithAttachments(style: style, rules: rules)
        text = written.bytes
        broken = written.broken
        files = PlacedValues(written.attachments)
        heads = PlacedValues(written.attachments)
    }

    private init(text: [UInt8], files: PlacedValues<MultipartFile>, heads: PlacedValues<SentPartHead>) {
        self.text = text
        self.files = files
        self.heads = heads
        broken = []
    }

    /// The rules that the value breaks.
    ///
    /// - Parameter path: What the value is called.
    func violations(_ path: String) -> [ArgumentViolation] {
        broken.map { ArgumentViolation(parameter: path + $0.dropFirst(), rule: $1.rule, value: $1.value) }
    }

    func file(at place: Range<Int>) -> MultipartFile? { files[place.lowerBound] }

    func head(at place: Range<Int>) -> SentPartHead? { heads[place.lowerBound] }

    func hasFile(in place: Range<Int>) -> Bool { !files.indices(in: place).isEmpty }

    /// What stands in a place, by itself.
    func part(_ place: Range<Int>) -> PartedValue { moved(place, behind: [], before: []) }

    /// The value as the only member of an object, without a name.
    var asOnlyMember: PartedValue {
        moved(0..<text.count, behind: Array(#"{"":"#.utf8), before: [UInt8(ascii: "}")])
    }

    /// The value as the only element of a list.
    var asOnlyElement: PartedValue { moved(0..<text.count, behind: [UInt8(ascii: "[")], before: [UInt8(ascii: "]")]) }

    private func moved(_ place: Range<Int>, behind opening: [UInt8], before ending: [UInt8]) -> PartedValue {
        let shift = opening.count - place.lowerBound
        return PartedValue(
            text: opening + text[place] + ending,
            files: files.moved(place, by: shift),
            heads: heads.moved(place, by: shift)
        )
    }
}

/// Values by where in a text they stand, in ascending order, so that what stands in a part of it is found at once.
private struct PlacedValues<Value> {
    private let offsets: [Int]
    private let values: [Value]

    init(_ attachments: [JSONAttachment]) {
        let found = attachments.compactMap { attachment in
            (attachment.value as? Value).map { (offset: attachment.offset, value: $0) }
        }.sorted { $0.offset < $1.offset }
        offsets = found.map(\.offset)
        values = found.map(\.value)
    }

    private init(_ offsets: [Int], _ values: [Value]) {
        self.offsets = offsets
        self.values = values
    }

    subscript(offset: Int) -> Value? {
        let index = first(from: offset)
        return index < offsets.count && offsets[index] == offset ? values[index] : nil
    }

    func indices(in place: Range<Int>) -> Range<Int> { first(from: place.lowerBound)..<first(from: place.upperBound) }

    func moved(_ place: Range<Int>, by shift: Int) -> PlacedValues {
        let indices = indices(in: place)
        return PlacedValues(offsets[indices].map { $0 + shift }, Array(values[indices]))
    }

    private func first(from offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
