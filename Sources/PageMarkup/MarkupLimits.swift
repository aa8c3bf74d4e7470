// How much a page may ask of its reader before it is refused.

/// Bounds on a page. The largest page of the provider that is known has 170 kB, 260 rows and 5 columns.
enum MarkupLimits {
    static let bytes = 4 << 20
    /// Lists and quotes within each other.
    static let containers = 64
    static let tables = 1_000
    /// In a table with the header's.
    static let rows = 5_000
    static let columns = 64
    /// On the page, a cell that spans several places counted once for each.
    static let cells = 60_000
    /// Of one tag.
    static let attributes = 64
    static let tagBytes = 16 << 10
    /// The sum, over all paragraphs, of the squared number of characters that mean something to Markdown: what a reader of
    /// emphasis and links takes at worst.
    static let inlineWork = 200_000_000
    /// What links by reference may copy.
    static let referenceBytes = 64 << 20
}

/// Why a page or a part of it is refused.
struct MarkupProblem: Error {
    enum Kind {
        case encoding, size, depth, density, tableEnd, tableSize
    }

    var kind: Kind
    /// One sentence in lower case.
    var message: String
    /// Counted from 1.
    var line: Int
}
