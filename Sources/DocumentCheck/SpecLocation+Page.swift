// Which page a spec says it transcribes.
package import ClientGenerator
import Diagnostics

extension SpecLocation {
    /// The page's file name in the spec's driftless.yaml; nil where it names none, or cannot be read.
    package var pageSource: String? {
        var log = DiagnosticLog()
        return SpecFiles.open(self, SourceRecorder(), into: &log)?.configuration.page?.source
    }
}
