// `driftless document`: the commands on pages of a provider's documentation.
import ArgumentParser

struct DocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Reads pages of a provider's documentation, and compares them with specs.",
        discussion: """
            A page is a Markdown file with HTML tables, as providers publish them. What its tables say are its facts: names, types, \
            flags and values, no sentences. A spec that is written from a page keeps the page's facts beside it, in document.yaml; \
            the page itself stays where it is.
            """,
        subcommands: [FactsCommand.self, CheckPageCommand.self, WatchCommand.self, DraftCommand.self]
    )
}
