// `driftless check`: regenerates in memory and shows how the files on disk differ.
import ArgumentParser
import ClientGenerator
import Diagnostics
import FileAccess
import SwiftEmission

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares the files on disk with what the specs yield, and writes nothing.",
        discussion:
            "Prints a unified diff from the files on disk to what the specs yield, and exits with 1 where they differ."
    )

    @OptionGroup var options: SpecOptions

    func run() throws {
        let console = options.console
        let locations = try options.selection.locations(console)
        var drifted: [String] = []
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
                    reason: "its driftless.yaml has no 'output' that says where the files are"
                )
            }
            let changes = OutputFolder(path: path).changes(to: generation.files)
            for change in changes { console.result(diff(of: change, in: path)) }
            if !changes.isEmpty { drifted.append(generation.name) }
            let files = SpecRun.counted(generation.files.count, "file")
            let state = changes.isEmpty ? "no drift" : "\(SpecRun.counted(changes.count, "file")) drifted"
            console.summary("\(generation.name): \(files), \(state), \(SpecRun.milliseconds(since: started))")
        }
        if !isSound { throw ExitCode.badSpec }
        if !drifted.isEmpty {
            console.summary("To take over what the specs yield: driftless generate \(drifted.joined(separator: " "))")
            throw ExitCode.drift
        }
    }

    private func diff(of change: OutputFolder.Change, in path: String) -> String {
        let name = path + "/" + change.name
        return switch change {
        case .added(let file):
            UnifiedDiff.text(old: "", new: file.text, oldName: "/dev/null", newName: name)
        case .changed(let file, let old):
            UnifiedDiff.text(old: old, new: file.text, oldName: name, newName: name)
        case .removed(_, let old):
            UnifiedDiff.text(old: old, new: "", oldName: name, newName: "/dev/null")
        }
    }
}
