// How a backup came about, in words that both services share.

/// How a backup came about and what it holds.
public enum BackupKind: Hashable, Sendable {
    /// A full backup that was made automatically (`auto`).
    case automatic
    /// A full backup that was started by hand (`manual`).
    case manual
    /// A differential full backup (`fragment`); RDS only.
    case differential
    /// The changes since another backup (`incremental`); RDS only.
    case incremental
    /// A word that the documents do not list.
    case unrecognized(String)

    /// The kinds that the documents list.
    public static let allKnownCases: [BackupKind] = [.automatic, .manual, .differential, .incremental]

    /// The kind of a service's word.
    public init(word: String) {
        self = Self.allKnownCases.first { $0.word == word } ?? .unrecognized(word)
    }

    /// The services' word for the kind.
    public var word: String {
        switch self {
        case .automatic: "auto"
        case .manual: "manual"
        case .differential: "fragment"
        case .incremental: "incremental"
        case .unrecognized(let word): word
        }
    }
}
