// Which names say that their value is a secret, so that no message shows it.

/// Names of headers and parameters whose values no message shows.
package enum SecretNames {
    package static var placeholder: String { "(hidden)" }

    package static func covers(_ name: String) -> Bool {
        let name = name.lowercased()
        return name == "cookie" || name == "set-cookie"
            || endings.contains { name.hasSuffix($0) }
    }

    private static var endings: [String] {
        [
            "authorization", "token", "password", "passwd", "passphrase", "secret", "credential", "api-key", "api_key",
            "apikey", "secret-key", "secret_key", "secretkey", "private-key", "private_key", "privatekey",
        ]
    }
}
