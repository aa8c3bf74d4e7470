// What a log shows of a generated value: a struct as Swift prints one, whatever its storage is, and nothing of secrets.

/// A value as text. A type has these members where it conforms to the protocol: one with properties of its own type does, and any that
/// `conformances` in driftless.yaml names.
enum ModelDescription {
    /// `Backup(id: "1", size: 2803 kB)`
    static func text<Model: JSONModel>(of model: Model) -> String {
        let names = Model.jsonLayout.storage.fields.map(\.name)
        let properties = Mirror(reflecting: model).children.enumerated().map { index, property in
            let label = label(of: property)
            let name = names.indices.contains(index) ? names[index] : label
            guard SecretNames.covers(name) || SecretNames.covers(label) else {
                return label + ": " + String(reflecting: property.value)
            }
            return label + ": " + SecretNames.placeholder
        }
        return "\(Model.self)(\(properties.joined(separator: ", ")))"
    }

    /// `number(1.0)`
    static func text<Union: JSONUnion>(of union: Union) -> String {
        let branches = Mirror(reflecting: union).children
        return branches.first.map { "\($0.label ?? "")(\(String(reflecting: $0.value)))" } ?? "\(Union.self)"
    }

    /// The property's name, of which the storage's is made.
    private static func label(of property: Mirror.Child) -> String {
        let label = property.label ?? ""
        if property.value is any PropertyStorage, label.hasPrefix("_") { return String(label.dropFirst()) }
        return label.hasPrefix(deprecated) ? String(label.dropFirst(deprecated.count)) : label
    }

    private static var deprecated: String { "deprecated_" }
}

extension JSONModel where Self: CustomStringConvertible {
    /// The value as Swift prints a struct; values whose names say that they are secrets are hidden.
    public var description: String { ModelDescription.text(of: self) }
}

extension JSONModel where Self: CustomDebugStringConvertible {
    /// The value as Swift prints a struct; values whose names say that they are secrets are hidden.
    public var debugDescription: String { ModelDescription.text(of: self) }
}

extension JSONUnion where Self: CustomStringConvertible {
    /// The branch and its value.
    public var description: String { ModelDescription.text(of: self) }
}

extension JSONUnion where Self: CustomDebugStringConvertible {
    /// The branch and its value.
    public var debugDescription: String { ModelDescription.text(of: self) }
}

extension JSONStringCases where Self: CustomDebugStringConvertible {
    /// The text as it is sent and received, in quotation marks.
    public var debugDescription: String { String(reflecting: rawValue) }
}

extension JSONIntegerCases where Self: CustomDebugStringConvertible {
    /// The number's digits.
    public var debugDescription: String { String(rawValue) }
}

extension JSONValueEnum where Self: CustomDebugStringConvertible {
    /// The value as JSON text.
    public var debugDescription: String { rawValue.description }
}
