// The code of what is wrong in a facts file.
package import Diagnostics

extension DiagnosticCode {
    /// A facts file that `driftless document facts` did not write.
    package static let factsFile = Self(rawValue: "facts-file")
}
