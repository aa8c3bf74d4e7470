// Which part of a document needs which: the trees of its files, and what the references in them lead to.
import Diagnostics
import YAMLTree

/// The trees of a document's files and the references between their nodes.
struct DocumentGraph: Sendable {
    /// A reference that was followed: its text, and the node that it leads to.
    struct Link: Sendable {
        var site: YAMLNode
        var target: YAMLNode
    }

    private(set) var links: [Link] = []
    /// The root of each file by the path that its spans carry.
    var trees: [String: YAMLNode] = [:]
    /// The path of the root document.
    var rootPath = ""

    mutating func link(_ site: YAMLNode, to target: YAMLNode) {
        links.append(Link(site: site, target: target))
    }

    func node(at place: Place) -> YAMLNode? {
        trees[place.document]?.at(pointer: place.pointer)
    }
}
