// A structure: its properties, its initialiser, its table, and the two directions of JSON.
import ClientPlan

struct StructureEmitter {
    let structure: Structure
    let text: PlanText

    private var name: String { text.declared(structure.symbol) }

    /// The type of the members that the document does not name, where they are kept.
    var extras: TypeUse? {
        if case .kept(let value) = structure.unknownMembers { return value }
        return nil
    }

    private var isArray: Bool { structure.form == .array }

    private var extrasName: String { isArray ? "rest" : "additionalProperties" }

    private func extrasType(_ value: TypeUse) -> String {
        (isArray ? "[" : "[String: ") + text.plan.swiftType(value) + "]"
    }

    private var rules: [[ValueRule]] { structure.properties.map(\.rules).filter { !$0.isEmpty } }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(structure.documentation)
        printer.block("public struct \(name): Hashable, Sendable {") { printer in
            for property in structure.properties {
                printer.documentation(property.documentation)
                emitDeclaration(of: property, to: &printer)
            }
            if let extras {
                printer.line("/// " + (isArray ? "What follows." : "The members that the document does not name."))
                printer.line("public var \(extrasName): \(extrasType(extras))")
            }
            if !structure.properties.isEmpty || extras != nil { printer.line() }
            emitInitializer(to: &printer)
        }
        printer.line()
        printer.block("extension \(name): JSONModel {") { printer in
            emitLayout(to: &printer)
            printer.line()
            if !rules.isEmpty {
                RulesText.emitTable(rules, named: "jsonRules", to: &printer)
                printer.line()
            }
            emitDecoding(to: &printer)
            printer.line()
            emitEncoding(to: &printer)
        }
    }

    /// A deprecated property is stored under another name, so that the code here does not use what is deprecated.
    private func emitDeclaration(of property: Structure.Property, to printer: inout SwiftPrinter) {
        let declaration = "public var \(text.declared(property.symbol)): \(text.plan.swiftType(of: property))"
        guard property.deprecation == .deprecated else {
            printer.line(declaration)
            return
        }
        let stored = text.stored(property)
        printer.line("@available(*, deprecated, message: \"The document says so.\")")
        printer.block(declaration + " {") { printer in
            printer.line("get { self.\(stored) }")
            printer.line("set { self.\(stored) = newValue }")
        }
        printer.line("var \(stored): \(text.plan.swiftType(of: property))")
    }

    private func emitInitializer(to printer: inout SwiftPrinter) {
        var parameters = structure.properties.map { property in
            let parameter = "\(text.parameter(property.symbol)): \(text.plan.swiftType(of: property))"
            return switch property.occurrence {
            case .required, .requiredNullable: parameter + (text.constant(property).map { " = " + $0 } ?? "")
            case .optional, .optionalNullableReceived: parameter + " = nil"
            case .optionalNullable: parameter + " = .absent"
            }
        }
        if let extras {
            parameters.append("\(extrasName): \(extrasType(extras)) = \(isArray ? "[]" : "[:]")")
        }
        printer.line("/// Creates a value from its parts.")
        printer.list("public init(", parameters, ") {")
        printer.indented { printer in
            for property in structure.properties {
                printer.line("self.\(text.stored(property)) = \(text.declared(property.symbol))")
            }
            if extras != nil { printer.line("self.\(extrasName) = \(extrasName)") }
        }
        printer.line("}")
    }

    /// What is said of the names of the members that are kept.
    private var names: [String] {
        guard !structure.memberPatterns.isEmpty else { return [] }
        let patterns = structure.memberPatterns.map(SwiftText.literal).joined(separator: ", ")
        return ["names: [\(patterns)]"] + (structure.isClosed ? ["unknownMembers: .refused"] : [])
    }

    private func emitLayout(to printer: inout SwiftPrinter) {
        let typeName = (isArray ? "elementsOf: " : "") + SwiftText.literal(text.plan.names[structure.symbol])
        let rest: [String] =
            switch structure.unknownMembers {
            case .ignored: []
            case .kept(let value): ["additional: " + text.kind(value)] + names
            case .refused: ["unknownMembers: .refused"]
            }
        if structure.properties.isEmpty {
            printer.list(
                "public static let jsonLayout = JSONLayout(",
                [typeName, "[]"] + rest,
                ")"
            )
            return
        }
        printer.block("public static let jsonLayout = JSONLayout(", closing: ")") { printer in
            printer.line(typeName + ",")
            printer.block("[", closing: rest.isEmpty ? "]" : "],") { printer in
                printer.elements(structure.properties.map(field))
            }
            for (index, part) in rest.enumerated() { printer.line(index + 1 < rest.count ? part + "," : part) }
        }
    }

    private func field(_ property: Structure.Property) -> String {
        let key = SwiftText.literal(property.key)
        let kind = listedKind(property)
        return switch property.occurrence {
        case .required: ".required(\(key), \(kind))"
        case .requiredNullable: ".required(\(key), .nullable(\(kind)))"
        case .optional: ".optional(\(key), \(kind))"
        case .optionalNullable, .optionalNullableReceived: ".optional(\(key), .nullable(\(kind)))"
        }
    }

    /// The kind with the values that the document lists, which choose a union's branch.
    private func listedKind(_ property: Structure.Property) -> String {
        let kind = text.kind(property.type)
        let values = property.listed.map { SwiftText.literal($0) }
        guard let first = values.first else { return kind }
        return values.count == 1
            ? ".constant(\(kind), \(first))" : ".listed(\(kind), [\(values.joined(separator: ", "))])"
    }

    private func emitDecoding(to printer: inout SwiftPrinter) {
        printer.block("public init(decoding slots: JSONSlots) {") { printer in
            for (index, property) in structure.properties.enumerated() {
                printer.line("self.\(text.stored(property)) = slots[\(index)]")
            }
            if extras != nil {
                let label = isArray ? "" : "additional: "
                printer.line("self.\(extrasName) = slots[\(label)\(structure.properties.count)]")
            }
        }
    }

    private func emitEncoding(to printer: inout SwiftPrinter) {
        printer.block("public func encode(to json: inout JSONWriter) {") { printer in
            if isArray {
                emitElements(to: &printer)
                return
            }
            printer.line("json.beginObject()")
            for (property, row) in zip(structure.properties, ruleRows) {
                let call = property.occurrence == .requiredNullable ? "nullableMember" : "member"
                var parts = [SwiftText.literal(property.key), "self." + text.stored(property)]
                if let style = text.style(property.type) { parts.append("style: " + style) }
                if let row { parts.append("rules: Self.jsonRules[\(row)]") }
                printer.list("json.\(call)(", parts, ")")
            }
            if let extras {
                let style = text.style(extras).map { ", style: " + $0 } ?? ""
                printer.line("json.members(self.additionalProperties, besides: Self.jsonLayout\(style))")
            }
            printer.line("json.endObject()")
        }
    }
}
