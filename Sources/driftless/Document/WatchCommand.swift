// `driftless document watch`: a folder of pages against the specs that name them, in one report.
import ArgumentParser
import ClientGenerator
import Diagnostics
import DocumentCheck
import FileAccess

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Compares a folder of pages with the specs that name them.",
        discussion: """
            A spec names its page in driftless.yaml (page: source:), or the pages of its operations in their x-driftless-document. \
            Every page of the folder is compared with every spec that names it; pages that no spec names are counted.

            --suggest prints a patch with the changes of specs that need no thought: another default, limit or length, a value more \
            or less, another spelling, scalar type or unit, what is required, a new field of one type. --apply makes them, shows the patch, \
            compares once more, and takes back what did not help. \
            What a patch has not made is for a maintainer; \
            so are the facts checked in: driftless document facts PAGE > document.yaml.

            For a scheduled job: git pull the pages, then driftless document watch PAGES --format json.

            Exit codes: 0 no drift; 1 drift; 2 a page or spec cannot be read, or a spec cannot be written.
            """
    )

    @Argument(help: ArgumentHelp("The folder of pages: Markdown files.", valueName: "folder"))
    var pages: String

    @Option(name: .customLong("specs"), help: ArgumentHelp("The folder that holds the specs.", valueName: "folder"))
    var folder = "specs"

    @Flag(help: "Print a patch of the specs for each simple change.")
    var suggest = false

    @Flag(help: "Make the simple changes, and show them.")
    var apply = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = output.console
        var log = DiagnosticLog()
        let specs = SpecSearch.all(in: folder, into: &log)
        guard let names = FileSystem.names(in: pages) else {
            log.error(.unreadableFile, "there is no folder '\(pages)'")
            throw refusal(log, console)
        }
        if log.hasErrors { throw refusal(log, console) }
        let found = names.filter { $0.lowercased().hasSuffix(".md") && FileSystem.isFile(FilePath.joined(pages, $0)) }
        let run = WatchRun(folder: pages, pages: found, specs: specs)
        var result = run.checked()
        if suggest || apply {
            let patches = result.patches
            for patch in patches { console.result(patch.unified) }
            if apply { result = try applied(patches, of: run, result, console) }
        }
        for check in result.checks { console.print(check.problems.inSourceOrder(), sources: check.sources) }
        console.summary(summary(of: result, pages: found.count, specs: specs.count))
        console.finish()
        if result.hasErrors { throw ExitCode.badSpec }
        if result.changeCount > 0 { throw ExitCode.drift }
    }

    private func summary(of result: WatchRun.Result, pages: Int, specs: Int) -> String {
        let drift = result.changeCount == 0 ? "no drift" : SpecRun.counted(result.changeCount, "difference")
        let partial = result.partialCount == 0 ? "" : ", \(SpecRun.counted(result.partialCount, "page")) read in part"
        let unnamed = result.unnamed.isEmpty ? "" : ", \(result.unnamed.count) that no spec names"
        let absent = result.absent.isEmpty ? "" : "; not in the folder: " + result.absent.joined(separator: ", ")
        return
            "\(SpecRun.counted(pages, "page"))\(unnamed)\(partial), \(SpecRun.counted(specs, "spec")): \(drift)\(absent)"
    }

    /// Changes that touch one line are made one after the other. Changes after which page and spec differ in no fewer
    /// places are taken back.
    private func applied(
        _ patches: [SpecPatch],
        of run: WatchRun,
        _ first: WatchRun.Result,
        _ console: Console
    ) throws -> WatchRun.Result {
        var result = first
        var patches = patches
        for _ in 0..<Self.mostRounds where !patches.isEmpty {
            try write(patches, console)
            let next = run.checked()
            guard !next.hasErrors, next.changeCount < result.changeCount else {
                try write(patches.map(\.reversed), console)
                console.summary("taken back: page and spec differed in no fewer places")
                return run.checked()
            }
            result = next
            patches = next.patches
            for patch in patches { console.result(patch.unified) }
        }
        return result
    }

    private static let mostRounds = 16

    private func write(_ patches: [SpecPatch], _ console: Console) throws {
        for patch in patches {
            do throws(FileSystem.Failure) {
                try FileSystem.replace(patch.file, patch.text)
            } catch {
                let diagnostic = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
                console.print([diagnostic], sources: [])
                console.finish()
                throw ExitCode.badSpec
            }
            console.summary("\(patch.file): \(SpecRun.counted(patch.count, "change")) made")
        }
    }

    private func refusal(_ log: DiagnosticLog, _ console: Console) -> ExitCode {
        console.print(log.diagnostics, sources: [])
        console.finish()
        return .badSpec
    }
}
