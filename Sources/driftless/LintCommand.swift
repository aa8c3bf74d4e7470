// `driftless lint`: finds the problems of specs and generates nothing.
import ArgumentParser
import ClientGenerator
import Diagnostics
import SwiftEmission

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds the problems of all specs, or of the named ones, and writes nothing.",
        discussion: """
            Every key of a document becomes code, documentation or a check, or is told: with --explain, what nothing is generated \
            from is listed by kind, with places and what to do. A part that may be missing is accepted in driftless.yaml:

            skip:
              - code: not-generated
                pointer: '#/components/securitySchemes/key'
                reason: The app's middleware signs.
            """
    )

    @OptionGroup var options: SpecOptions

    @Flag(help: "List what of the documents nothing is generated from.")
    var explain = false

    func run() throws {
        let console = options.console
        let run = SpecRun(console: console, strictness: options.strictness, faults: options.faults, purpose: .look)
        let isSound = run.each(try options.selection.locations(console)) { generation, _ in
            let parts = [generation.log.summary, generation.filtered.summary, generation.notGenerated.summary]
            console.summary("\(generation.name): " + parts.compactMap { $0 }.joined(separator: ", "))
            guard explain else { return }
            console.result(Explanation.text(of: generation.notGenerated))
            console.collect(generation.notGenerated.parts)
        }
        if !isSound { throw ExitCode.badSpec }
    }
}
