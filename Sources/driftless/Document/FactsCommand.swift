// `driftless document facts`: what a page says, as YAML.
import ArgumentParser
import DocumentFacts
import DocumentTables

struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Prints what a page says, as YAML: names, types, flags and values.",
        discussion: """
            The output is sorted and has no sentences, so that two versions of a page differ in it only where they say something else. \
            To keep the facts that a spec was written from: driftless document facts PAGE > specs/NAME/document.yaml

            Exit codes: 0; 2 the page cannot be read: each table and row that cannot is named, with the reason.
            """
    )

    @Argument(help: ArgumentHelp("The page: a Markdown file.", valueName: "page"))
    var page: String

    @OptionGroup var color: ColorOption

    func run() throws {
        let console = color.console
        console.result(FactsText.text(of: try PageReading.page(page, console).facts))
    }
}
