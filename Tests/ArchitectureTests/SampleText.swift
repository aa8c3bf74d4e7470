// The samples of code in the package's Markdown.

extension String {
    /// Without the fences.
    func codeBlocks(of language: String) -> [String] {
        var blocks: [String] = []
        var block: [String]?
        for line in lines {
            if let open = block, line == "```" {
                blocks.append(open.joined(separator: "\n"))
                block = nil
            } else if block != nil {
                block?.append(line)
            } else if line == "```\(language)" {
                block = []
            }
        }
        return blocks
    }

    var lines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var isManifest: Bool { hasPrefix("// Package.swift\n") }
}
