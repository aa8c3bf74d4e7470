// Which two names of one scope no spelling in Swift tells apart, so that only the first can be written down.

/// The names of one scope: the fields of an object, the values of an enumeration, the parameters of a place.
struct SwiftClash {
    private var taken: Set<String> = []

    /// Names that Swift or generated code keeps for itself: they get a word behind them.
    private static let kept: Set<String> = [
        "Input", "Output", "Protocol", "Self", "Type", "_", "additionalProperties", "all", "allKnownCases", "body",
        "core",
        "description", "encode", "hash", "hashValue", "init", "jsonKind", "jsonLayout", "jsonNames", "jsonUnion",
        "limits",
        "middlewares", "none", "rawValue", "self", "server", "some", "transport", "unrecognized",
    ]

    /// Whether the name can be told from all before it.
    mutating func insert(_ name: String) -> Bool {
        taken.insert(Self.spelling(of: name)).inserted
    }

    /// The spelling that is nearest to the name: every character that Swift does not take by its code point.
    private static func spelling(of name: String) -> String {
        guard !name.isEmpty else { return "emptyString" }
        var spelling = ""
        for character in name {
            if isTaken(character) {
                spelling.append(character)
            } else {
                for scalar in character.unicodeScalars {
                    spelling += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
                }
            }
        }
        let isBare = spelling.first?.isNumber == true || spelling.allSatisfy { $0 == "_" }
        if isBare { spelling = "_" + spelling }
        // `hash` becomes `hashValue`, which is kept as well, and so has to get the word twice.
        while let stem = ["Value", "Case"].lazy.filter(spelling.hasSuffix).map({ String(spelling.dropLast($0.count)) })
            .first(where: kept.contains)
        {
            spelling = stem
        }
        return spelling
    }

    private static func isTaken(_ character: Character) -> Bool {
        guard !character.isASCII else { return character.isLetter || character.isNumber || character == "_" }
        return character.unicodeScalars.count == 1 && character.isLetter && character != "\u{2E2F}"
    }
}
