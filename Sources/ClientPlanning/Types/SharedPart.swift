// What the inline types of a shared parameter, body or response are called: by the part, not by whoever uses it first.
import Diagnostics
import YAMLTree

enum SharedPart {
    /// The words for `/components/parameters/Limit`: the part's name and what it is; nil for what stands in an operation.
    static func words(_ place: Place) -> TypeWords? {
        let words = ["parameters": "parameter", "responses": "response", "requestBodies": "body", "headers": "header"]
        guard let tokens = JSONPointer.tokens(of: place.pointer), tokens.count > 2, tokens[0] == "components",
            let word = words[tokens[1]]
        else { return nil }
        return TypeWords(tokens[2] + " " + word)
    }
}
