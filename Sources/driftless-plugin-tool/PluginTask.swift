// What the build plugin asks for, in the words of a command line.
import FileAccess

enum PluginTask {
    /// Writes the fixed set of Swift files that the plugin declares for a target with a document of its own.
    ///
    /// - Parameters:
    ///   - document: Nil for the one that the configuration names.
    ///   - prefix: What the names of the files begin with, where a target has several specs.
    case sources(document: String?, configuration: String, output: String, prefix: String)
    /// Writes all files of a spec as one text.
    case snapshot(spec: String, output: String)

    private static let usage = """
        usage: driftless-plugin-tool sources <document, or - > <configuration> <output folder> [<file name prefix>]
               driftless-plugin-tool snapshot <spec folder> <output file>
        The build plugin GenerateClient runs this program; people run driftless.

        """

    static func parsed(from arguments: [String]) throws(PluginTool.Stop) -> PluginTask {
        let paths = arguments.dropFirst()
        switch (arguments.first, paths.count) {
        case ("sources", 3), ("sources", 4):
            return .sources(
                document: paths[1] == "-" ? nil : paths[1],
                configuration: paths[2],
                output: paths[3],
                prefix: paths.count > 3 ? paths[4] : ""
            )
        case ("snapshot", 2):
            return .snapshot(spec: paths[1], output: paths[2])
        default:
            StandardStream.error.write(usage)
            throw .badArguments
        }
    }
}
