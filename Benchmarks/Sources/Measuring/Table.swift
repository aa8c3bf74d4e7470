// The one table that comes of a run: a row a comparison, columns aligned.

/// What is asked of a row, and whether it was met.
package struct Target {
    package let text: String
    package let isMet: Bool

    package static func ratio(_ ratio: Double, atLeast bound: Double) -> Target {
        Target(text: "≥ \(Quantity.ratio(bound))", isMet: ratio >= bound)
    }

    package static func time(_ seconds: Double, below bound: Double) -> Target {
        Target(text: "< " + Quantity.time(bound), isMet: seconds < bound)
    }

    package static func speed(_ bytes: Int, in seconds: Double, atLeast bound: Double) -> Target {
        Target(text: "≥ " + Quantity.speed(Int(bound), in: 1), isMet: Double(bytes) / seconds >= bound)
    }

    package static func memory(_ bytes: Int, below bound: Int) -> Target {
        Target(text: "< " + Quantity.megabytes(bound), isMet: bytes < bound)
    }
}

package struct Row {
    package var name: String
    /// Median and best.
    package var ours = ("", "")
    package var rival = ("", "")
    package var rivalName = ""
    package var ratio = ""
    package var target: Target?

    package init(
        name: String,
        ours: (String, String) = ("", ""),
        rival: (String, String) = ("", ""),
        rivalName: String = "",
        ratio: String = "",
        target: Target? = nil
    ) {
        self.name = name
        self.ours = ours
        self.rival = rival
        self.rivalName = rivalName
        self.ratio = ratio
        self.target = target
    }

    /// A comparison of two times for the same work.
    package static func times(
        _ name: String,
        _ timings: (ours: Timing, rival: Timing),
        rival: String,
        target: (Double) -> Target? = { _ in nil }
    ) -> Row {
        compared(name, timings, rival, target) { Quantity.time($0) }
    }

    /// A comparison of two speeds for the same number of bytes.
    package static func speeds(
        _ name: String,
        of bytes: Int,
        _ timings: (ours: Timing, rival: Timing),
        rival: String,
        target: (Double) -> Target? = { _ in nil }
    ) -> Row {
        compared(name, timings, rival, target) { Quantity.speed(bytes, in: $0) }
    }

    private static func compared(
        _ name: String,
        _ timings: (ours: Timing, rival: Timing),
        _ rival: String,
        _ target: (Double) -> Target?,
        _ text: (Double) -> String
    ) -> Row {
        let ratio = timings.rival.median / timings.ours.median
        return Row(
            name: name,
            ours: (text(timings.ours.median), text(timings.ours.best)),
            rival: (text(timings.rival.median), text(timings.rival.best)),
            rivalName: rival,
            ratio: Quantity.ratio(ratio),
            target: target(ratio)
        )
    }
}

package struct Table {
    private var rows: [Row] = []

    package init() {}

    package mutating func add(_ row: Row) {
        rows.append(row)
    }

    package var text: String {
        let head = ["", "ours", "best", "baseline", "best", "", "ratio", "target", ""]
        let cells = [head] + rows.map(Self.cells)
        let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let lines = cells.map { row in
            let padded = row.indices.map { column in
                let fill = String(repeating: " ", count: widths[column] - row[column].count)
                return Self.isLeftAligned(column) ? row[column] + fill : fill + row[column]
            }
            return padded.joined(separator: "  ")
        }
        let rule = String(repeating: "-", count: lines.first?.count ?? 0)
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }

    private static func cells(_ row: Row) -> [String] {
        let verdict = row.target.map { $0.isMet ? "met" : "MISSED" }
        return [
            row.name, row.ours.0, row.ours.1, row.rival.0, row.rival.1, row.rivalName, row.ratio,
            row.target?.text ?? "", verdict ?? "",
        ]
    }

    /// The names; numbers stand to the right, so that their units align.
    private static func isLeftAligned(_ column: Int) -> Bool {
        column == 0 || column == 5 || column == 8
    }
}
