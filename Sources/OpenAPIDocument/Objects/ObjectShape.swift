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

    init(
        _ name: String,
        required: [String] = [],
        optional: [String] = [],
        extensions: [DriftlessExtension] = [],
        nullable: Set<String> = []
    ) {
        self.name = name
        self.required = required
        self.keys = Set(required).union(optional)
        self.extensions = Set(extensions.map(\.rawValue))
        self.nullable = nullable
    }
}

/// Objects that are checked for their keys and then left alone: nothing in a generated client comes from them.
extension ObjectShape {
    static let contact = ObjectShape("contact object", optional: ["name", "url", "email"])
    static let license = ObjectShape("license object", required: ["name"], optional: ["identifier", "url"])
    static let tag = ObjectShape("tag object", required: ["name"], optional: ["description", "externalDocs"])
    static let externalDocs = ObjectShape(
        "external documentation object",
        required: ["url"],
        optional: ["description"]
    )
    static let securityScheme = ObjectShape(
        "security scheme object",
        required: ["type"],
        optional: ["description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"]
    )
    static let link = ObjectShape(
        "link object",
        optional: ["operationRef", "operationId", "parameters", "requestBody", "description", "server"]
    )
    static let example = ObjectShape(
        "example object",
        optional: ["summary", "description", "value", "externalValue"],
        nullable: ["value"]
    )
}
