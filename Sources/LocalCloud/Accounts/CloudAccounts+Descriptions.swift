// Descriptions and dumps leave out passwords, secret keys and security tokens, made up or not.

extension CloudUser: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The user without the password.
    public var description: String { "CloudUser(\(name) of \(domain))" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// Name and domain only.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "domain": domain]) }
}

extension CloudAccessKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The access key without its secret.
    public var description: String { "CloudAccessKey(\(id)\(securityToken == nil ? "" : ", temporary"))" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// The access key only.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
