// `driftless plan`: prints what the generator understood of a document.
import ArgumentParser
import ClientGenerator
import ClientPlan
import Diagnostics
import SwiftEmission

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Prints what the generator makes of specs, as YAML: operations, types, names.",
        discussion: """
            The plan says what the API is, in the order of the document: routes, parameters, bodies, responses and types, each with \
            its Swift name and the place that it came from. Two plans can be compared with diff.
            """
    )

    @OptionGroup var options: SpecOptions

    func run() throws {
        let console = options.console
        let run = SpecRun(console: console, strictness: options.strictness, faults: options.faults, purpose: .look)
        let isSound = run.each(try options.selection.locations(console)) { generation, _ in
            if let plan = generation.plan { console.result(plan.yaml) }
        }
        if !isSound { throw ExitCode.badSpec }
    }
}
