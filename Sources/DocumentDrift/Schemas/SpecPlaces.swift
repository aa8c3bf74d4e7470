// Where a keyword of the spec stands: the document keeps the place of objects, so its text is read again for the keys.
import Diagnostics
import OpenAPIDocument
import YAMLTree

/// The lines of keywords. A file is read again when the first one of it is asked for, which no spec without drift does.
struct SpecPlaces {
    private let sources: [SourceFile]
    private var trees: [String: YAMLNode?] = [:]

    init(sources: [SourceFile]) {
        self.sources = sources
    }

    /// The key in the object at `origin`; nil where the object has none, or has it from elsewhere.
    mutating func key(_ keyword: String, of origin: Origin) -> YAMLEntry? {
        tree(origin.span.file)?.at(pointer: origin.pointer)?.entry(named: keyword)
    }

    /// The key that leads to the object at `origin`: the path above an operation's method, for example.
    mutating func key(above origin: Origin, levels: Int = 0) -> SourceSpan? {
        var pointer = origin.pointer
        for _ in 0..<levels {
            guard let slash = pointer.lastIndex(of: "/") else { return nil }
            pointer = String(pointer[..<slash])
        }
        guard let slash = pointer.lastIndex(of: "/"), let tree = tree(origin.span.file),
            let tokens = JSONPointer.tokens(of: String(pointer[slash...])), let last = tokens.first
        else { return nil }
        return tree.at(pointer: String(pointer[..<slash]))?.entry(named: last)?.key.span
    }

    /// The root of the spec, for what no object of it is about.
    mutating func root() -> YAMLNode? {
        sources.first.flatMap { tree($0.path) }
    }

    private mutating func tree(_ file: String) -> YAMLNode? {
        if let known = trees[file] { return known }
        var log = DiagnosticLog()
        let tree = sources.first { $0.path == file }.flatMap { YAMLParser.parse($0, into: &log) }
        trees[file] = .some(tree)
        return tree
    }
}
