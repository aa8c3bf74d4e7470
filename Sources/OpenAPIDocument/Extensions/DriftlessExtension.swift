// Driftless's own keys, and which kinds of object each may stand in.
import Diagnostics
import YAMLTree

enum DriftlessExtension: String, CaseIterable, Sendable {
    case pagination = "x-driftless-pagination"
    case parameterRules = "x-driftless-parameter-rules"
    case timeFormat = "x-driftless-time-format"
    case clientParameter = "x-driftless-client-parameter"
    case unit = "x-driftless-unit"
    case document = "x-driftless-document"
    case enumDescriptions = "x-enum-descriptions"

    /// Where the key belongs, in the words of a hint.
    var home: String {
        switch self {
        case .pagination, .parameterRules: "an operation"
        case .timeFormat: "a string schema"
        case .unit: "an integer schema"
        case .enumDescriptions: "a schema with 'enum'"
        case .clientParameter: "a parameter"
        case .document: "the document, an operation, a parameter or a schema"
        }
    }
}

extension ReadingContext {
    /// Reports an `x-` key that is Driftless's, or nearly, and not at home in the shape; other people's keys are theirs.
    mutating func checkExtension(_ entry: YAMLEntry, in shape: ObjectShape) {
        let name = entry.name
        guard !shape.extensions.contains(name) else { return }
        if let known = DriftlessExtension(rawValue: name) {
            // `x-enum-descriptions` is a convention that others use as well, wherever they like.
            guard known != .enumDescriptions else { return }
            report(
                .unknownExtension,
                "the \(shape.name) cannot have '\(name)'",
                at: entry.keyOrigin,
                hint: "it belongs to \(known.home)"
            )
            return
        }
        guard isOurs(name) else { return }
        report(
            .unknownExtension,
            "there is no extension '\(name)'",
            at: entry.keyOrigin,
            hint: NearestName.hint(for: name, in: DriftlessExtension.allCases.map(\.rawValue))
        )
    }

    /// Whether the second word of an `x-` key is `driftless`, or meant to be.
    private func isOurs(_ name: String) -> Bool {
        let words = name.split(separator: "-", maxSplits: 2)
        guard words.count == 3 else { return words.last == "driftless" }
        return closestSpelling(to: String(words[1]), among: ["driftless"]) != nil
    }
}
