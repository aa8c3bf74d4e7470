// One document of a corpus: where it is, how large, and which version of it.
import Diagnostics
import FileAccess

/// A root document, alone or in a tree of files.
package struct CorpusDocument: Hashable, Sendable {
    /// Its path below the corpus folder.
    package let name: String
    /// What is copied for a run: the file itself, or the folder of its tree.
    let source: String
    /// The root document in the copy, relative to the folder that the copy is in.
    let root: String
    /// Of all files that are copied.
    package let bytes: Int
    /// Differs where the size or the time of change of any file does.
    let stamp: String

    init(file name: String, in corpus: String) {
        self.name = name
        source = FilePath.joined(corpus, name)
        root = FilePath.lastComponent(of: name)
        let version = FileVersion(of: source)
        bytes = version.bytes
        stamp = version.text
    }

    /// - Parameters:
    ///   - root: Relative to the tree.
    ///   - tree: Relative to the corpus.
    init(root: String, tree: String, in corpus: String) {
        name = tree + "/" + root
        source = FilePath.joined(corpus, tree)
        self.root = FilePath.lastComponent(of: tree) + "/" + root
        let version = FileVersion(of: source)
        bytes = version.bytes
        stamp = version.text
    }

    /// The folder of its runs, below that of all.
    var workName: String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "_" })
    }
}
