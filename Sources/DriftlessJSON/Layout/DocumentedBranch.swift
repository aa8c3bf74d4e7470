// Whether JSON is a value that the document describes: a union takes any other, too.

package enum DocumentedBranch {
    /// Whether the text is of the type, and of a branch that is described where the type is a union.
    package static func fits<Value: JSONValueDecodable>(_ type: Value.Type, _ json: [UInt8]) -> Bool {
        guard let union = type as? any JSONUnion.Type else { return (try? Value(json: json)) != nil }
        return isOfBranch(union, json)
    }

    /// What the scanner chose, and nothing of the value.
    private static func isOfBranch<Union: JSONUnion>(_ type: Union.Type, _ json: [UInt8]) -> Bool {
        json.withUnsafeBufferPointer { text in
            let program = Union.jsonProgram
            var scanner = JSONScanner(text: text, program: program)
            defer { scanner.close() }
            return scanner.scan(program.root) && scanner.root.branch >= 0
        }
    }
}
