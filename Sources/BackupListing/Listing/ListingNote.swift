// What is said below a list that shows fewer backups than there are.

/// How many backups are not shown, and how to see them.
struct ListingNote: CustomStringConvertible {
    /// A table is held until it is written, and nobody reads a longer one.
    static let mostRows = 10_000

    let description: String

    /// Nil where all that was listed is shown.
    init?(listed: Int, shown: Int, newest: Int?) {
        guard shown < listed else { return nil }
        if let newest {
            let which = newest == 1 ? "the newest one" : "the newest \(newest)"
            description =
                "\(shown) of \(listed) backups are shown, \(which) of each instance; without --newest it is all of them."
        } else {
            description =
                "\(shown) of \(listed) backups are shown, as many as a table has; --output json or csv has all of them."
        }
    }
}
