// What a run ends with: the cost of each document with the fit over all, totals, and the comparison with another run.

package struct CorpusReport: Sendable {
    private let measurements: [Measurement]
    private let comparison: Comparison?

    package init(_ measurements: [Measurement], _ comparison: Comparison?) {
        self.measurements = measurements
        self.comparison = comparison
    }

    /// Sizes below this say nothing of growth: what every run costs is more.
    static let leastKilobytes = 50.0

    package var text: String {
        [costs, fit, totals, advice, compared].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// One document while a run is under way.
    static func line(of measurement: Measurement) -> String {
        var text = "\(measurement.outcome.rawValue) \(measurement.document): "
        text += "\(rounded(measurement.milliseconds)) ms, \(rounded(Double(measurement.peakMemory) / 1e6)) MB"
        if measurement.outcome.isGenerated { text += ", \(measurement.lines) lines" }
        if let time = measurement.compileMilliseconds { text += ", compiled in \(rounded(time / 100) / 10) s" }
        return text
    }

    private var costs: String {
        var rows = [["kB", "ms", "MB", "files", "lines", "not generated", "compile s", "outcome", "document"]]
        for measurement in measurements.sorted(by: { ($0.bytes, $0.document) < ($1.bytes, $1.document) }) {
            let isGenerated = measurement.outcome.isGenerated
            rows.append([
                Self.tenths(Double(measurement.bytes) / 1000), Self.tenths(measurement.processorMilliseconds),
                Self.tenths(Double(measurement.peakMemory) / 1e6), isGenerated ? "\(measurement.files)" : "-",
                isGenerated ? "\(measurement.lines)" : "-", isGenerated ? "\(measurement.notGenerated)" : "-",
                measurement.compileMilliseconds.map { Self.tenths($0 / 1000) } ?? "-", measurement.outcome.rawValue,
                measurement.document,
            ])
        }
        return "The cost of each document (ms of processor time without the kernel's, peak memory of the process):"
            + "\n\n" + Self.aligned(rows, leading: 7)
    }

    /// Over the documents that went all the way: others cost what their first part costs.
    private var fit: String {
        let whole = measurements.filter(\.outcome.isGenerated)
        let times = whole.map { (x: Double($0.bytes) / 1000, y: $0.processorMilliseconds) }
        let memory = whole.map { (x: Double($0.bytes) / 1000, y: Double($0.peakMemory) / 1e6) }
        return [Self.fit("ms", times), Self.fit("MB", memory)].compactMap { $0 }.joined(separator: "\n")
    }

    private static func fit(_ unit: String, _ points: [(x: Double, y: Double)]) -> String? {
        guard let line = LinearFit(points) else { return nil }
        var text = "\(unit) ≈ \(tenths(line.base)) + \(thousandths(line.slope)) × kB"
        text += " (r² \(thousandths(line.determination)), \(points.count) documents"
        if let power = LinearFit.power(points, floor: leastKilobytes) {
            text +=
                "; above \(rounded(leastKilobytes)) kB \(unit) grow with the power \(thousandths(power)) of the size"
        }
        return text + ")"
    }

    private var totals: String {
        var lines = ["Totals of \(Self.counted(measurements.count, "document")):"]
        for outcome in Outcome.allCases {
            let count = measurements.count { $0.outcome == outcome }
            if count > 0 { lines.append("  \(count) \(outcome.rawValue)") }
        }
        func sum(_ value: (Measurement) -> Double) -> Double { measurements.reduce(0) { $0 + value($1) } }
        let files = measurements.reduce(0) { $0 + $1.files }
        let written = measurements.reduce(0) { $0 + $1.lines }
        lines.append("  \(files) files with \(written) lines of Swift")
        lines.append("  \(measurements.reduce(0) { $0 + $1.notGenerated }) parts not generated")
        lines.append("  \(Self.tenths(sum(\.processorMilliseconds) / 1000)) s of processor time to generate")
        if let slowest = measurements.max(by: { $0.processorMilliseconds < $1.processorMilliseconds }) {
            lines.append("  at most \(Self.tenths(slowest.processorMilliseconds)) ms, for \(slowest.document)")
        }
        if let peak = measurements.max(by: { $0.peakMemory < $1.peakMemory }) {
            lines.append("  at most \(Self.tenths(Double(peak.peakMemory) / 1e6)) MB, for \(peak.document)")
        }
        let compiling = sum { $0.compileMilliseconds ?? 0 }
        if compiling > 0 { lines.append("  \(Self.tenths(compiling / 1000)) s to compile, one after another") }
        var codes: [String: (count: Int, documents: Int)] = [:]
        for (code, count) in measurements.flatMap(\.diagnostics) {
            codes[code, default: (0, 0)].count += count
            codes[code, default: (0, 0)].documents += 1
        }
        for (code, sum) in codes.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            lines.append("  \(sum.count) × \(code) in \(Self.counted(sum.documents, "document"))")
        }
        return lines.joined(separator: "\n")
    }

    /// A file that belongs to others says little by itself.
    private var advice: String {
        let count = measurements.count { $0.diagnostics["error:outside-root"] != nil }
        guard count > 0 else { return "" }
        let verb = count == 1 ? "refers" : "refer"
        return "\(Self.counted(count, "document")) \(verb) to files that lie outside. A folder whose files refer to "
            + "each other is measured as one\nwhere a line of \(CorpusFolder.rootsFile) names it and its roots, with tabs "
            + "between them."
    }

    private var compared: String {
        guard let comparison else { return "There is no run to compare with." }
        let parts = [
            ("Worse", comparison.worse), ("Better", comparison.better), ("Other diagnostics", comparison.changed),
            ("In one run only", comparison.unpaired),
        ].filter { !$0.1.isEmpty }
        if parts.isEmpty { return "Compared: as before." }
        return parts.map { title, lines in
            "\(title) (\(lines.count)):\n" + lines.map { "  " + $0 }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Columns of one width: the first ones flush right, since they are numbers.
    private static func aligned(_ rows: [[String]], leading: Int) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                if column < leading { return padding + row[column] }
                return column == row.count - 1 ? row[column] : row[column] + padding
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    private static func rounded(_ value: Double) -> Int { Int(value.rounded()) }

    private static func tenths(_ value: Double) -> String { decimal(value, digits: 1) }
    private static func thousandths(_ value: Double) -> String { decimal(value, digits: 3) }

    private static func decimal(_ value: Double, digits: Int) -> String {
        let unit = digits == 1 ? 10 : 1000
        let scaled = Int((value.magnitude * Double(unit)).rounded())
        let fraction = String(scaled % unit)
        return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / unit)."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
