// A driftless.yaml in a test: what it says, and what is said about it.
import Diagnostics

@testable import ClientGenerator

enum ConfigurationReading {
    static func read(_ text: String) -> (configuration: GeneratorConfiguration?, problems: [String]) {
        var log = DiagnosticLog()
        let file = SourceFile(path: "driftless.yaml", bytes: Array(text.utf8))
        let configuration = GeneratorConfiguration.read(file, into: &log)
        let problems = log.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column) " } ?? ""
            return place + diagnostic.message + (diagnostic.hint.map { " | " + $0 } ?? "")
        }
        return (configuration, problems)
    }
}
