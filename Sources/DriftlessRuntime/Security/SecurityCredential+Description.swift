// What credentials show of themselves: their kind.

extension APIKeyCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String { credential.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension AuthorizationCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String { credential.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension BasicCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String { credential.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension BearerCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String { credential.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ClientCertificateCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String { credential.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
