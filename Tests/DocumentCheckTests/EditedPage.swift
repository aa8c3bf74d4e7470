// A copy of a provider's page that is edited as its authors would edit it: rows, cells, tables.
import Foundation
import ProviderPages
import Testing

struct EditedPage {
    private(set) var text: String

    /// Nil where the page is not beside the package.
    init?(_ name: String) {
        guard let bytes = ProviderPages.file(name).flatMap({ try? Data(contentsOf: $0) }) else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A table of our own making, in the pages' markup.
    static let newTable = """
        **表 9**  summary参数说明

        <a name="table_new"></a>
        <table><thead><tr><th>参数</th><th>类型</th><th>说明</th></tr></thead>
        <tbody><tr><td>zone_code</td><td>String</td><td>A</td></tr>
        <tr><td>zone_size</td><td>Integer</td><td>B</td></tr></tbody></table>


        """

    mutating func replace(_ old: String, with new: String) throws {
        try #require(text.contains(old), "the page has no '\(old)'")
        text = text.replacing(old, with: new)
    }

    /// Replaces in the first row of a name: in the whole of it, or in one of its cells, counted from 0.
    mutating func replace(_ old: String, with new: String, inRow name: String, cell: Int? = nil) throws {
        let row = try row(name)
        var parts = text[row].components(separatedBy: "<td")
        let indices = cell.map { [$0 + 1] } ?? Array(parts.indices)
        try #require(indices.contains { parts[$0].contains(old) }, "the row '\(name)' has no '\(old)'")
        for index in indices { parts[index] = parts[index].replacing(old, with: new) }
        text.replaceSubrange(row, with: parts.joined(separator: "<td"))
    }

    mutating func insert(_ new: String, before mark: String) throws {
        let place = try #require(text.range(of: mark))
        text.insert(contentsOf: new, at: place.lowerBound)
    }

    mutating func repeatRow(_ name: String, as other: String) throws {
        let row = try row(name)
        text.insert(contentsOf: text[row].replacing(name, with: other), at: row.upperBound)
    }

    mutating func removeRow(_ name: String) throws {
        text.removeSubrange(try row(name))
    }

    mutating func moveRow(_ name: String, behind other: String) throws {
        let moved = String(text[try row(name)])
        try removeRow(name)
        text.insert(contentsOf: moved, at: try row(other).upperBound)
    }

    mutating func remove(from start: String, to end: String) throws {
        let first = try #require(text.range(of: start)).lowerBound
        let last = try #require(text.range(of: end)).lowerBound
        text.removeSubrange(first..<last)
    }

    /// Puts what begins at `middle` before what begins at `start`.
    mutating func swap(from start: String, middle: String, to end: String) throws {
        let bounds = try [start, middle, end].map { try #require(text.range(of: $0)).lowerBound }
        let (first, second) = (text[bounds[0]..<bounds[1]], text[bounds[1]..<bounds[2]])
        text.replaceSubrange(bounds[0]..<bounds[2], with: second + first)
    }

    /// The first row whose first cell is the name, from its tag to its end.
    private func row(_ name: String) throws -> Range<String.Index> {
        var start = text.startIndex
        while let open = text.range(of: "<tr", range: start..<text.endIndex),
            let close = text.range(of: "</tr>\n", range: open.upperBound..<text.endIndex)
        {
            let row = text[open.lowerBound..<close.upperBound]
            let cell = row.range(of: "</td>").map { row[..<$0.lowerBound] } ?? ""
            if cell.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespacesAndNewlines) == name {
                return open.lowerBound..<close.upperBound
            }
            start = close.upperBound
        }
        return try #require(nil, "the page has no row '\(name)'")
    }
}
