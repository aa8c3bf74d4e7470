// `driftless lint`: finds the problems of specs and generates nothing.
import ArgumentParser
import ClientGenerator
import Diagnostics
import SwiftEmission

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds the problems of all specs, or of the named ones, and writes nothing."
    )

    @OptionGroup var options: SpecOptions

    func run() throws {
        let console = options.console
        let isSound = SpecRun(console: console).each(try options.locations(console)) { generation, _ in
            console.summary("\(generation.name): \(generation.log.summary)")
        }
        if !isSound { throw ExitCode.badSpec }
    }
}
