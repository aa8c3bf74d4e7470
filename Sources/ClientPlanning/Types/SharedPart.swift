// What the inline types of a shared parameter, body or answer are called: by the part, not by whoever uses it first.
import YAMLTree

enum SharedPart {
    /// The words for `/components/parameters/Limit`: the part's name and what it is; nil for what stands in an operation.
    static func name(_ pointer: String) -> String? {
        let words = ["parameters": "parameter", "responses": "response", "requestBodies": "body"]
        guard let tokens = JSONPointer.tokens(of: pointer), tokens.count > 2, tokens[0] == "components",
            let word = words[tokens[1]]
        else { return nil }
        return tokens[2] + " " + word
    }
}
