// The line of a log that tells where an answer departs from its spec.
import DriftlessRuntime
package import Logging

extension Logger {
    /// Writes a line of level notice: the answer could be used, and the spec should be looked at.
    ///
    /// - Parameters:
    ///   - kind: How the answer departs, in a few words.
    ///   - path: Where, such as `$.backups[0].associated_with_ddm`.
    ///   - operation: As the document spells it.
    ///   - found: What is there. It is left out where a name in the path is that of a secret.
    package func logDrift(_ kind: String, at path: String, in operation: String, found: String) {
        notice(
            "answer drifts from its spec",
            metadata: [
                "operation": .string(operation.excerpt(limit: 200)),
                "json-path": .string(path.excerpt(limit: 500)),
                "drift": .string(kind.excerpt(limit: 200)),
                "found": .string(Self.namesSecret(path) ? SecretNames.placeholder : found.excerpt(limit: 200)),
            ]
        )
    }

    private static func namesSecret(_ path: String) -> Bool {
        path.split { ".[]'\"".contains($0) }.contains { SecretNames.covers(String($0)) }
    }
}
