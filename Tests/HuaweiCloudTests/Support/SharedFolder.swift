// Material beside the package: present where the package is developed, absent where a user has only the package.
import Foundation

enum SharedFolder {
    /// A file beside the package's folder; nil where there is none, and then the test says that it was skipped.
    static func text(_ path: String) -> String? {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.deletingLastPathComponent().appending(path: "shared").appending(path: path)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: \(path) is not beside the package")
            return nil
        }
        return text
    }
}

/// The code blocks of a Markdown page, in order.
enum CodeBlocks {
    static func all(in page: String) -> [String] {
        var blocks: [String] = []
        var block: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.trimmingCharacters(in: .whitespaces).hasPrefix("```") {
                if let lines = block { blocks.append(lines.joined(separator: "\n")) }
                block = block == nil ? [] : nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }
}
