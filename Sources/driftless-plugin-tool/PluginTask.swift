// What the build plugin asks for, in the words of a command line.
import FileAccess

enum PluginTask {
    /// Writes the fixed sets of Swift files that the plugin declares for a target with documents of its own.
    case sources([Source])
    /// Writes all files of a spec as one text.
    case snapshot(spec: String, output: String)

    /// A spec of a target.
    struct Source {
        /// Nil for the one that the configuration names.
        var document: String?
        var configuration: String
        var output: String
        /// What the names of the files begin with, where a target has several specs.
        var prefix: String
    }

    private static let usage = """
        usage: driftless-plugin-tool sources <document, or - > <configuration> <output folder> [<file name prefix> [<document> …]]
               driftless-plugin-tool snapshot <spec folder> <output file>
        The build plugin GenerateClient runs this program; people run driftless.

        """

    static func parsed(from arguments: [String]) throws(PluginTool.Stop) -> PluginTask {
        let paths = arguments.dropFirst()
        switch (arguments.first, paths.count) {
        case ("sources", 3): return .sources([source(paths + [""])])
        case ("sources", let count) where count > 0 && count % 4 == 0:
            return .sources(
                stride(from: paths.startIndex, to: paths.endIndex, by: 4).map { source(paths[$0..<($0 + 4)]) }
            )
        case ("snapshot", 2):
            return .snapshot(spec: paths[1], output: paths[2])
        default:
            StandardStream.error.write(usage)
            throw .badArguments
        }
    }

    private static func source(_ paths: ArraySlice<String>) -> Source {
        let first = paths.startIndex
        return Source(
            document: paths[first] == "-" ? nil : paths[first],
            configuration: paths[first + 1],
            output: paths[first + 2],
            prefix: paths[first + 3]
        )
    }
}
