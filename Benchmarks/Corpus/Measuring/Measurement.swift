// What a run says of one document: a line of the table of results.

/// How far a document came.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case pass
    /// What errors do not touch was generated, because the arguments ask for it, and compiles.
    case partial
    /// The generator reported errors and wrote nothing.
    case errors
    case compileErrors = "compile-errors"
    case compileWarnings = "compile-warnings"
    /// A signal, or an exit code that the command does not have.
    case crash
    case timeLimit = "time-limit"

    /// The farther a document came, the lower.
    var rank: Int {
        switch self {
        case .pass: 0
        case .partial: 1
        case .compileWarnings: 2
        case .compileErrors: 3
        case .errors: 4
        case .timeLimit: 5
        case .crash: 6
        }
    }

    /// Whether files were written.
    var isGenerated: Bool { rank < Self.errors.rank }
}

/// One document's figures. Nil is what was not measured.
package struct Measurement: Hashable, Sendable {
    package var document: String
    /// Which version of the document it was.
    package var stamp: String
    package var outcome: Outcome
    package var bytes: Int
    package var milliseconds: Double
    package var processorMilliseconds: Double
    /// In bytes.
    package var peakMemory: Int
    package var files: Int
    package var lines: Int
    package var notGenerated: Int
    /// Errors, warnings and notes of the generator by code, such as `error:schema-type`.
    package var diagnostics: [String: Int]
    package var compileMilliseconds: Double?
    package var compilePeakMemory: Int?
    /// Errors and warnings of the compiler.
    package var compileProblems: Int?

    package static let columns = [
        "document", "outcome", "bytes", "ms", "cpu_ms", "peak_bytes", "files", "lines", "not_generated", "compile_ms",
        "compile_peak_bytes", "compile_problems", "diagnostics", "version",
    ]

    /// Its line, without the end.
    package var line: String {
        let diagnostics = diagnostics.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let fields: [String] = [
            document, outcome.rawValue, "\(bytes)", Self.tenths(milliseconds), Self.tenths(processorMilliseconds),
            "\(peakMemory)", "\(files)", "\(lines)", "\(notGenerated)", compileMilliseconds.map(Self.tenths) ?? "-",
            compilePeakMemory.map { "\($0)" } ?? "-", compileProblems.map { "\($0)" } ?? "-",
            diagnostics.isEmpty ? "-" : diagnostics, stamp,
        ]
        return fields.joined(separator: "\t")
    }

    package init?(line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == Self.columns.count, let outcome = Outcome(rawValue: fields[1]),
            let bytes = Int(fields[2]),
            let milliseconds = Double(fields[3]), let processorMilliseconds = Double(fields[4]),
            let peakMemory = Int(fields[5]), let files = Int(fields[6]), let lines = Int(fields[7]),
            let notGenerated = Int(fields[8])
        else { return nil }
        var diagnostics: [String: Int] = [:]
        for entry in fields[12].split(separator: " ") {
            guard let sign = entry.lastIndex(of: "="), let count = Int(entry[entry.index(after: sign)...]) else {
                continue
            }
            diagnostics[String(entry[..<sign])] = count
        }
        self.init(
            document: fields[0],
            stamp: fields[13],
            outcome: outcome,
            bytes: bytes,
            milliseconds: milliseconds,
            processorMilliseconds: processorMilliseconds,
            peakMemory: peakMemory,
            files: files,
            lines: lines,
            notGenerated: notGenerated,
            diagnostics: diagnostics,
            compileMilliseconds: Double(fields[9]),
            compilePeakMemory: Int(fields[10]),
            compileProblems: Int(fields[11])
        )
    }

    package init(
        document: String,
        stamp: String,
        outcome: Outcome,
        bytes: Int,
        milliseconds: Double,
        processorMilliseconds: Double,
        peakMemory: Int,
        files: Int = 0,
        lines: Int = 0,
        notGenerated: Int = 0,
        diagnostics: [String: Int] = [:],
        compileMilliseconds: Double? = nil,
        compilePeakMemory: Int? = nil,
        compileProblems: Int? = nil
    ) {
        self.document = document
        self.stamp = stamp
        self.outcome = outcome
        self.bytes = bytes
        self.milliseconds = milliseconds
        self.processorMilliseconds = processorMilliseconds
        self.peakMemory = peakMemory
        self.files = files
        self.lines = lines
        self.notGenerated = notGenerated
        self.diagnostics = diagnostics
        self.compileMilliseconds = compileMilliseconds
        self.compilePeakMemory = compilePeakMemory
        self.compileProblems = compileProblems
    }

    private static func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        return "\(rounded / 10).\(rounded % 10)"
    }
}
