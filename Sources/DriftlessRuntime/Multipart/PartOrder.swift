// How parts are written and read that are told by their positions, and those inside of a part that is multipart itself.

/// The rows of parts without names.
struct PartOrder: Sendable {
    let prefix: [PartFields]
    let others: PartFields

    init(_ prefix: [PartFields], _ others: PartFields) {
        self.prefix = prefix
        self.others = others
    }

    func row(_ position: Int) -> PartFields { position < prefix.count ? prefix[position] : others }
}

/// What the parts of a part are (OpenAPI 3.2 §4.15: `encoding`, `prefixEncoding` and `itemEncoding` in an Encoding Object).
@_spi(Generated) public indirect enum NestedParts: Sendable {
    /// The members of an object, those that are not listed by what they are.
    case named([PartFields])
    /// The elements of a list.
    case ordered(prefix: [PartFields] = [], others: PartFields = PartFields(.content, []))
}
