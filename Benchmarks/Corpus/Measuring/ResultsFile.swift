// The table of results on disk: written a line at a time, so that an interrupted run goes on where it was.
import Diagnostics
import FileAccess

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A run's results: tab-separated values with a head line; lines that begin with `#` say which run it was.
package struct Results: Sendable {
    /// Which generator, compiler check and arguments; nil in a file that says nothing of it.
    package var run: String?
    package var isComplete: Bool
    package var measurements: [Measurement]

    package init(run: String?, isComplete: Bool, measurements: [Measurement]) {
        self.run = run
        self.isComplete = isComplete
        self.measurements = measurements
    }

    /// Nil where there is no such file.
    package init?(path: String) {
        guard FileSystem.isFile(path) else { return nil }
        self.init(run: nil, isComplete: false, measurements: [])
        var copy = self
        TextFile.eachLine(of: path) { line in
            if line.hasPrefix(Self.runMark) {
                copy.run = String(line.dropFirst(Self.runMark.count))
            } else if line == Self.endMark {
                copy.isComplete = true
            } else if let measurement = Measurement(line: line) {
                copy.measurements.append(measurement)
            }
            return true
        }
        self = copy
    }

    private static let runMark = "# run: "
    private static let endMark = "# complete"

    package var text: String {
        var text = run.map { Self.runMark + $0 + "\n" } ?? ""
        text += Measurement.columns.joined(separator: "\t") + "\n"
        for measurement in measurements { text += measurement.line + "\n" }
        if isComplete { text += Self.endMark + "\n" }
        return text
    }

    /// Adds a line to a file that is there.
    static func append(_ measurement: Measurement, to path: String) {
        guard let file = fopen(path, "a") else { return }
        fputs(measurement.line + "\n", file)
        fclose(file)
    }
}
