// A value as JSON with what stands in it for files, and what goes along with it for the headers of parts.
@_spi(Generated) import DriftlessJSON

struct PartedValue {
    /// JSON without blanks.
    let text: [UInt8]
    /// Files by where in the text something stands for them.
    private let files: [Int: MultipartFile]
    /// The headers of parts by where the text of a part begins.
    private let heads: [Int: SentPartHead]
    /// Where something stands for files, in ascending order.
    private let offsets: [Int]
    private let broken: [(path: String, rule: JSONBrokenRule)]

    init(_ value: some JSONEncodable, style: TextStyle, rules: [JSONRule]) {
        let written = value.jsonWithAttachments(style: style, rules: rules)
        text = written.bytes
        broken = written.broken
        var files: [Int: MultipartFile] = [:]
        var heads: [Int: SentPartHead] = [:]
        for attachment in written.attachments {
            if let file = attachment.value as? MultipartFile { files[attachment.offset] = file }
            if let head = attachment.value as? SentPartHead { heads[attachment.offset] = head }
        }
        self.files = files
        self.heads = heads
        offsets = files.keys.sorted()
    }

    private init(text: [UInt8], files: [Int: MultipartFile], heads: [Int: SentPartHead]) {
        self.text = text
        self.files = files
        self.heads = heads
        offsets = files.keys.sorted()
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

    func hasFile(in place: Range<Int>) -> Bool {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < place.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] < place.upperBound
    }

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
        func moved<Value>(_ values: [Int: Value]) -> [Int: Value] {
            Dictionary(
                values.filter { place.contains($0.key) }.map { ($0.key + shift, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        return PartedValue(text: opening + text[place] + ending, files: moved(files), heads: moved(heads))
    }
}
