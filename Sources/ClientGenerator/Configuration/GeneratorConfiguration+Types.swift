// What driftless.yaml says of types: the maintainer's own, formats, protocols, closed enums.
import ClientPlan
package import ClientPlanning
import Diagnostics
import SwiftEmission
import YAMLTree

extension GeneratorConfiguration {
    /// Something said of schemas: for all, and for some by name or place.
    package struct BySchema<Value: Sendable>: Sendable {
        package var all: Value?
        package var some: [(schema: WrittenText, value: Value)] = []
    }

    /// How enums treat values that the document does not list.
    package enum EnumForm: String, Hashable, Sendable, CaseIterable {
        case open, closed
    }

    /// Whether files hold one type or many.
    package enum Files: String, Hashable, Sendable, CaseIterable {
        case automatic
        case perType = "per-type"
        case grouped, single
    }

    /// A format, and what it means in this document.
    package struct Format: Sendable {
        package var name: WrittenText
        package var meaning: FormatMeaning
    }
}

extension ConfigurationReader {
    mutating func ownTypes(_ root: YAMLNode) -> [(schema: WrittenText, value: OwnType)] {
        var types: [(schema: WrittenText, value: OwnType)] = []
        for entry in pairs("types", root, "schemas to your own types") {
            guard let type = ownType(entry.value) else { continue }
            types.append((WrittenText(text: entry.name, span: entry.key.span), type))
        }
        return types
    }

    private mutating func ownType(_ node: YAMLNode) -> OwnType? {
        guard let text = node.text, let type = Self.ownType(text) else {
            report(
                "'\(node.text ?? "")' names no type of a module",
                node,
                hint: "write the module before it, as in MyModule.Money"
            )
            return nil
        }
        return type
    }

    /// `Shop.Prices.Money` is `Prices.Money` of `Shop`.
    private static func ownType(_ text: String) -> OwnType? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, parts.allSatisfy(isTypeName) else { return nil }
        return OwnType(module: parts[0], name: parts.dropFirst().joined(separator: "."))
    }

    mutating func formats(_ root: YAMLNode) -> [GeneratorConfiguration.Format] {
        var formats: [GeneratorConfiguration.Format] = []
        for entry in pairs("formats", root, "formats to other formats, to 'string', or to your own types") {
            guard let text = entry.value.text, !text.isEmpty else {
                report("expected a format, 'string' or a type for '\(entry.name)'", entry.value)
                continue
            }
            let meaning: FormatMeaning
            if text == "string" {
                meaning = .none
            } else if let type = Self.ownType(text) {
                meaning = .own(type)
            } else if KnownFormats.all.contains(text) {
                meaning = .format(text)
            } else {
                let near = closestSpelling(to: text, among: KnownFormats.all).map { "did you mean '\($0)'?" }
                report(
                    "'\(text)' is no format that has a type",
                    entry.value,
                    hint: near ?? "'string' for plain strings, a type of yours as MyModule.Money, or one of "
                        + KnownFormats.all.sorted().joined(separator: ", ")
                )
                continue
            }
            if text == entry.name {
                report("the format '\(text)' means itself already", entry.value, hint: "remove the entry")
                continue
            }
            formats.append(.init(name: WrittenText(text: entry.name, span: entry.key.span), meaning: meaning))
        }
        return formats
    }

    mutating func enums(_ root: YAMLNode) -> GeneratorConfiguration.BySchema<GeneratorConfiguration.EnumForm> {
        var enums = GeneratorConfiguration.BySchema<GeneratorConfiguration.EnumForm>()
        guard let node = root["enums"] else { return enums }
        if let text = node.text {
            enums.all = choice(text, of: "enums", at: node)
            return enums
        }
        for entry in pairs("enums", root, "schemas to 'open' or 'closed', or say one of them for all") {
            guard let text = entry.value.text else {
                report("'enums' says 'open' or 'closed' of '\(entry.name)'", entry.value)
                continue
            }
            guard let form: GeneratorConfiguration.EnumForm = choice(text, of: "enums", at: entry.value) else {
                continue
            }
            enums.some.append((WrittenText(text: entry.name, span: entry.key.span), form))
        }
        return enums
    }

    mutating func conformances(_ root: YAMLNode) -> GeneratorConfiguration.BySchema<[String]> {
        var conformances = GeneratorConfiguration.BySchema<[String]>()
        guard let node = root["conformances"] else { return conformances }
        guard node.kind == .mapping else {
            conformances.all = protocols(node)
            return conformances
        }
        for entry in node.entries {
            let value = protocols(entry.value)
            if !value.isEmpty {
                conformances.some.append((WrittenText(text: entry.name, span: entry.key.span), value))
            }
        }
        return conformances
    }

    private mutating func protocols(_ node: YAMLNode) -> [String] {
        let nodes = node.kind == .sequence ? node.elements : [node]
        return nodes.compactMap { protocolName($0) }
    }

    private mutating func protocolName(_ node: YAMLNode) -> String? {
        guard let text = node.text,
            text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Self.isTypeName(String($0)) })
        else {
            report("'conformances' takes names of protocols", node, hint: "as in Identifiable, or MyModule.Entity")
            return nil
        }
        if ["Hashable", "Equatable", "Sendable"].contains(text) {
            report("generated types are '\(text)' already", node, hint: "remove it")
            return nil
        }
        return text
    }

    static func isTypeName(_ name: String) -> Bool {
        name.first?.isLetter == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
}

/// The formats that have a type of their own.
enum KnownFormats {
    static let all: Set<String> = [
        "date-time", "date", "time", "duration", "uuid", "uri", "uri-reference", "byte", "decimal", "int32", "int64",
        "uint32",
        "uint64", "double",
    ]
}
