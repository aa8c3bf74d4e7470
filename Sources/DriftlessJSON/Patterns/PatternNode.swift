// A regular expression as a tree, and sets of characters.

indirect enum PatternNode {
    case empty
    case set(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// Repeated so many times; without end where the most is nil.
    case repeated(PatternNode, least: Int, most: Int?)
    case start
    case end
    /// Between a character of a word and another: `\b`, or not: `\B`.
    case boundary(isWanted: Bool)
}

/// A set of Unicode scalars.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// General categories, each the set of those that a property's name stands for, or the complement of it.
    var categories: [(names: Set<String>, isExcluded: Bool)] = []
    var isInverted = false

    init(_ ranges: [ClosedRange<UInt32>] = []) {
        self.ranges = ranges
    }

    init(_ scalar: Unicode.Scalar) {
        ranges = [scalar.value...scalar.value]
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isListed =
            ranges.contains { $0.contains(scalar.value) }
            || categories.contains { entry in
                entry.names.contains(scalar.properties.generalCategory.shortName) != entry.isExcluded
            }
        return isListed != isInverted
    }

    /// Adds all of another set; nil where that cannot be said.
    func union(_ other: ScalarSet) -> ScalarSet? {
        guard !isInverted else {
            return nil
        }
        var result = self
        if other.isInverted {
            guard other.categories.isEmpty else {
                return nil
            }
            result.ranges += other.complement
        } else {
            result.ranges += other.ranges
            result.categories += other.categories
        }
        return result
    }

    /// What lies between the ranges.
    private var complement: [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next {
                result.append(next...(range.lowerBound - 1))
            }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF {
            result.append(next...0x10FFFF)
        }
        return result
    }
}

extension ScalarSet {
    static var digits: ScalarSet { ScalarSet([0x30...0x39]) }
    static var word: ScalarSet { ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]) }
    /// ECMA 262, section 12.2 and 12.3: white space and line terminators.
    static var spaces: ScalarSet {
        ScalarSet([
            0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
            0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
        ])
    }
    static var lineEnds: ScalarSet { ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]) }

    var inverted: ScalarSet {
        var result = self
        result.isInverted.toggle()
        return result
    }
}

extension Unicode.GeneralCategory {
    /// As Unicode abbreviates it: `Lu`.
    var shortName: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }

    static let shortNames: [String] = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
        "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]

    /// The categories that a name in `\p{…}` stands for: `L`, `Lu`, `gc=Lu`; nil for other properties.
    static func names(of property: String) -> Set<String>? {
        var name = property
        for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        let long = ["Letter": "L", "Mark": "M", "Number": "N", "Punctuation": "P", "Symbol": "S", "Separator": "Z"]
        name = long[name] ?? name
        let found = shortNames.filter { $0 == name || name.count == 1 && $0.hasPrefix(name) }
        return found.isEmpty ? nil : Set(found)
    }
}
