// Which rows of a table are fields of a row above them: by marks of indentation, or by names with dots.
import DocumentFacts

struct RowNesting {
    /// The position of the last row of each depth.
    private var last: [Int] = []
    /// The position of each object by its name with the names that it stands within: `server.disks`.
    private var objects: [String: Int] = [:]
    private var fullNames: [Int: String] = [:]
    /// The positions of the rows that are indented by blanks, each less than those behind it, and of the row above them.
    private var indented: [(blanks: Int, position: Int)] = []

    /// Gives the row its parent among the rows before it; false where it is indented and there is none.
    mutating func place(_ row: inout FieldRow, depth: Int, blanks: Int, below rows: [FieldRow]) -> Bool {
        let position = rows.count
        let printed = row.field.name
        if depth > 0 {
            // A step of more than one depth is the page's way to draw one.
            let parent = last.prefix(depth).last
            guard let parent, StructureLinks.canHold(rows[parent].type.shape) else { return false }
            row.parent = parent
            last = Array(last.prefix(depth))
        } else {
            last = []
            indented.removeAll { $0.blanks >= blanks }
            // Blanks can stand there for no reason: only an object has fields.
            if let above = indented.last?.position, StructureLinks.canHold(rows[above].type.shape),
                rows[above].type.shape != .unsaid
            {
                row.parent = above
            }
            indented.append((blanks, position))
            if row.parent == nil, let (parent, name) = dotted(printed) {
                row.parent = parent
                row.field.name = name
            }
        }
        last.append(position)
        let own = Self.plain(row.field.name)
        let full = row.parent.flatMap { fullNames[$0] }.map { $0 + "." + own } ?? own
        fullNames[position] = full
        if StructureLinks.canHold(row.type.shape), row.type.shape != .unsaid { objects[full] = position }
        return true
    }

    /// `server.disks[].size` below `server.disks`. A name with dots of which no object stands above is a name.
    private func dotted(_ name: String) -> (parent: Int, name: String)? {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let rest = String(name[name.index(after: dot)...])
        guard let parent = objects[Self.plain(String(name[..<dot]))], FieldName.isName(rest) else { return nil }
        return (parent, rest)
    }

    /// Without the brackets of arrays: `disks[]`, `disks[0]`.
    private static func plain(_ name: String) -> String {
        var plain = ""
        var isInside = false
        for character in name {
            if character == "[" {
                isInside = true
            } else if character == "]" {
                isInside = false
            } else if !isInside {
                plain.append(character)
            }
        }
        return plain
    }
}
