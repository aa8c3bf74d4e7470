// When texts out of an environment or a file are credentials, and what is said where they are not.

/// The texts that a source gives, before they are checked. A field is nil where the source does not have it.
struct CredentialFields: Sendable {
    var accessKey: String?
    var secretKey: Secret?
    var securityToken: Secret?
    var token: Secret?
    var projectID: String?

    /// What the source calls the fields, for messages.
    struct Names: Sendable {
        var accessKey: String
        var secretKey: String
        var securityToken: String
        var token: String
    }

    /// The credentials, or nil where the source names none. A token goes before keys: it is the more special one.
    ///
    /// - Throws: ``CredentialsError`` where one half is missing or a text cannot be sent in a header.
    func credentials(_ names: Names) throws(CredentialsError) -> Credentials? {
        if let token {
            try Self.check(token.exposed, names.token)
            return .token(AuthToken(token))
        }
        guard accessKey != nil || secretKey != nil else {
            guard securityToken == nil else {
                throw CredentialsError(
                    "\(names.securityToken) is set without \(names.accessKey) and \(names.secretKey): temporary keys are all three, so set those as well."
                )
            }
            return nil
        }
        guard let accessKey else { throw Self.half(missing: names.accessKey, present: names.secretKey) }
        guard let secretKey else { throw Self.half(missing: names.secretKey, present: names.accessKey) }
        try Self.check(accessKey, names.accessKey)
        try Self.check(secretKey.exposed, names.secretKey)
        if let securityToken {
            try Self.check(securityToken.exposed, names.securityToken)
        }
        return .accessKeys(AccessKeys(accessKey: accessKey, secretKey: secretKey, securityToken: securityToken))
    }

    private static func half(missing: String, present: String) -> CredentialsError {
        CredentialsError("\(present) is set, but \(missing) is not: set both, or neither.")
    }

    /// Keys and tokens are printable ASCII. What else stands in one was pasted along with it, and a server would only say
    /// that the signature is wrong.
    private static func check(_ text: String, _ name: String) throws(CredentialsError) {
        guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw CredentialsError(
                "\(name) has a blank, a control character or a letter outside ASCII in it: copy the value again, without what is around it."
            )
        }
        if let first = text.first, first == "\"" || first == "'", text.count > 1, text.last == first {
            throw CredentialsError("\(name) stands in quotes, which would belong to the value: write it without them.")
        }
    }
}

extension String {
    /// The text without blanks and line breaks at its ends; nil where nothing is left, since an empty value is an unset one.
    var trimmedOrNil: String? {
        let isBlank = { (character: Character) in character.isWhitespace || character.isNewline }
        guard let start = firstIndex(where: { !isBlank($0) }), let end = lastIndex(where: { !isBlank($0) }) else {
            return nil
        }
        return String(self[start...end])
    }
}
