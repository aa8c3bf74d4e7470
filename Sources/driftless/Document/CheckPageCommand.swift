// `driftless document check`: a page against a spec and against the facts that the spec was written from.
import ArgumentParser
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentFacts
import FileAccess

struct CheckPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares a page with a spec, and with the facts checked in beside it.",
        discussion: """
            Each difference is reported at the spec's line, with the page's table and row: fields that the spec lacks or invents, \
            types, what is required, enum values, defaults, limits, path, method, statuses, error codes, and samples that the spec's \
            schemas do not take. What differs knowingly is listed in driftless.yaml, with a reason:

            page:
              known:
                - drift: page-sample-syntax
                  at: sample.response.1
                  reason: The page prints curly quotes.

            Without a page, the facts in document.yaml stand for it: that is what tests compare where the page is not at hand.

            Exit codes: 0 no drift; 1 drift; 2 the page or the spec cannot be read, no spec names the page, or the report cannot be written.
            """
    )

    @Argument(help: ArgumentHelp("The page: a Markdown file. Without it, its facts are compared.", valueName: "page"))
    var page: String?

    @Option(
        help: ArgumentHelp(
            "The spec: the name of a folder in the specs folder, or the path of its folder, its driftless.yaml or its document. "
                + "Without it, the one that names the page.",
            valueName: "spec"
        )
    )
    var spec: String?

    @Option(name: .customLong("specs"), help: ArgumentHelp("The folder that holds the specs.", valueName: "folder"))
    var folder = "specs"

    @Option(
        help: ArgumentHelp(
            "Also write a page to look at: document, spec and Swift side by side, drift marked.",
            valueName: "file.html"
        )
    )
    var report: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if report != nil, page == nil { throw ValidationError("--report shows a page: name the page") }
    }

    func run() throws {
        let console = output.console
        var hasProblem = false
        var hasDrift = false
        for location in try locations(console) {
            let started = ContinuousClock().now
            let check = DocumentCheck.run(location, against: page.map { .page(path: $0) } ?? .facts)
            let problems = check.problems
            console.print(problems.inSourceOrder(), sources: check.sources)
            hasProblem = hasProblem || check.log.hasErrors
            hasDrift = hasDrift || !check.drift.isEmpty
            console.summary(summary(of: check, since: started))
            if let report, !check.log.hasErrors {
                hasProblem = !ReportWriting.write(check, of: location, to: report, console) || hasProblem
            }
        }
        console.finish()
        if hasProblem { throw ExitCode.badSpec }
        if hasDrift { throw ExitCode.drift }
    }

    private func summary(of check: DocumentCheck, since started: ContinuousClock.Instant) -> String {
        let time = SpecRun.milliseconds(since: started)
        if check.log.hasErrors { return "\(check.name): \(check.log.summary), \(time)" }
        guard let facts = check.facts else { return "\(check.name): transcribes no page" }
        let fields = SpecRun.counted(facts.locatedFields.count, "field")
        let drift = check.drift.isEmpty ? "no drift" : SpecRun.counted(check.changes.count, "difference")
        let known = check.known.isEmpty ? "" : ", \(SpecRun.counted(check.known.count, "known difference"))"
        let part = facts.isPartial ? " (the page is read in part)" : ""
        return "\(check.name): \(page ?? "facts checked in"), \(fields)\(part), \(drift)\(known), \(time)"
    }

    private func locations(_ console: Console) throws -> [SpecLocation] {
        var log = DiagnosticLog()
        let found =
            spec.map { SpecSearch.named([$0], in: folder, into: &log) } ?? SpecSearch.all(in: folder, into: &log)
        var chosen = found
        if spec == nil, let page, !log.hasErrors {
            let file = FilePath.lastComponent(of: page)
            chosen = found.filter { $0.pageSource == file }
            // The pages of operations stand in the documents, which take longer to read.
            if chosen.isEmpty { chosen = found.filter { $0.pageSources.contains(file) } }
            if chosen.isEmpty {
                log.error(
                    .noSpec,
                    "no spec in '\(folder)' names the page '\(file)'",
                    hint: "name the spec with --spec, or the page in its driftless.yaml: page: {source: \(file)}"
                )
            }
        }
        if report != nil, chosen.count > 1 {
            let names = chosen.map(\.name).joined(separator: ", ")
            log.error(.noSpec, "several specs name the page: \(names)", hint: "choose the one to report on with --spec")
        }
        if log.hasErrors {
            console.print(log.diagnostics, sources: [])
            console.finish()
            throw ExitCode.badSpec
        }
        return chosen
    }
}
