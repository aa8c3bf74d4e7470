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
        abstract: "Writes a first openapi.yaml from a page, with a marked gap wherever the page does not say.",
        discussion: """
            Every gap is a comment that begins with '# gap:'. Fill them, then run: driftless lint, driftless document check.

            Exit codes: 0; 2 the page cannot be read or describes no operation, or a file cannot be written.
            """
    )

    @Argument(help: ArgumentHelp("The page: a Markdown file.", valueName: "page"))
    var page: String

    @Option(
        help: ArgumentHelp(
            "Write openapi.yaml, driftless.yaml and document.yaml into this folder, which may have none of them, instead of printing.",
            valueName: "folder"
        )
    )
    var into: String?

    @OptionGroup var color: ColorOption

    func run() throws {
        let console = color.console
        let page = try PageReading.page(page, console)
        guard let text = DraftText.text(of: page), let configuration = DraftText.configuration(of: page) else {
            let problem = Diagnostic(
                .error,
                .noOperation,
                "'\(self.page)' describes no operation",
                hint: "its facts can be printed: driftless document facts '\(self.page)'"
            )
            console.print([problem], sources: [])
            throw ExitCode.badSpec
        }
        guard let into else { return console.result(text) }
        let files = [
            ("openapi.yaml", text), (GeneratorConfiguration.fileName, configuration),
            ("document.yaml", FactsText.text(of: page.facts)),
        ]
        do throws(FileSystem.Failure) {
            try write(files, into: into)
        } catch {
            let diagnostic = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
            console.print([diagnostic], sources: [])
            throw ExitCode.badSpec
        }
        console.summary("\(into): " + files.map(\.0).joined(separator: ", "))
    }

    /// Writes all files, or none where one of them is there: a draft never replaces what somebody went on with.
    private func write(_ files: [(name: String, text: String)], into folder: String) throws(FileSystem.Failure) {
        for file in files where FileSystem.isAnything(FilePath.joined(folder, file.name)) {
            throw FileSystem.Failure(path: FilePath.joined(folder, file.name), reason: "it is there already")
        }
        try FileSystem.createFolder(folder)
        for file in files { try FileSystem.create(FilePath.joined(folder, file.name), file.text) }
    }
}
