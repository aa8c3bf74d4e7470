// A structure: its properties, its initialiser and its layout, from which the runtime has all else.
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
                if structure.unknownSecrecy == .hidden { printer.line("@HiddenValue") }
                printer.line("public var \(extrasName): \(extrasType(extras))")
            }
            if !structure.properties.isEmpty || extras != nil { printer.line() }
            emitInitializers(to: &printer)
        }
        printer.line()
        // Printed by the runtime where Swift would show how values are kept.
        let protocols = structure.isPrintedByRuntime ? "JSONModel, CustomDebugStringConvertible" : "JSONModel"
        printer.block("extension \(name): \(protocols) {") { printer in emitLayout(to: &printer) }
    }

    /// A deprecated property is stored under another name, so that the code here does not use what is deprecated.
    private func emitDeclaration(of property: Structure.Property, to printer: inout SwiftPrinter) {
        let declaration = "public var \(text.declared(property.symbol)): \(text.plan.swiftType(of: property))"
        let hiding = property.secrecy == .hidden ? "HiddenValue" : nil
        let wrappers = [hiding, property.indirection].compactMap { $0.map { "@" + $0 } }
        guard property.deprecation == .deprecated else {
            for wrapper in wrappers { printer.line(wrapper) }
            printer.line(declaration)
            return
        }
        let stored = text.stored(property)
        printer.availability(property.deprecation)
        printer.block(declaration + " {") { printer in
            printer.line("get { self.\(stored) }")
            printer.line("set { self.\(stored) = newValue }")
        }
        for wrapper in wrappers { printer.line(wrapper) }
        printer.line("var \(stored): \(text.plan.swiftType(of: property))")
    }

    /// Where the one takes plain values, another takes literals and what was received: nothing is converted in it, so that callers
    /// compile it and it costs nobody else anything.
    private func emitInitializers(to printer: inout SwiftPrinter) {
        let plainValues = structure.properties.map { PlainValue($0, of: structure, text) }
        printer.line("/// Creates a value from its parts.")
        emitInitializer(taking: plainValues, to: &printer)
        guard plainValues.contains(where: { $0 != nil }) else { return }
        printer.line()
        printer.line("/// Creates a value from texts, such as literals, or from parts that were received.")
        // Arguments that either takes, and those that are left out, are no question of two.
        printer.line("@_disfavoredOverload")
        emitInitializer(taking: plainValues.map { _ in nil }, to: &printer)
    }

    /// - Parameter plainValues: What stands for each property; nil where the parameter is what the property is.
    private func emitInitializer(taking plainValues: [PlainValue?], to printer: inout SwiftPrinter) {
        let properties = Array(zip(structure.properties, plainValues))
        var parameters = properties.map { property, plain in
            let type = plain?.type ?? text.plan.swiftType(of: property)
            let parameter = "\(text.parameter(property.symbol)): \(type)"
            return switch property.occurrence {
            case .required, .requiredNullable: parameter + (text.constant(property).map { " = " + $0 } ?? "")
            case .optional, .optionalNullableReceived: parameter + " = nil"
            case .optionalNullable: parameter + " = .absent"
            }
        }
        if let extras {
            parameters.append("\(extrasName): \(extrasType(extras)) = \(isArray ? "[]" : "[:]")")
        }
        // What is converted, and where deprecated properties are kept, is hidden from callers.
        if properties.allSatisfy({ $1 == nil && $0.deprecation != .deprecated }) { printer.emittedByCallers() }
        printer.list("public init(", parameters, ") {")
        printer.indented { printer in
            for (property, plain) in properties {
                let (opening, closing) = plain?.conversion ?? ("", "")
                printer.line("self.\(text.stored(property)) = \(opening)\(text.declared(property.symbol))\(closing)")
            }
            if extras != nil { printer.line("self.\(extrasName) = \(extrasName)") }
        }
        printer.line("}")
    }

    private func emitLayout(to printer: inout SwiftPrinter) {
        let layout = LayoutText(structure, text)
        let label = (isArray ? "elementsOf: " : "") + SwiftText.literal(text.plan.names[structure.symbol])
        if layout.lines.isEmpty {
            printer.line("public static let jsonLayout = JSONLayout(\(label), \"\", [])")
            return
        }
        printer.block("public static let jsonLayout = JSONLayout(", closing: ")") { printer in
            printer.line(label + ",")
            printer.line("\"\"\"")
            for line in layout.literal { printer.line(line) }
            printer.line("\"\"\",")
            let types = layout.types.map { $0 + ".self" }
            let end = rules.isEmpty ? "]" : "],"
            let whole = "[" + types.joined(separator: ", ") + end
            if printer.fits(whole) {
                printer.line(whole)
            } else {
                printer.block("[", closing: end) { printer in printer.elements(types) }
            }
            if !rules.isEmpty {
                printer.block("rules: [", closing: "]") { printer in RulesText.emitRows(rules, to: &printer) }
            }
        }
    }
}
