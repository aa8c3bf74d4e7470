// The command plugin: `swift package regenerate-clients` runs `driftless generate` on the package's specs.
import Foundation
import PackagePlugin

@main
struct RegenerateClients: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let driftless = try context.tool(named: "driftless").url
        let process = Process()
        process.executableURL = driftless
        process.currentDirectoryURL = context.package.directoryURL
        process.arguments = ["generate"] + arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            Diagnostics.error("driftless generate ended with \(process.terminationStatus); see the messages above")
            return
        }
    }
}
