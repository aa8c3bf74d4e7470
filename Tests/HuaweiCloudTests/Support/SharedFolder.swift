// Material beside the package: present where the package is developed, absent where a user has only the package.
import Foundation
import TestSupport

enum SharedFolder {
    static let dcsPage = Prerequisite.shared("documents/dcs-list-backups.zh-cn.md")
    static let rdsPage = Prerequisite.shared("documents/rds-list-backups.zh-cn.md")
    static let captures = Prerequisite.shared("vectors/requests")

    /// A file beside the package's folder.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: Prerequisite.sharedFolder.appending(path: path), encoding: .utf8)
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
