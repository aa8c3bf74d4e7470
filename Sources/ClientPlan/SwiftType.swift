// How types are spelled in Swift.

extension ClientPlan {
    /// The type of a value in a structure, an array or a response.
    package func swiftType(_ use: TypeUse) -> String {
        switch use {
        case .string: "String"
        case .boolean: "Bool"
        case .int32, .integer: "Int"
        case .unsigned: "UInt64"
        case .unsigned32: "UInt32"
        case .number: "Double"
        case .decimalNumber: "DecimalNumber"
        case .any: "JSONValue"
        case .timestamp: "Parsed<Timestamp>"
        case .booleanText: "Parsed<Bool>"
        case .decimalText: "Parsed<DecimalNumber>"
        case .formatted(let format): "Parsed<" + format.typeName + ">"
        case .dataSize: "DataSize"
        case .bytes: "[UInt8]"
        case .file: "MultipartFile"
        case .array(let element): "[" + swiftType(element) + "]"
        case .map(let value): "[String: " + swiftType(value) + "]"
        case .nullable(let inner): swiftType(inner) + "?"
        case .named(let id): SwiftKeywords.declared(names[self[id].symbol])
        case .boxed(let inner): "Indirect<" + swiftType(inner) + ">"
        }
    }

    /// The type of what a caller passes: a value of one's own making always parses, and bytes may be a stream.
    package func argumentType(_ use: TypeUse) -> String {
        switch use {
        case .timestamp: "Timestamp"
        case .booleanText: "Bool"
        case .decimalText: "DecimalNumber"
        case .formatted(let format): format.typeName
        case .bytes: "HTTPBody"
        case .array(let element): "[" + argumentType(element) + "]"
        case .map(let value): "[String: " + argumentType(value) + "]"
        case .nullable(let inner): argumentType(inner) + "?"
        case .named(let id):
            // An alias of what responses hold has no name for what callers pass.
            if case .alias(let alias) = self[id] {
                argumentType(use, of: alias)
            } else {
                swiftType(use)
            }
        default: swiftType(use)
        }
    }

    private func argumentType(_ use: TypeUse, of alias: Alias) -> String {
        let target = argumentType(alias.target)
        return target == swiftType(alias.target) ? swiftType(use) : target
    }

    /// The type of a structure's property, as whoever uses it sees it.
    package func swiftType(of property: Structure.Property) -> String {
        var type = swiftType(property.type)
        if property.indirection != nil, case .boxed(let inner) = property.type { type = swiftType(inner) }
        return switch property.occurrence {
        case .required: type
        case .requiredNullable, .optional, .optionalNullableReceived: type + "?"
        case .optionalNullable: "Presence<" + type + ">"
        }
    }

    /// The type of a parameter's argument.
    package func swiftType(of parameter: ParameterPlan) -> String {
        argumentType(parameter.type) + (parameter.need == .optional ? "?" : "")
    }
}

extension Structure.Property {
    /// The wrapper of the runtime that keeps the value on the heap; nil where the value is part of the structure.
    package var indirection: String? {
        guard case .boxed = type else { return nil }
        return switch occurrence {
        case .required: "Indirect"
        case .requiredNullable, .optional, .optionalNullableReceived: "IndirectOptional"
        case .optionalNullable: "IndirectPresence"
        }
    }
}
