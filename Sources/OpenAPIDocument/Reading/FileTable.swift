// The files of one document: each is fetched and parsed once, under its normalised path.
import Diagnostics
import YAMLTree

struct FileTable {
    private struct File {
        var source: SourceFile
        var tree: YAMLNode?
        var version: SpecVersion?
        /// What the file was downloaded from, where it is a mirror's.
        var url: String?
    }

    private let loader: DocumentLoader
    /// The root's path as its caller wrote it, which is what its spans carry; other files have normalised paths only.
    private let writtenRootPath: String
    private let rootPath: String
    private var files: [String: File] = [:]
    private var order: [String] = []
    private var absent: [String: Lookup] = [:]
    /// What a file is where it does not say so itself.
    private(set) var defaultVersion = SpecVersion.v3_1

    init(root: SourceFile, loader: DocumentLoader) {
        self.loader = loader
        writtenRootPath = root.path
        rootPath = FilePath.normalised(root.path)
        files[rootPath] = File(source: root)
        order = [rootPath]
    }

    /// Every file read, the root first.
    var sources: [SourceFile] { order.compactMap { files[$0]?.source } }

    /// The rank of each file by the path that its spans carry.
    var ranks: [String: Int] {
        let paths = sources.map(\.path) + (files[rootPath]?.tree?.overlayDocuments ?? [])
        return Dictionary(paths.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// The trees of all files that were read, the root's first.
    var trees: [YAMLNode] { order.compactMap { files[$0]?.tree } }

    /// A graph with the tree of every file.
    func graph(_ graph: DocumentGraph) -> DocumentGraph {
        var graph = graph
        graph.rootPath = writtenRootPath
        for file in files.values { graph.trees[file.source.path] = file.tree }
        // What an overlay wrote stands in the root document's tree.
        let root = files[rootPath]?.tree
        for path in root?.overlayDocuments ?? [] { graph.trees[path] = root }
        return graph
    }

    mutating func parseRoot(into log: inout DiagnosticLog) -> YAMLNode? {
        guard let source = files[rootPath]?.source else { return nil }
        guard let written = YAMLParser.parse(source, into: &log) else { return nil }
        let tree = loader.revise(written, &log)
        files[rootPath]?.tree = tree
        return tree
    }

    mutating func setRootVersion(_ version: SpecVersion) {
        defaultVersion = version
        files[rootPath]?.version = version
    }

    /// What relative references in a file count from: `$self` (OpenAPI 3.2), where the file came from, or its path.
    func base(of root: YAMLNode) -> BaseURI {
        let file = files[path(of: root)]
        let base = file?.url.map { BaseURI.uri($0) } ?? .file(FilePath.normalised(root.document))
        guard root["openapi"] != nil, let own = root["$self"]?.text, version(of: root) >= .v3_2 else { return base }
        return base.resolving(String(own.prefix { $0 != "#" }))
    }

    /// Whether a node stands in a mirror's file.
    func isMirrored(_ node: YAMLNode) -> Bool { files[path(of: node)]?.url != nil }

    /// What a URI leads to.
    enum MirrorLookup {
        case tree(YAMLNode)
        /// The file has no tree; the log says why.
        case unreadable
        /// The file at a path is another one than was downloaded.
        case changed(String)
        /// With what to do about it.
        case missing(String)
    }

    mutating func mirrored(_ url: String, into log: inout DiagnosticLog) -> MirrorLookup {
        switch loader.mirror(url) {
        case .missing(let advice): return .missing(advice)
        case .changed(let path): return .changed(path)
        case .file(let path, let bytes, let base):
            if let file = files[path] { return file.tree.map { .tree($0) } ?? .unreadable }
            let tree = add(path, bytes, url: base, into: &log)
            return tree.map { .tree($0) } ?? .unreadable
        }
    }

    private mutating func add(
        _ path: String,
        _ bytes: [UInt8],
        url: String?,
        into log: inout DiagnosticLog
    ) -> YAMLNode? {
        let source = SourceFile(path: path, bytes: bytes)
        let tree = YAMLParser.parse(source, into: &log)
        let version = tree?["openapi"]?.text.flatMap(SpecVersion.init(written:))
        files[path] = File(source: source, tree: tree, version: version, url: url)
        order.append(path)
        return tree
    }

    /// What a path leads to.
    enum Lookup {
        case tree(YAMLNode)
        /// The file has no tree; the log says why.
        case unreadable
        case missing
        case outside(root: String)
    }

    mutating func tree(at path: String, into log: inout DiagnosticLog) -> Lookup {
        if let file = files[path] { return file.tree.map { .tree($0) } ?? .unreadable }
        if let known = absent[path] { return known }
        let bytes: [UInt8]
        switch loader.load(path) {
        case .bytes(let found): bytes = found
        case .missing:
            absent[path] = .missing
            return .missing
        case .outside(let root):
            absent[path] = .outside(root: root)
            return .outside(root: root)
        }
        return add(path, bytes, url: nil, into: &log).map { .tree($0) } ?? .unreadable
    }

    /// The version whose rules hold for a node: its file's, or the root document's.
    func version(of node: YAMLNode) -> SpecVersion {
        files[path(of: node)]?.version ?? defaultVersion
    }

    func root(of node: YAMLNode) -> YAMLNode? {
        files[path(of: node)]?.tree
    }

    func isRoot(_ node: YAMLNode) -> Bool {
        path(of: node) == rootPath
    }

    private func path(of node: YAMLNode) -> String {
        let path = node.document
        return path == writtenRootPath ? rootPath : path
    }
}
