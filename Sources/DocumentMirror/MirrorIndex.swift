// The index of a mirror: which file is the copy of which URL, and what it was when it was downloaded.
package import Diagnostics
import YAMLTree

extension DiagnosticCode {
    /// The index of a mirror cannot be used.
    package static let mirrorIndex = DiagnosticCode(rawValue: "mirror-index")
}

/// The copies in a mirror's folder, by URL.
package struct MirrorIndex: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// Absolute, normalised, without a fragment.
        package var url: String
        /// Relative to the folder.
        package var file: String
        /// In lower-case hexadecimal digits.
        package var sha256: String
        /// Where redirects led, which relative references in the file count from; nil where there were none.
        package var redirected: String?

        package init(url: String, file: String, sha256: String, redirected: String?) {
            self.url = url
            self.file = file
            self.sha256 = sha256
            self.redirected = redirected
        }
    }

    package static let fileName = "mirror.json"

    private var byURL: [String: Entry] = [:]

    package init() {}

    package subscript(url: String) -> Entry? {
        get { byURL[url] }
        set { byURL[url] = newValue }
    }

    /// In ascending order of URLs.
    package var entries: [Entry] { byURL.values.sorted { $0.url < $1.url } }

    /// The index in a file; nil, with the reason in the log, where it has none that can be used.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> MirrorIndex? {
        guard let root = YAMLParser.parse(file, into: &log) else { return nil }
        guard let files = root["files"], files.kind == .sequence else {
            log.error(.mirrorIndex, "the index of the mirror has no list 'files'", at: root.span)
            return nil
        }
        var index = MirrorIndex()
        for node in files.elements {
            guard let url = node["url"]?.text, let name = node["file"]?.text, let digest = node["sha256"]?.text else {
                log.error(.mirrorIndex, "an entry of the mirror has 'url', 'file' and 'sha256'", at: node.span)
                return nil
            }
            index[url] = Entry(url: url, file: name, sha256: digest, redirected: node["redirected"]?.text)
        }
        return index
    }

    /// As JSON, one line for each entry, so that changes read well.
    package var text: String {
        let lines = entries.map { entry in
            var members = [("url", entry.url), ("file", entry.file), ("sha256", entry.sha256)]
            if let redirected = entry.redirected { members.append(("redirected", redirected)) }
            return "    {" + members.map { "\"\($0.0)\": " + JSONText.quoted($0.1) }.joined(separator: ", ") + "}"
        }
        return "{\n  \"files\": [\n" + lines.joined(separator: ",\n") + "\n  ]\n}\n"
    }
}
