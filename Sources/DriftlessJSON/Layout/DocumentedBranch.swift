// Whether JSON is a value that the document describes: a union takes any other, too.

package enum DocumentedBranch {
    /// Whether the text is of the type, and of a branch that is described where the type is a union.
    package static func fits<Value: JSONValueDecodable>(_ type: Value.Type, _ json: [UInt8]) -> Bool {
        guard let union = type as? any JSONUnion.Type else { return (try? Value(json: json)) != nil }
        return isOfBranch(union, json)
    }

    private static func isOfBranch<Union: JSONUnion>(_ type: Union.Type, _ json: [UInt8]) -> Bool {
        (try? Probe<Union>(json: json))?.isOfBranch ?? false
    }

    /// What the scanner chose, and nothing of the value.
    private struct Probe<Union: JSONUnion>: JSONValueDecodable {
        let isOfBranch: Bool

        static var jsonProgram: JSONProgram { Union.jsonProgram }

        init(decoding slot: JSONSlot) {
            isOfBranch = slot.branch >= 0
        }
    }
}
