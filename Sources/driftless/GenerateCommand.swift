// `driftless generate`: writes what the specs yield, where it differs from what is there.
import ArgumentParser
import ClientGenerator
import Diagnostics
import FileAccess
import SwiftEmission

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the Swift files of all specs, or of the named ones.",
        discussion: """
            Only files that differ are written, and files that the spec no longer yields are removed. Where a spec has an error, \
            nothing of it is written; an interrupted run leaves the old files whole. The line ends with whether everything in the \
            document is generated.
            """
    )

    @OptionGroup var options: SpecOptions

    func run() throws {
        let console = options.console
        let locations = try options.selection.locations(console)
        let isSound = SpecRun(
            console: console,
            strictness: options.strictness,
            faults: options.faults,
            purpose: .output
        ).each(locations) {
            generation,
            started throws(FileSystem.Failure) in
            guard let path = generation.output else {
                throw FileSystem.Failure(
                    path: generation.name,
                    reason: "its driftless.yaml has no 'output' that says where the files go"
                )
            }
            let folder = OutputFolder(path: path)
            let changes = folder.changes(to: generation.files)
            try folder.apply(changes)
            console.summary(summary(generation, changes, started))
        }
        if !isSound { throw ExitCode.badSpec }
    }

    private func summary(
        _ generation: Generation,
        _ changes: [OutputFolder.Change],
        _ started: ContinuousClock.Instant
    ) -> String {
        var parts = [
            SpecRun.counted(generation.files.count, "file"), SpecRun.counted(generation.typeCount, "type"),
            SpecRun.counted(generation.operationCount, "operation"), SpecRun.milliseconds(since: started),
        ]
        let removed = changes.count { change in
            if case .removed = change { return true }
            return false
        }
        let written = changes.count - removed
        if written > 0 { parts.append("\(written) written") }
        if removed > 0 { parts.append("\(removed) removed") }
        if changes.isEmpty { parts.append("unchanged") }
        if let filtered = generation.filtered.summary { parts.append(filtered) }
        parts.append(generation.notGenerated.summary)
        return "\(generation.name): " + parts.joined(separator: ", ")
    }
}
