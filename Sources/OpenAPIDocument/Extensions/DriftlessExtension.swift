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
    case enumVarnames = "x-enum-varnames"
    case enumNames = "x-enumNames"

    /// Conventions of others, which they use wherever they like.
    private static let foreign: Set<DriftlessExtension> = [.enumDescriptions, .enumVarnames, .enumNames]

    var isForeign: Bool { Self.foreign.contains(self) }

    /// Where the key belongs, in the words of a hint.
    var home: String {
        switch self {
        case .pagination, .parameterRules: "an operation"
        case .timeFormat: "a string schema"
        case .unit: "an integer schema"
        case .enumDescriptions, .enumVarnames, .enumNames: "a schema with 'enum'"
        case .clientParameter: "a parameter"
        case .document: "the document, an operation, a parameter or a schema"
        }
    }
}

extension ReadingContext {
    /// Reports an `x-` key that is Driftless's, or nearly, and not at home in the shape; other people's keys are
    /// theirs.
    mutating func checkExtension(_ entry: YAMLEntry, in shape: ObjectShape) {
        let name = entry.name
        guard !shape.extensions.contains(name) else { return }
        if let known = DriftlessExtension(rawValue: name) {
            guard !known.isForeign else { return }
            report(
                .unknownExtension,
                "the \(shape.name) cannot have '\(name)'",
                at: entry.keyOrigin,
                hint: "it belongs to \(known.home)"
            )
            return
        }
        let words = name.split(separator: "-", maxSplits: 2).map(String.init)
        guard words.count >= 2, closestSpelling(to: words[1], among: ["driftless"]) != nil else { return }
        report(
            .unknownExtension,
            "there is no extension '\(name)'",
            at: entry.keyOrigin,
            hint: words.dropFirst(2).first.flatMap(Self.extensionHint)
        )
    }

    /// Compares what stands behind `x-driftless-`, which would otherwise make all names alike.
    private static func extensionHint(for name: String) -> String? {
        let prefix = "x-driftless-"
        let names = DriftlessExtension.allCases.map(\.rawValue).filter { $0.hasPrefix(prefix) }
        return closestSpelling(to: name, among: names.map { String($0.dropFirst(prefix.count)) }.sorted())
            .map { "did you mean '\(prefix)\($0)'?" }
    }
}
