// Keys that change nothing that a client does, wherever they stand.

enum HarmlessKeys {
    private static let names: Set<String> = [
        "example", "examples", "externalDocs", "$comment", "$schema", "contact", "license", "termsOfService",
    ]

    static func contains(_ key: String) -> Bool {
        names.contains(key) || key.hasPrefix("x-")
    }
}
