// A failure is what scripts need, a status, and what people need, a paragraph.

/// Why a listing ended before its end.
package struct ListingFailure: Error, Hashable, Sendable {
    package var status: ListingOutcome
    /// A paragraph for people, in which foreign text has been made harmless.
    package var message: String

    package init(_ status: ListingOutcome, _ message: String) {
        self.status = status
        self.message = message
    }
}
