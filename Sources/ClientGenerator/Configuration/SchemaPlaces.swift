// Where the schemas are that driftless.yaml names, by the names of components or by places; what names nothing is told.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument

/// What driftless.yaml says of schemas, by their places in the document.
struct SchemaPlaces {
    private let document: OpenAPIDocument
    private let path: String
    private var named: [String: Place] = [:]
    private(set) var log = DiagnosticLog()

    /// - Parameter path: Of the root document, as diagnostics print it.
    init(_ document: OpenAPIDocument, _ path: String) {
        self.document = document
        self.path = path
    }

    /// The values by place. Of two entries for one place the later counts.
    mutating func places<Value>(of entries: [(schema: WrittenText, value: Value)]) -> [Place: Value] {
        guard !entries.isEmpty else { return [:] }
        if named.isEmpty {
            for schema in document.namedSchemas {
                named[schema.name] = named[schema.name] ?? document[schema.id].origin.place
            }
        }
        var found: [Place: Value] = [:]
        for (schema, value) in entries {
            if let place = place(of: schema) { found[place] = value }
        }
        return found
    }

    private mutating func place(of schema: WrittenText) -> Place? {
        if schema.text.contains("#") {
            let place = WrittenPlace(schema.text).place(in: path)
            if document.schemas.contains(where: { $0.origin.place == place }) { return place }
        } else if let place = named[schema.text] {
            return place
        }
        report(schema)
        return nil
    }

    private mutating func report(_ schema: WrittenText) {
        let near = closestSpelling(to: schema.text, among: named.keys.sorted()).map { "did you mean '\($0)'?" }
        log.error(
            .unmatchedSchema,
            "the document has no schema '\(schema.text)'",
            at: schema.span,
            hint: near ?? "name a schema of the components, or a place: '#/components/schemas/Pet/properties/state'"
        )
    }

    /// The formats that the configuration gives another meaning; those that no schema has are told.
    mutating func formats(_ formats: [GeneratorConfiguration.Format]) -> [String: FormatMeaning] {
        guard !formats.isEmpty else { return [:] }
        let known = Set(document.schemas.compactMap(\.format))
        var meanings: [String: FormatMeaning] = [:]
        for format in formats {
            meanings[format.name.text] = format.meaning
            guard !known.contains(format.name.text) else { continue }
            let near = closestSpelling(to: format.name.text, among: known.sorted()).map { "did you mean '\($0)'?" }
            let list = known.isEmpty ? "it has no formats" : "it has " + known.sorted().joined(separator: ", ")
            log.error(
                .unmatchedSchema,
                "no schema of the document has the format '\(format.name.text)'",
                at: format.name.span,
                hint: near ?? list
            )
        }
        return meanings
    }
}

extension ClientPlan {
    /// The plan with the enums closed that the configuration closes.
    ///
    /// - Parameter schemas: By place, where it says something of one.
    func closing(_ all: GeneratorConfiguration.EnumForm?, _ schemas: [Place: GeneratorConfiguration.EnumForm])
        -> ClientPlan
    {
        guard all == .closed || schemas.values.contains(.closed) else { return self }
        var plan = self
        let servers = Set(api.servers.flatMap { $0.variables.compactMap(\.type) })
        for index in api.types.indices where !servers.contains(TypeID(index: index)) {
            let place = names.symbols[api.types[index].symbol.index].place
            guard schemas[place] ?? all == .closed else { continue }
            switch api.types[index] {
            case .stringEnum(var declaration):
                declaration.others = .refused
                plan.api.types[index] = .stringEnum(declaration)
            case .integerEnum(var declaration):
                declaration.others = .refused
                plan.api.types[index] = .integerEnum(declaration)
            case .structure, .valueEnum, .union, .alias: break
            }
        }
        return plan
    }
}
