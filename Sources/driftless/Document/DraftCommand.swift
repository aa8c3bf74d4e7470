// `driftless document draft`: a first spec from a page, printed or as a folder to go on with.
import ArgumentParser
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDraft
import DocumentFacts
import DocumentTables
import FileAccess

struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Writes a first openapi.yaml from pages, with a marked gap wherever they do not say.",
        discussion: """
            Every gap is a comment that begins with '# gap:'. Fill them, then run: driftless lint, driftless document check.

            The operations of several pages of a service stand in one document: objects that are the same are one schema. Pages \
            that describe no operation, or one that another page describes, are left out and named. What the samples of a page \
            contradict is left out as well, and is a gap.

            Exit codes: 0; 2 a page cannot be read, none describes an operation, or a file cannot be written.
            """
    )

    @Argument(help: ArgumentHelp("The pages: Markdown files.", valueName: "page"))
    var pages: [String]

    @Option(
        help: ArgumentHelp(
            "Write openapi.yaml, driftless.yaml and document.yaml (of several pages: facts/PAGE.yaml) into this folder, which may "
                + "have none of them, instead of printing.",
            valueName: "folder"
        )
    )
    var into: String?

    @OptionGroup var color: ColorOption

    func run() throws {
        let console = color.console
        let read = try pages.map { try PageReading.page($0, console) }
        guard let draft = DraftText.text(of: read), let configuration = DraftText.configuration(of: read) else {
            let names = pages.map { "'\($0)'" }.joined(separator: ", ")
            let problem = Diagnostic(
                .error,
                .noOperation,
                "\(names) \(pages.count == 1 ? "describes" : "describe") no operation",
                hint: "its facts can be printed: driftless document facts '\(pages.first ?? "")'"
            )
            console.print([problem], sources: [])
            throw ExitCode.badSpec
        }
        guard let into else { return console.result(draft.text) }
        var files = [("openapi.yaml", draft.text), (GeneratorConfiguration.fileName, configuration)]
        if read.count == 1 {
            files.append(("document.yaml", FactsText.text(of: read[0].facts)))
        } else {
            let leftOut = Set(draft.leftOut.map(\.page))
            for page in read where !leftOut.contains(FilePath.lastComponent(of: page.source.path)) {
                let name = FilePath.joined(FactsFileName.folder, FactsFileName.of(page: page.source.path))
                files.append((name, FactsText.text(of: page.facts)))
            }
        }
        do throws(FileSystem.Failure) {
            try write(files, into: into)
        } catch {
            let diagnostic = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
            console.print([diagnostic], sources: [])
            throw ExitCode.badSpec
        }
        for page in draft.leftOut { console.summary("\(page.page): left out, \(page.reason)") }
        console.summary("\(into): " + files.map(\.0).joined(separator: ", "))
    }

    /// Writes all files, or none where one of them is there: a draft never replaces what somebody went on with.
    private func write(_ files: [(name: String, text: String)], into folder: String) throws(FileSystem.Failure) {
        for file in files where FileSystem.isAnything(FilePath.joined(folder, file.name)) {
            throw FileSystem.Failure(path: FilePath.joined(folder, file.name), reason: "it is there already")
        }
        try FileSystem.createFolder(folder)
        if files.contains(where: { $0.name.contains("/") }) {
            try FileSystem.createFolder(FilePath.joined(folder, FactsFileName.folder))
        }
        for file in files { try FileSystem.create(FilePath.joined(folder, file.name), file.text) }
    }
}
