// Which keys an object has: each reader declares its own, so that no misspelt key goes unnoticed.

/// The keys of one kind of object in OpenAPI.
struct ObjectShape: Sendable {
    /// How OpenAPI calls the object: `parameter object`.
    var name: String
    var keys: Set<String>
    var required: [String]
    /// The `x-driftless-…` keys that are at home here.
    var extensions: Set<String>
    /// Keys whose value may be null.
    var nullable: Set<String>
    /// Keys that shape what is read: nothing is left to say about them.
    var settled: Set<String>
    /// Keys that OpenAPI has since 3.1.
    var since31: Set<String>
    /// Keys that OpenAPI has since 3.2.
    var since32: Set<String>

    init(
        _ name: String,
        required: [String] = [],
        optional: [String] = [],
        extensions: [DriftlessExtension] = [],
        nullable: Set<String> = [],
        settled: Set<String> = [],
        since31: Set<String> = [],
        since32: Set<String> = []
    ) {
        self.name = name
        self.required = required
        self.keys = Set(required).union(optional)
        self.extensions = Set(extensions.map(\.rawValue))
        self.nullable = nullable
        self.settled = settled
        self.since31 = since31
        self.since32 = since32
    }

    /// What reading alone makes of a key.
    func use(of key: String) -> Accounting.Use {
        if settled.contains(key) { return .code }
        if extensions.contains(key) { return [] }
        if HarmlessKeys.contains(key) { return .harmless }
        return keys.contains(key) ? [] : .reported
    }
}

/// Objects without an effect on a client, whose keys are checked all the same.
extension ObjectShape {
    static let contact = ObjectShape(
        "contact object",
        optional: ["name", "url", "email"],
        settled: ["name", "url", "email"]
    )
    static let license = ObjectShape(
        "license object",
        required: ["name"],
        optional: ["identifier", "url"],
        settled: ["name", "identifier", "url"],
        since31: ["identifier"]
    )
    static let externalDocs = ObjectShape(
        "external documentation object",
        required: ["url"],
        optional: ["description"],
        settled: ["url", "description"]
    )
    static let example = ObjectShape(
        "example object",
        optional: ["summary", "description", "value", "externalValue", "dataValue", "serializedValue"],
        nullable: ["value", "dataValue"],
        settled: ["summary", "description", "value", "externalValue", "dataValue", "serializedValue"],
        since32: ["dataValue", "serializedValue"]
    )
    static let paths = ObjectShape("paths object")
    static let responses = ObjectShape("responses object")
}
