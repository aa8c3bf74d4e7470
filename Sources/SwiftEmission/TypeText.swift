// A type's use as text: the Swift type, the JSON kind, the text style.
import ClientPlan

/// Looks names up in the plan.
struct TypeText {
    let plan: ClientPlan

    func swift(_ use: TypeUse) -> String {
        switch use {
        case .string: "String"
        case .boolean: "Bool"
        case .int32, .integer: "Int"
        case .number: "Double"
        case .any: "JSONValue"
        case .timestamp: "Parsed<Timestamp>"
        case .booleanText: "Parsed<Bool>"
        case .decimalText: "Parsed<DecimalNumber>"
        case .dataSize: "DataSize"
        case .bytes: "[UInt8]"
        case .array(let element): "[" + swift(element) + "]"
        case .map(let value): "[String: " + swift(value) + "]"
        case .nullable(let inner): swift(inner) + "?"
        case .named(let id): SwiftText.declared(plan[id].name.swift)
        case .boxed(let inner): "Indirect<" + swift(inner) + ">"
        }
    }

    /// What a caller passes: a value of our own making always parses.
    func argument(_ use: TypeUse) -> String {
        switch use {
        case .timestamp: "Timestamp"
        case .booleanText: "Bool"
        case .decimalText: "DecimalNumber"
        case .array(let element): "[" + argument(element) + "]"
        case .map(let value): "[String: " + argument(value) + "]"
        case .nullable(let inner): argument(inner) + "?"
        case .named(let id):
            // An alias of what answers hold has no name for what callers pass.
            if case .alias(let alias) = plan[id] {
                argument(use, of: alias)
            } else {
                swift(use)
            }
        default: swift(use)
        }
    }

    private func argument(_ use: TypeUse, of alias: Alias) -> String {
        let target = argument(alias.target)
        return target == swift(alias.target) ? swift(use) : target
    }

    func kind(_ use: TypeUse) -> String {
        switch use {
        case .string, .bytes: ".string"
        case .timestamp: ".text(Timestamp.self)"
        case .booleanText: ".text(Bool.self)"
        case .decimalText: ".text(DecimalNumber.self)"
        case .boolean: ".boolean"
        case .int32: ".integer32"
        case .integer: ".integer"
        case .number: ".number"
        case .any: ".any"
        case .dataSize(let unit): ".dataSize(.\(unit.rawValue))"
        case .array(let element): ".array(" + kind(element) + ")"
        case .map(let value): ".map(" + kind(value) + ")"
        case .nullable(let inner): ".nullable(" + kind(inner) + ")"
        case .boxed(let inner): kind(inner)
        case .named(let id):
            switch plan[id] {
            case .structure: ".model(" + swift(use) + ".self)"
            case .stringEnum: ".enumeration(" + swift(use) + ".self)"
            case .integerEnum: ".integerEnumeration(" + swift(use) + ".self)"
            case .union: ".union(" + swift(use) + ".self)"
            case .alias(let alias): kind(alias.target)
            }
        }
    }

    /// How the values inside are written as text; nil for the standard way.
    func style(_ use: TypeUse) -> String? {
        switch resolvedLeaf(use) {
        case .timestamp(let format?): ".time(" + SwiftText.literal(format) + ")"
        case .booleanText(let yes, let no):
            ".boolean(true: " + SwiftText.literal(yes) + ", false: " + SwiftText.literal(no) + ")"
        default: nil
        }
    }

    private func resolvedLeaf(_ use: TypeUse) -> TypeUse {
        if case .named(let id) = use.leaf, case .alias(let alias) = plan[id] { return resolvedLeaf(alias.target) }
        return use.leaf
    }

    /// The type behind aliases.
    func resolved(_ use: TypeUse) -> TypeUse { use.resolved(in: plan.types) }
}
