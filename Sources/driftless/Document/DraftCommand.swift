// `driftless document draft`: a first spec from a page.
import ArgumentParser
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDraft

struct DraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Writes a first openapi.yaml from a page, with a marked gap wherever the page does not say.",
        discussion: """
            Every gap is a comment that begins with '# gap:'. Fill them, then run: driftless lint, driftless document check.

            Exit codes: 0; 2 the page cannot be read, or describes no operation.
            """
    )

    @Argument(help: ArgumentHelp("The page: a Markdown file.", valueName: "page"))
    var page: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        let console = output.console
        let page = try PageReading.page(page, console)
        guard let text = DraftText.text(of: page) else {
            let problem = Diagnostic(
                .error,
                .noOperation,
                "'\(self.page)' describes no operation",
                hint: "its facts can be printed: driftless document facts '\(self.page)'"
            )
            console.print([problem], sources: [])
            console.finish()
            throw ExitCode.badSpec
        }
        console.result(text)
        console.finish()
    }
}
