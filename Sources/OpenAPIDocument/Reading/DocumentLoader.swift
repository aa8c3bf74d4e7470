// How the files that a document refers to are fetched: by whoever calls, so that this module touches no file system.

/// Fetches a file by its path.
package struct DocumentLoader: Sendable {
    /// The path is relative to whatever the root document's path is relative to, and normalised; nil when there is no
    /// such file.
    package var load: @Sendable (_ path: String) -> [UInt8]?

    package init(_ load: @escaping @Sendable (_ path: String) -> [UInt8]?) {
        self.load = load
    }

    /// For documents that stand in one file.
    package static let none = DocumentLoader { _ in nil }
}
