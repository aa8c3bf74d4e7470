// The maintainer's own types: which schemas and which formats of strings they stand for.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

/// What stands in the place of planned types.
struct OwnTypes {
    private(set) var schemas: [SchemaID: OwnType] = [:]
    private(set) var formats: [String: OwnType] = [:]

    init() {}

    init(_ configuration: PlanningConfiguration, in document: OpenAPIDocument) {
        for (format, meaning) in configuration.formats {
            if case .own(let type) = meaning { formats[format] = type }
        }
        guard !configuration.types.isEmpty else { return }
        for index in document.schemas.indices {
            if let type = configuration.types[document.schemas[index].origin.place] {
                schemas[SchemaID(index: index)] = type
            }
        }
    }
}

extension TypePlanner {
    /// The type of a schema that the maintainer has a type of their own for; nil where they have none.
    mutating func ownType(of id: SchemaID, words: TypeWords) -> SchemaUse? {
        guard let type = own.schemas[id] else { return nil }
        let schema = view.merged(id).schema
        accounting.useEverything(at: view[id].origin, as: .code)
        let types = typesOrListed(schema)
        var alias = Alias(
            symbol: declareName(words, schema, isNamed: view.named(id) != nil),
            target: types == .string ? .formatted(.own(type)) : .any,
            documentation: documentation(of: schema, id)
        )
        if types != .string { alias.replacement = type }
        let use = SchemaUse(
            type: .named(declare(.alias(alias))),
            nullability: schema.types.contains(.null) ? .nullable : .never
        )
        remember(use, for: id)
        return use
    }

    /// The type of a scalar, by its format.
    func scalarType(_ schema: Schema, _ types: SchemaTypes) -> TypeUse {
        if types == .string, let type = schema.format.flatMap({ own.formats[$0] }) { return .formatted(.own(type)) }
        return ScalarTypes.type(of: schema, types)
    }
}

extension OpenAPIDocument {
    /// With other formats where the maintainer gave one another meaning.
    func with(_ formats: [String: FormatMeaning]) -> OpenAPIDocument {
        var document = self
        for index in document.schemas.indices {
            guard let format = document.schemas[index].format, let meaning = formats[format] else { continue }
            switch meaning {
            case .none: document.schemas[index].format = nil
            case .format(let other): document.schemas[index].format = other
            case .own: continue
            }
            document.accounting.use("format", of: document.schemas[index].origin, as: .code)
        }
        return document
    }
}
