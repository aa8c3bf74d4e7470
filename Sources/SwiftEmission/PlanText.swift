// What the plan says as text: names in their places, types, JSON kinds, text styles.
import ClientPlan

/// Looks names and types up in the plan.
struct PlanText {
    let plan: ClientPlan
    /// What stands before the types within an operation, for code outside of it: `RDSClient.ListBackups.`
    var operationScope = ""

    init(plan: ClientPlan) { self.plan = plan }

    /// The same for code outside of the operation, which names its types in full.
    func outside(_ operation: OperationPlan) -> PlanText {
        var text = self
        text.operationScope = inClient(operation.typeSymbol) + "."
        return text
    }

    /// A name where it is declared, or stands for a type or a variable.
    func declared(_ symbol: SymbolID) -> String { SwiftKeywords.declared(plan.names[symbol]) }

    /// A name behind a dot.
    func member(_ symbol: SymbolID) -> String { SwiftKeywords.member(plan.names[symbol]) }

    /// A name as a declared parameter.
    func parameter(_ symbol: SymbolID) -> String { SwiftKeywords.parameter(plan.names[symbol]) }

    /// A name as the label of an argument.
    func label(_ symbol: SymbolID) -> String { SwiftKeywords.label(plan.names[symbol]) }

    /// The name behind a dot that code of this module uses for a property.
    func stored(_ property: Structure.Property) -> String {
        property.deprecation == .deprecated ? "deprecated_" + plan.names[property.symbol] : member(property.symbol)
    }

    /// The type of an operation or of a group of them, which stands inside the client, for code outside of it.
    func inClient(_ symbol: SymbolID) -> String { declared(plan.api.client.symbol) + "." + member(symbol) }

    /// The document's spelling as a literal.
    func source(_ symbol: SymbolID) -> String { SwiftText.literal(plan.names.source(of: symbol)) }

    func kind(_ use: TypeUse) -> String {
        switch use {
        case .string, .bytes: ".string"
        case .file: ".text(MultipartFile.self)"
        case .timestamp: ".text(Timestamp.self)"
        case .booleanText: ".text(Bool.self)"
        case .decimalText: ".text(DecimalNumber.self)"
        case .formatted(let format): ".text(" + format.typeName + ".self)"
        case .boolean: ".boolean"
        case .int32: ".integer32"
        case .integer: ".integer"
        case .unsigned: ".unsigned"
        case .unsigned32: ".unsigned32"
        case .number: ".number"
        case .decimalNumber: ".decimalNumber"
        case .any: ".any"
        case .dataSize(let unit): ".dataSize(.\(unit.rawValue))"
        case .array(let element): ".array(" + kind(element) + ")"
        case .map(let value): ".map(" + kind(value) + ")"
        case .nullable(let inner): ".nullable(" + kind(inner) + ")"
        case .boxed(let inner): kind(inner)
        case .named(let id):
            switch plan[id] {
            case .structure: ".model(" + plan.swiftType(use) + ".self)"
            case .stringEnum: ".enumeration(" + plan.swiftType(use) + ".self)"
            case .integerEnum: ".integerEnumeration(" + plan.swiftType(use) + ".self)"
            case .valueEnum: ".valueEnumeration(" + plan.swiftType(use) + ".self)"
            case .union: ".union(" + plan.swiftType(use) + ".self)"
            case .alias(let alias): kind(alias.target)
            }
        }
    }

    /// How the values inside are written as text; nil for the standard way.
    func style(_ use: TypeUse) -> String? {
        switch use.resolvedLeaf(in: plan.api.types) {
        case .timestamp(let format?): ".time(" + SwiftText.literal(format) + ")"
        case .booleanText(let yes, let no):
            ".boolean(true: " + SwiftText.literal(yes) + ", false: " + SwiftText.literal(no) + ")"
        default: nil
        }
    }

    /// The type behind aliases.
    func resolved(_ use: TypeUse) -> TypeUse { use.resolved(in: plan.api.types) }
}
