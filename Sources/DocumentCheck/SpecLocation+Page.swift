// Which page a spec says it transcribes.
package import ClientGenerator
import Diagnostics

extension SpecLocation {
    /// The page's file name in the spec's driftless.yaml; nil where it names none, or cannot be read.
    package var pageSource: String? {
        var log = DiagnosticLog()
        guard let bytes = FileSystem.contents(of: configuration) else { return nil }
        return GeneratorConfiguration.read(SourceFile(path: configuration, bytes: bytes), into: &log)?.page?.source
    }
}
