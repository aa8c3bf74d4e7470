// `driftless document check`: a page against a spec and against the facts that the spec was written from.
import ArgumentParser

struct CheckPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares a page with a spec, and with the facts checked in beside it."
    )

    @Argument(
        help: ArgumentHelp(
            "The page: a Markdown file. Without it, the spec is compared with its facts only.",
            valueName: "page"
        )
    )
    var page: String?

    @Option(
        help: ArgumentHelp("The spec: the name of a folder in the specs folder, or a folder's path.", valueName: "spec")
    )
    var spec: String

    @Option(name: .customLong("specs"), help: ArgumentHelp("The folder that holds the specs.", valueName: "folder"))
    var folder = "specs"

    @OptionGroup var output: OutputOptions

    func run() throws {}
}
