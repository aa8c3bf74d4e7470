// Which objects become components: one for each table, and one for tables that are alike in the same place.
import DocumentFacts
import DocumentTables

/// Where a shape stands: how its object could be called, and what is around it.
struct ShapePlace {
    var path: FactPath
    /// The best name first.
    var names: [NameWords]
    /// The components that the shape stands within, the innermost last.
    var enclosing: [EnclosingComponent]
    var role: Role

    enum Role { case body, property, parameter, alternative }
}

struct EnclosingComponent: Hashable, Sendable {
    var component: String
    /// What a page could call it.
    var names: Set<String>
}

struct ComponentCollector {
    /// Of the page that is drafted now: pages share the components.
    private(set) var view: PageView
    private(set) var samples: SampleTexts
    /// What the page's samples contradict, by path.
    private(set) var doubts: [FactPath: [String]]
    /// Of all pages.
    var operationNames = ComponentNames()
    var errors = ErrorResponses()
    var common = CommonErrors()
    private var names = ComponentNames()
    private var byTable: [Int: Known] = [:]
    private var byShape: [ShapeKey: String] = [:]
    private var waiting: [Waiting] = []
    private(set) var schemas: [(name: String, schema: DraftMapping)] = []

    private struct Known {
        var component: String
        var fieldNames: Set<String>
    }

    /// What makes two objects one: their fields, what the references out of them lead to, and what they would be called.
    private struct ShapeKey: Hashable {
        var fields: [FieldFacts]
        var enclosing: [EnclosingComponent]
        var name: NameWords?
    }

    private struct Waiting {
        var component: String
        var fields: [FieldFacts]
        var table: Int?
        var place: ShapePlace
    }

    init(_ witness: SampleWitness) {
        view = PageView(witness.page)
        samples = SampleTexts(witness.page.samples)
        doubts = witness.doubts
    }

    /// Goes on with another page, whose objects become the components that are there where they are the same.
    mutating func begin(_ witness: SampleWitness) {
        finish()
        byTable = [:]
        view = PageView(witness.page)
        samples = SampleTexts(witness.page.samples)
        doubts = witness.doubts
    }

    /// A name that an operation's type has is no component's.
    mutating func keep(_ name: String) { _ = names.unique([name]) }

    /// The component for an object with fields.
    mutating func component(for fields: [FieldFacts], at place: ShapePlace) -> String {
        let table = view.table(of: fields, at: place.path)
        let fieldNames = Set(fields.map(\.name))
        if let table, let known = byTable[table], known.fieldNames == fieldNames { return known.component }
        let key = ShapeKey(
            fields: fields,
            enclosing: ShapeFacts.object(fields).hasEnclosing ? place.enclosing : [],
            name: place.names.first
        )
        if let known = byShape[key] { return known }
        let name = names.unique(candidates(for: table, place))
        byShape[key] = name
        if let table, byTable[table] == nil { byTable[table] = Known(component: name, fieldNames: fieldNames) }
        waiting.append(Waiting(component: name, fields: fields, table: table, place: place))
        return name
    }

    /// A component for a schema that would be written in its place; a reference stays one.
    mutating func named(_ schema: DraftMapping, _ words: NameWords) -> DraftMapping {
        guard schema["$ref"] == nil else { return schema }
        let name = names.unique([words.typeName])
        schemas.append((name, schema))
        var reference = DraftMapping()
        reference.add("$ref", text: "#/components/schemas/" + name)
        return reference
    }

    private func candidates(for table: Int?, _ place: ShapePlace) -> [String] {
        let own = view.structureWords(of: table)
        let parent = NameWords(place.enclosing.last?.component ?? "")
        let given = place.names.filter { !$0.isEmpty }
        // `backups字段数据结构说明` names the field, and what it holds is one of them.
        let isField = given.first.map { $0.singular == own.singular } ?? false
        let isNamed = place.role == .body || place.role == .alternative || isField || own.isEmpty
        let first = isNamed ? given : [own] + given
        return first.map(\.typeName) + given.prefix(1).map { (parent + $0).typeName }
            + [parent.isEmpty ? "Structure" : parent.typeName + "Part"]
    }

    /// Writes every component that was asked for, and those that these ask for.
    mutating func finish() {
        // Objects within objects wait here: they may be nested deeper than a stack is.
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            schemas.append((next.component, schema(of: next)))
        }
    }

    private mutating func schema(of waiting: Waiting) -> DraftMapping {
        var schema = DraftMapping()
        schema.add("type", .literal("object"))
        schema.add("x-driftless-document", view.reference(to: waiting.table))
        var place = waiting.place
        place.enclosing.append(
            EnclosingComponent(component: waiting.component, names: self.names(of: waiting.component, waiting))
        )
        var kept: [FieldFacts] = []
        var clash = SwiftClash()
        var properties = DraftMapping()
        for field in view.inPageOrder(waiting.fields, at: place.path) {
            guard properties[field.name] == nil else {
                schema.gap("the page describes \(PlainText.quoted(field.name)) twice; the second row is left out")
                continue
            }
            guard clash.insert(field.name) else {
                schema.gap(
                    "the name \(PlainText.quoted(field.name)) cannot be told from another in Swift; it is left out"
                )
                continue
            }
            kept.append(field)
            var own = place
            own.path = place.path.field(field.name)
            own.names = [NameWords(field.name)]
            own.role = .property
            var property = self.schema(of: field, at: own)
            if field.isRequired == nil, waiting.fields.contains(where: { $0.isRequired != nil }) {
                property.gap("the page does not say whether this is required; taken as optional")
            }
            properties.add(field.name, .mapping(property))
        }
        addRequired(of: kept, to: &schema)
        if !properties.isEmpty { schema.add("properties", .mapping(properties)) }
        return schema
    }

    private func addRequired(of fields: [FieldFacts], to schema: inout DraftMapping) {
        let required = fields.filter { $0.isRequired == true }.map { YAMLText.inFlow($0.name) }
        if !required.isEmpty { schema.add("required", .scalars(required)) }
        if !fields.isEmpty, fields.allSatisfy({ $0.isRequired == nil }) {
            schema.gap("the page does not say which fields are always there; list those that are under 'required'")
        }
    }

    private func names(of component: String, _ waiting: Waiting) -> Set<String> {
        var names: Set<String> = [component]
        if let table = view.table(waiting.table) {
            names.insert(table.name)
            if case .structure(let name) = table.meaning { names.insert(name) }
        }
        names.formUnion(waiting.place.names.flatMap { [$0.typeName, $0.singular.typeName] })
        return names
    }
}

extension ShapeFacts {
    /// Whether a structure around this shape is referred to somewhere in it.
    fileprivate var hasEnclosing: Bool {
        switch self {
        case .enclosing: true
        case .array(let item): item.hasEnclosing
        case .object(let fields): fields.contains { $0.shape.hasEnclosing }
        case .alternatives(let shapes): shapes.contains { $0.hasEnclosing }
        case .unsaid, .string, .integer, .long, .number, .boolean, .map: false
        }
    }
}
