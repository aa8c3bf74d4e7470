// The schema of a field: a type as the page's shape has it, a reference to a component for an object, a gap where it is silent.
import DocumentFacts
import DocumentTables

extension ComponentCollector {
    /// More arrays in arrays are no type of any service.
    private static let mostNestedArrays = 8

    /// The schema of a field with its description, and what is said of its values.
    mutating func schema(of field: FieldFacts, at place: ShapePlace) -> DraftMapping {
        var schema = self.schema(of: field.shape, at: place, of: field, depth: 0)
        for doubt in doubts[place.path] ?? [] { schema.gap(doubt) }
        if place.role == .property {
            schema.add("description", prose: view.description(of: place.path))
            addNull(to: &schema, field)
        }
        return schema
    }

    /// - Parameter field: whose values the shape's are; nil where nothing is said of them.
    mutating func schema(
        of shape: ShapeFacts,
        at place: ShapePlace,
        of field: FieldFacts?,
        depth: Int
    ) -> DraftMapping {
        var schema = DraftMapping()
        switch shape {
        case .unsaid:
            schema.gap("the page does not say the type; see the samples")
            // A value of any type cannot stand in a query, a path or a header.
            if place.role == .parameter { schema.add("type", .literal("string")) }
            addValues(field, place.role == .parameter ? .text : .unsaid, to: &schema, place)
        case .string: addScalar("string", field, .text, to: &schema, place)
        case .integer: addScalar("integer", field, .integer, to: &schema, place)
        case .long:
            schema.add("type", .literal("integer"))
            schema.add("format", .literal("int64"))
            addValues(field, .integer, to: &schema, place)
        case .number: addScalar("number", field, .number, to: &schema, place)
        case .boolean: addScalar("boolean", field, .boolean, to: &schema, place)
        case .array(let item):
            guard depth < Self.mostNestedArrays else {
                schema.gap("the page nests arrays deeper than this; see the row")
                return schema
            }
            schema.add("type", .literal("array"))
            let items = self.schema(of: item, at: inside(place), of: field, depth: depth + 1)
            schema.add("items", .mapping(items))
        case .object(let fields) where !fields.isEmpty:
            schema.add("$ref", text: "#/components/schemas/" + component(for: fields, at: place))
            addGaps(field, to: &schema)
        case .object:
            schema.gap("the page does not describe the fields of this object; see the samples")
            schema.add("type", .literal("object"))
            addGaps(field, to: &schema)
        case .map:
            schema.gap("the page does not say what the values of this map are; see the samples")
            schema.add("type", .literal("object"))
            schema.add("additionalProperties", .literal("true"))
            addGaps(field, to: &schema)
        case .alternatives(let shapes):
            schema = oneOf(shapes, at: place, depth: depth)
            addGaps(field, to: &schema)
        case .enclosing(let name):
            addReference(to: name, at: place, to: &schema)
            addGaps(field, to: &schema)
        }
        if place.role == .body { for doubt in doubts[place.path] ?? [] { schema.gap(doubt) } }
        return schema
    }

    /// A sample can show that a field may be null; tables do not speak of it.
    private func addNull(to schema: inout DraftMapping, _ field: FieldFacts) {
        guard samples.isNull(field.name) else { return }
        let confirm = "a sample shows null for \(PlainText.quoted(field.name))"
        if case .literal(let type)? = schema["type"], schema["enum"] == nil {
            schema.replace("type", by: .scalars([type, "'null'"]))
            schema.gap(confirm + "; confirm that null is meant, and not the absence of the field")
        } else if !schema.isEmpty {
            schema.gap(confirm + ", which this schema does not allow; see the samples")
        }
    }

    private func addScalar(
        _ type: String,
        _ field: FieldFacts?,
        _ kind: ValueDraft.Kind,
        to schema: inout DraftMapping,
        _ place: ShapePlace
    ) {
        schema.add("type", .literal(type))
        addValues(field, kind, to: &schema, place)
    }

    private func addValues(
        _ field: FieldFacts?,
        _ kind: ValueDraft.Kind,
        to schema: inout DraftMapping,
        _ place: ShapePlace
    ) {
        guard let field else { return }
        ValueDraft(field: field, kind: kind, example: samples.value(of: field.name)).add(to: &schema)
    }

    private func addGaps(_ field: FieldFacts?, to schema: inout DraftMapping) {
        guard let field else { return }
        for gap in ValueDraft.gaps(of: field) { schema.gap(gap) }
    }

    private func inside(_ place: ShapePlace) -> ShapePlace {
        var place = place
        place.path = place.path.items
        place.names = place.role == .body ? place.names.map { $0 + NameWords("item") } : place.names.map(\.singular)
        if place.role == .body { place.role = .property }
        return place
    }

    /// Alternatives that nothing tells apart are one: a union's cases need names.
    private mutating func oneOf(_ shapes: [ShapeFacts], at place: ShapePlace, depth: Int) -> DraftMapping {
        var branches: [DraftMapping] = []
        var kinds: Set<String> = []
        let flat = shapes.flatMap(\.flattened)
        for shape in flat {
            let branch = schema(of: shape, at: alternative(shape, of: flat, place), of: nil, depth: depth + 1)
            if kinds.insert(Self.kind(of: branch)).inserted { branches.append(branch) }
        }
        guard branches.count > 1 else {
            var only = branches.first ?? DraftMapping()
            only.gap(
                branches.isEmpty
                    ? "the page does not say the type; see the samples"
                    : "the page describes several alternatives that are the same; see the row"
            )
            return only
        }
        var schema = DraftMapping()
        schema.gap(
            "the page describes alternatives and no field that tells them apart; is one there for 'discriminator'?"
        )
        schema.add("oneOf", .list(branches))
        return schema
    }

    /// An alternative is named after a field that the others lack.
    private func alternative(_ shape: ShapeFacts, of shapes: [ShapeFacts], _ place: ShapePlace) -> ShapePlace {
        guard case .object(let fields) = shape, place.role != .parameter else { return place }
        var place = place
        let counts = shapes.reduce(into: [String: Int]()) { counts, shape in
            guard case .object(let fields) = shape else { return }
            for name in Set(fields.map(\.name)) { counts[name, default: 0] += 1 }
        }
        let telling = view.inPageOrder(fields, at: place.path).first {
            counts[$0.name] == 1 && !NameWords($0.name).isEmpty
        }
        if let telling, let name = place.names.first {
            place.names.insert(name + NameWords("with") + NameWords(telling.name), at: 0)
        }
        place.role = .alternative
        return place
    }

    /// Equal for branches that a union could not tell apart by name.
    private static func kind(of branch: DraftMapping) -> String {
        if case .text(let reference)? = branch["$ref"] { return reference }
        guard case .literal(let type)? = branch["type"] else { return "object" }
        if type == "array", case .mapping(let items)? = branch["items"] { return "array of " + kind(of: items) }
        return type
    }

    /// A structure that stands around this one, by the name that the page has for it; else the nearest.
    private func addReference(to name: String, at place: ShapePlace, to schema: inout DraftMapping) {
        if let found = place.enclosing.last(where: { $0.names.contains(name) }) {
            return schema.add("$ref", text: "#/components/schemas/" + found.component)
        }
        let words = NameWords(name).singular
        let alike = place.enclosing.last { !words.isEmpty && NameWords($0.component).singular == words }
        guard let found = alike ?? place.enclosing.last else {
            return schema.gap("the page refers to \(PlainText.quoted(name)), which nothing around here is; see the row")
        }
        if alike == nil {
            schema.gap(
                "the page refers to \(PlainText.quoted(name)), taken as the structure around this one; see the row"
            )
        }
        schema.add("$ref", text: "#/components/schemas/" + found.component)
    }
}

extension ShapeFacts {
    /// The alternatives within alternatives.
    fileprivate var flattened: [ShapeFacts] {
        if case .alternatives(let shapes) = self { return shapes.flatMap(\.flattened) }
        return [self]
    }
}
