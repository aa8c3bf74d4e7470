// The `components`: named schemas first, so that every reference finds their names; then the rest, used or not.
import Diagnostics
import YAMLTree

enum ComponentsReader {
    static let shape = ObjectShape(
        "components object",
        optional: ReferenceKind.allCases.compactMap(\.section),
        settled: Set(ReferenceKind.allCases.compactMap(\.section)).subtracting(["examples"]),
        since31: ["pathItems"],
        since32: ["mediaTypes"]
    )

    static func read(_ node: YAMLNode, in context: inout ReadingContext) {
        guard let fields = context.open(node, as: shape) else { return }
        for kind in ReferenceKind.allCases {
            guard let section = kind.section else { continue }
            if kind == .pathItem || kind == .callback, let node = fields[section], node.kind == .mapping {
                // Whoever refers to one uses it.
                let kind = kind == .pathItem ? "path items of the components" : "callbacks of the components"
                context.accounting.state(node, as: kind) { $0.hasPrefix("x-") ? .harmless : [] }
            }
            for entry in context.mapping(section, of: fields) {
                checkName(entry, in: &context)
                read(entry, as: kind, in: &context)
            }
        }
    }

    private static func checkName(_ entry: YAMLEntry, in context: inout ReadingContext) {
        let isPlain = entry.name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard entry.name.isEmpty || !isPlain else { return }
        context.report(
            .componentName,
            "the name '\(entry.name)' of a component has other characters than A-Z a-z 0-9 . - _",
            severity: .warning,
            at: entry.keyOrigin
        )
    }

    private static func read(_ entry: YAMLEntry, as kind: ReferenceKind, in context: inout ReadingContext) {
        switch kind {
        case .schema: context.nameComponent(entry)
        case .response: _ = ResponsesReader.read(entry.value, in: &context)
        case .parameter: _ = ParameterReader.read(entry.value, in: &context)
        case .requestBody: _ = RequestBodyReader.read(entry.value, in: &context)
        case .header: _ = HeaderReader.read(entry, in: &context)
        case .securityScheme: SecurityReader.scheme(entry, in: &context)
        case .mediaType: _ = MediaTypeReader.read(entry.value, in: &context)
        case .link: _ = LinkReader.read(entry, in: &context)
        case .example: check(entry.value, as: kind, .example, in: &context)
        // Nothing comes of callbacks and path items that nothing refers to.
        case .callback, .pathItem, .operation, .properties: break
        }
    }

    private static func check(
        _ node: YAMLNode,
        as kind: ReferenceKind,
        _ shape: ObjectShape,
        in context: inout ReadingContext
    ) {
        if let target = context.dereference(node, as: kind) { _ = context.open(target, as: shape) }
    }
}
