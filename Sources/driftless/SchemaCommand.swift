// `driftless schema`: prints the JSON Schema of driftless.yaml, for editors.
import ArgumentParser
import ClientGenerator

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of driftless.yaml, by which editors complete and check it.",
        discussion: """
            Write it to a file, and name the file in the first line of a driftless.yaml:

            driftless schema > driftless.schema.json
            # yaml-language-server: $schema=../../driftless.schema.json
            """
    )

    func run() {
        Console(format: .text, color: .never, verbosity: .summaries).result(EditorSchema.text)
    }
}
