// The links of a response, in words: which operation can be called next, and with what.
import ClientPlan
import OpenAPIDocument

enum LinkText {
    /// A sentence for each link. What they say of other servers is not told.
    static func sentences(of links: [Link], _ accounting: inout Accounting) -> [String] {
        links.map { link in
            accounting.use(
                ["", "operationId", "operationRef", "description", "parameters", "requestBody"],
                of: link.origin,
                as: .documentation
            )
            return sentence(of: link)
        }
    }

    private static func sentence(of link: Link) -> String {
        var text = "`\(link.name)`"
        if let operation = link.operationID ?? link.operationReference { text += " calls `\(operation)`" }
        let values = link.parameters.map { "`\($0)`" } + (link.hasRequestBody ? ["a body"] : [])
        if !values.isEmpty { text += " with " + values.joined(separator: ", ") }
        let description = link.description?.trimmedText ?? ""
        return text + (description.isEmpty ? "." : ": " + description)
    }
}
