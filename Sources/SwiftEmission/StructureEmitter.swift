// A structure: its properties, its initialiser, its table, and the two directions of JSON.
import ClientPlan

struct StructureEmitter {
    let structure: Structure
    let types: TypeText

    private var name: String { SwiftText.declared(structure.name.swift) }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(structure.documentation)
        printer.block("public struct \(name): Hashable, Sendable {") { printer in
            for property in structure.properties {
                printer.documentation(property.documentation)
                printer.line("public var \(SwiftText.declared(property.name.swift)): \(type(of: property))")
            }
            if let additional = structure.additional {
                printer.line("/// The members that the document does not name.")
                printer.line("public var additionalProperties: [String: \(types.swift(additional))]")
            }
            if !structure.properties.isEmpty || structure.additional != nil { printer.line() }
            emitInitializer(to: &printer)
        }
        printer.line()
        printer.block("extension \(name): JSONModel {") { printer in
            emitLayout(to: &printer)
            printer.line()
            emitDecoding(to: &printer)
            printer.line()
            emitEncoding(to: &printer)
        }
    }

    private func type(of property: Structure.Property) -> String {
        let type = types.swift(property.type)
        return switch property.occurrence {
        case .required: type
        case .requiredNullable, .optional, .optionalNullableReceived: type + "?"
        case .optionalNullable: "Presence<" + type + ">"
        }
    }

    private func emitInitializer(to printer: inout SwiftPrinter) {
        var parameters = structure.properties.map { property in
            let parameter = "\(SwiftText.parameter(property.name.swift)): \(type(of: property))"
            return switch property.occurrence {
            case .required, .requiredNullable: parameter
            case .optional, .optionalNullableReceived: parameter + " = nil"
            case .optionalNullable: parameter + " = .absent"
            }
        }
        if let additional = structure.additional {
            parameters.append("additionalProperties: [String: \(types.swift(additional))] = [:]")
        }
        printer.line("/// Creates a value from its parts.")
        printer.list("public init(", parameters, ") {")
        printer.indented { printer in
            for property in structure.properties {
                let name = property.name.swift
                printer.line("self.\(SwiftText.member(name)) = \(SwiftText.declared(name))")
            }
            if structure.additional != nil { printer.line("self.additionalProperties = additionalProperties") }
        }
        printer.line("}")
    }

    private func emitLayout(to printer: inout SwiftPrinter) {
        let typeName = SwiftText.literal(structure.name.swift)
        let additional = structure.additional.map { "additional: " + types.kind($0) }
        if structure.properties.isEmpty {
            printer.list(
                "public static let jsonLayout = JSONLayout(",
                [typeName, "[]"] + [additional].compactMap { $0 },
                ")"
            )
            return
        }
        printer.block("public static let jsonLayout = JSONLayout(", closing: ")") { printer in
            printer.line(typeName + ",")
            printer.block("[", closing: additional == nil ? "]" : "],") { printer in
                printer.elements(structure.properties.map(field))
            }
            if let additional { printer.line(additional) }
        }
    }

    private func field(_ property: Structure.Property) -> String {
        let key = SwiftText.literal(property.name.source)
        let kind = types.kind(property.type)
        return switch property.occurrence {
        case .required: ".required(\(key), \(kind))"
        case .requiredNullable: ".required(\(key), .nullable(\(kind)))"
        case .optional: ".optional(\(key), \(kind))"
        case .optionalNullable, .optionalNullableReceived: ".optional(\(key), .nullable(\(kind)))"
        }
    }

    private func emitDecoding(to printer: inout SwiftPrinter) {
        printer.block("public init(decoding slots: JSONSlots) {") { printer in
            for (index, property) in structure.properties.enumerated() {
                printer.line("self.\(SwiftText.member(property.name.swift)) = slots[\(index)]")
            }
            if structure.additional != nil {
                printer.line("self.additionalProperties = slots[additional: \(structure.properties.count)]")
            }
        }
    }

    private func emitEncoding(to printer: inout SwiftPrinter) {
        printer.block("public func encode(to json: inout JSONWriter) {") { printer in
            printer.line("json.beginObject()")
            for property in structure.properties {
                let call = property.occurrence == .requiredNullable ? "nullableMember" : "member"
                var parts = [
                    SwiftText.literal(property.name.source), "self." + SwiftText.member(property.name.swift),
                ]
                if let style = types.style(property.type) { parts.append("style: " + style) }
                printer.list("json.\(call)(", parts, ")")
            }
            if let additional = structure.additional {
                let style = types.style(additional).map { ", style: " + $0 } ?? ""
                printer.line("json.members(self.additionalProperties\(style))")
            }
            printer.line("json.endObject()")
        }
    }
}
