// One document on its way: copied, generated, compiled, measured.
import Diagnostics
import FileAccess

/// Whether generated code is compiled.
package enum CompileCheck: String, Sendable, CaseIterable {
    case none
    /// Types are checked.
    case types
    /// Machine code is made, without optimisation.
    case debug
}

/// What all documents of a run share.
package struct RunTools: Sendable {
    /// The path of the command.
    package var driftless: String
    /// Arguments of `driftless generate` beside the spec.
    package var arguments: [String]
    package var check: CompileCheck
    /// The folder of the runtime's modules, as SwiftPM builds them.
    package var modules: String
    package var timeLimit: Duration
    package var compileTimeLimit: Duration

    package init(
        driftless: String,
        arguments: [String],
        check: CompileCheck,
        modules: String,
        timeLimit: Duration,
        compileTimeLimit: Duration
    ) {
        self.driftless = driftless
        self.arguments = arguments
        self.check = check
        self.modules = modules
        self.timeLimit = timeLimit
        self.compileTimeLimit = compileTimeLimit
    }

    /// Differs where results may: another build of the command or of the runtime, other arguments.
    package var fingerprint: String {
        var parts = [FileVersion(of: driftless).text, check.rawValue] + arguments
        if check != .none { parts.append(FileVersion(of: modules + "/DriftlessRuntime.swiftmodule").text) }
        return parts.joined(separator: " ")
    }

    func compileCommand(of sources: [String], object: String) -> [String] {
        let mode = check == .debug ? ["-c", "-Onone", "-wmo", "-o", object] : ["-typecheck"]
        let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
        return ["swiftc"] + mode + ["-swift-version", "6", "-package-name", "corpus", "-module-name", "CorpusModule"]
            + features.flatMap { ["-enable-upcoming-feature", $0] } + ["-I", modules] + sources
    }
}

struct DocumentRun {
    private let document: CorpusDocument
    private let tools: RunTools
    private let folder: String
    private var child: ChildProcess
    /// Known once generation has ended; the compiler runs then.
    private var measurement: Measurement?

    /// Copies the document and starts the generator. The copy is needed because a spec reads nothing outside of its folder.
    init(_ document: CorpusDocument, _ tools: RunTools, workFolder: String) throws(FileSystem.Failure) {
        self.document = document
        self.tools = tools
        folder = workFolder + "/" + document.workName
        try Self.run(["/bin/rm", "-rf", folder], log: workFolder + "/copying")
        try FileSystem.createFolder(folder)
        try Self.run(["/bin/cp", "-R", document.source, folder + "/"], log: workFolder + "/copying")
        // As JSON, so that no name needs a thought about YAML's signs.
        let root = document.root.reduce(into: "") { text, character in
            if character == "\"" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        try FileSystem.replace(
            folder + "/driftless.yaml",
            "module: CorpusModule\nclient: CorpusClient\noutput: swift\ndocument: \"\(root)\"\n"
        )
        child = try ChildProcess(
            [tools.driftless, "generate", folder, "--color", "never"] + tools.arguments,
            output: folder + "/generate.output",
            errors: folder + "/generate.log",
            limit: tools.timeLimit
        )
    }

    /// Goes on where a process has ended; the result after the last one.
    mutating func advance() throws(FileSystem.Failure) -> Measurement? {
        guard let usage = child.poll() else { return nil }
        if var measurement {
            add(compilation: usage, to: &measurement)
            return measurement
        }
        let generated = measured(usage)
        guard generated.outcome.isGenerated, tools.check != .none else { return generated }
        measurement = generated
        child = try ChildProcess(
            tools.compileCommand(of: swiftFiles(in: folder + "/swift"), object: folder + "/module.o"),
            output: folder + "/compile.output",
            errors: folder + "/compile.log",
            limit: tools.compileTimeLimit
        )
        return nil
    }

    func stop() { child.stop() }

    private func measured(_ usage: ProcessUsage) -> Measurement {
        var log = GeneratorLog()
        TextFile.eachLine(of: folder + "/generate.log") {
            log.addDiagnosticLine($0); return true
        }
        TextFile.eachLine(of: folder + "/generate.output") {
            log.addSummaryLine($0); return true
        }
        let written = TextFile.count(in: folder + "/swift")
        let hasErrors = log.diagnostics.keys.contains { $0.hasPrefix("error:") }
        let outcome: Outcome =
            switch usage.end {
            case .exit(0): hasErrors ? .partial : .pass
            case .exit(Self.badSpec): written.files > 0 ? .partial : .errors
            case .exit, .signal: .crash
            case .timeLimit: .timeLimit
            }
        return Measurement(
            document: document.name,
            stamp: document.stamp,
            outcome: outcome,
            bytes: document.bytes,
            milliseconds: usage.milliseconds,
            processorMilliseconds: usage.processorMilliseconds,
            peakMemory: usage.peakMemory,
            files: written.files,
            lines: written.lines,
            notGenerated: log.notGenerated,
            diagnostics: log.diagnostics
        )
    }

    private func add(compilation usage: ProcessUsage, to measurement: inout Measurement) {
        measurement.compileMilliseconds = usage.milliseconds
        measurement.compilePeakMemory = usage.peakMemory
        var errors = 0
        var warnings = 0
        TextFile.eachLine(of: folder + "/compile.log") { line in
            if line.contains(" error: ") || line.hasPrefix("error: ") { errors += 1 }
            if line.contains(" warning: ") || line.hasPrefix("warning: ") { warnings += 1 }
            return true
        }
        measurement.compileProblems = errors + warnings
        if usage.end == .timeLimit {
            measurement.outcome = .timeLimit
        } else if usage.end != .exit(0) || errors > 0 {
            measurement.outcome = .compileErrors
        } else if warnings > 0 {
            measurement.outcome = .compileWarnings
        }
    }

    private func swiftFiles(in folder: String) -> [String] {
        (FileSystem.names(in: folder) ?? []).flatMap { name in
            let path = folder + "/" + name
            if FileSystem.isFolder(path) { return swiftFiles(in: path) }
            return name.hasSuffix(".swift") ? [path] : []
        }
    }

    /// The command's exit code for a spec with errors.
    private static let badSpec: Int32 = 2

    private static func run(_ command: [String], log: String) throws(FileSystem.Failure) {
        var child = try ChildProcess(command, output: log, errors: log + ".errors", limit: .seconds(600))
        guard child.wait().end == .exit(0) else {
            throw FileSystem.Failure(path: command.last ?? "", reason: "\(command[0]) failed; \(log).errors says why")
        }
    }
}
