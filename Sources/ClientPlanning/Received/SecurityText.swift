// How the provider shows that a request is from it, for documentation.
import OpenAPIDocument

enum SecurityText {
    /// `Authenticated by 'key', or by 'oauth' with 'read'.` Nil where the document says nothing.
    static func sentence(for requirements: [SecurityRequirement]?) -> String? {
        guard let requirements, !requirements.isEmpty else { return nil }
        let alternatives = requirements.map { requirement in
            requirement.schemes.isEmpty
                ? "nothing" : requirement.schemes.map(\.name).map { "`\($0)`" }.joined(separator: " and ")
        }
        return "Authenticated by " + alternatives.joined(separator: ", or by ")
            + ", which is for the receiver to check."
    }
}
