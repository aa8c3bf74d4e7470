// Names that generated code must not declare. Those that the runtime takes are a table made from its symbols.

enum ReservedNames {
    /// Types that a type of the same name would hide from generated code or from everyone who imports the module.
    static let types = swiftTypes.union(nestedTypes).union(RuntimeNames.types).union(RuntimeNames.operationTypes)

    private static let swiftTypes: Set<String> = [
        "Any", "AnyObject", "Array", "AsyncSequence", "Bool", "Character", "Codable", "Collection", "Comparable",
        "CustomDebugStringConvertible", "CustomStringConvertible", "Decodable", "Decoder", "Dictionary", "Double",
        "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int32",
        "Int64", "Int8", "Int16", "Never", "Optional", "Protocol", "Range", "RawValue", "Result", "Self", "Sendable",
        "Sequence", "Set", "String", "Substring", "Swift", "Task", "Type", "UInt", "UInt8", "UInt16", "UInt32",
        "UInt64", "Void", "Data", "Date", "Decimal", "URL", "UUID", "Foundation", "Duration",
    ]

    /// Types that generated code declares within others, and the modules that it names.
    private static let nestedTypes: Set<String> = [
        "Body", "Callbacks", "DriftlessJSON", "DriftlessRuntime", "ErrorHeaders", "ReceivedWebhook", "RuntimeContract",
        "Servers",
    ]

    /// What Swift gives a meaning of its own, whatever the backticks.
    private static let language: Set<String> = ["self", "Self", "init", "Type", "Protocol", "_"]

    /// Members of values: one that a protocol asks for would be taken for it.
    static let members = language.union(["hashValue"]).union(RuntimeNames.properties)

    /// Cases of enums, which are static members, and what the enums have beside them.
    static let cases = language.union(["none", "some", "unrecognized", "hashValue", "RawValue"])
        .union(RuntimeNames.staticMembers)

    /// The branches of a union.
    static let branches = cases

    /// The bodies of a request and the responses of an operation, which are plain enums.
    static let choices = language.union(["none", "some", "hashValue"])

    /// Types that an operation names where its arguments are in scope.
    static let arguments = language.union(["hashValue"]).union(RuntimeNames.operationTypes)

    /// Methods of a client's protocol: a property of the client may have the name of one.
    static let requirements = language

    /// Members of every client.
    static let clientMembers = language.union(["core", "server", "servers", "transport", "middlewares"])
}
