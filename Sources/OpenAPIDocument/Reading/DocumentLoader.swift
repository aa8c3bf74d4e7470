// How the files that a document refers to are fetched: by whoever calls, so that this module touches no file system.

package import Diagnostics
package import YAMLTree

/// Fetches a file by its path.
package struct DocumentLoader: Sendable {
    package enum Outcome: Sendable {
        case bytes([UInt8])
        case missing
        /// The file is outside the folder that the document's files must be in; it was not looked at.
        case outside(root: String)
    }

    /// The path is relative to whatever the root document's path is relative to, and normalised.
    package var load: @Sendable (_ path: String) -> Outcome

    package init(outcome load: @escaping @Sendable (_ path: String) -> Outcome) {
        self.load = load
    }

    /// What a mirror has for a URI.
    package enum MirrorOutcome: Sendable {
        /// With the path of the copy, and the URL that relative references in it count from.
        case file(path: String, bytes: [UInt8], base: String)
        /// The copy at a path is not what was downloaded.
        case changed(path: String)
        /// With advice on how to get it.
        case missing(advice: String)
    }

    /// Copies of what is published elsewhere, by absolute URI without a fragment. Nothing is fetched.
    package var mirror: @Sendable (_ uri: String) -> MirrorOutcome = { _ in
        .missing(advice: "copy the file beside the document")
    }

    /// What becomes of the root document's tree before it is read: overlays change it. Nil, with the reason in the log, where they
    /// cannot.
    package var revise: @Sendable (_ root: YAMLNode, _ log: inout DiagnosticLog) -> YAMLNode? = { root, _ in root }

    /// From a function that knows files that are there, and no others: nil for the others.
    package init(_ load: @escaping @Sendable (_ path: String) -> [UInt8]?) {
        self.load = { path in load(path).map { .bytes($0) } ?? .missing }
    }

    /// For documents that stand in one file.
    package static let none = DocumentLoader(outcome: { _ in .missing })
}
