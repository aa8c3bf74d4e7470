// Where the spec says what a fact of the page says: each path of the page's operation with its nodes of the spec.
import DocumentFacts
import OpenAPIDocument

/// The nodes of the spec that answer to one fact.
struct SpecPlace {
    /// The node itself first, then those that it refers to for its values.
    var origins: [Origin]
    /// The pointers of the declarations that are generated from it, its own first.
    var pointers: [String]
}

/// All places of one operation, in the spec's order.
struct SpecPlaces {
    private(set) var order: [FactPath] = []
    private var places: [FactPath: SpecPlace] = [:]
    private var steps = 0
    let document: OpenAPIDocument
    /// Nil where the spec has no operation that the page could be about.
    let operation: Operation?

    subscript(path: FactPath) -> SpecPlace? { places[path] }

    init(document: OpenAPIDocument, facts: DocumentFacts, page: String) {
        self.document = document
        operation = Self.operation(of: document, facts: facts, page: page)
        guard let operation else { return }
        let whole = SpecPlace(origins: [operation.origin], pointers: [operation.origin.pointer])
        for path in [FactPath.method, .path, .name] { places[path] = whole }
        for parameter in operation.parameters {
            guard let location = ParameterFacts.Location(rawValue: parameter.location.rawValue) else { continue }
            let path = FactPath.parameter(location, parameter.name)
            add(path, parameter.origin, schema: parameter.schema)
            walk(parameter.schema, at: path, within: [])
        }
        for content in operation.requestBody?.content ?? [] {
            if let schema = content.schema { walk(schema, at: .request, within: []) }
        }
        let namesNoStatus = facts.operation?.responses.contains { $0.status == nil } ?? true
        for response in operation.responses {
            guard case .exact(let status) = response.status else { continue }
            let isNormal = (200..<300).contains(status) && namesNoStatus
            insert(.status(status), SpecPlace(origins: [response.origin], pointers: []))
            for content in response.content {
                guard let schema = content.schema else { continue }
                walk(schema, at: .response(isNormal ? nil : status), within: [])
            }
        }
        addErrorCodes()
    }

    private mutating func insert(_ path: FactPath, _ place: SpecPlace) {
        guard places[path] == nil else { return }
        places[path] = place
        order.append(path)
    }

    /// Documents can multiply their fields by references; a page cannot.
    private static let most = 20_000
    private static let deepest = 24

    private mutating func add(_ path: FactPath, _ origin: Origin, schema: SchemaID) {
        var place = SpecPlace(origins: [origin], pointers: [origin.pointer])
        for id in valueSchemas(schema) {
            let values = document[id]
            if !values.origin.pointer.hasPrefix(origin.pointer) { place.origins.append(values.origin) }
            place.pointers.append(values.origin.pointer)
            place.pointers += values.enumeration?.map(\.origin.pointer) ?? []
        }
        insert(path, place)
    }

    /// The schemas that list the values of a field, wherever its references lead, nearest first.
    private func valueSchemas(_ field: SchemaID) -> [SchemaID] {
        var found: [SchemaID] = []
        var seen: [SchemaID] = [field]
        var next = 0
        while next < seen.count, next < Self.deepest {
            let id = seen[next]
            next += 1
            let schema = document[id]
            if schema.enumeration != nil { found.append(id) }
            let inner = [schema.reference, schema.items].compactMap { $0 } + schema.allOf + schema.oneOf + schema.anyOf
            for id in inner where !seen.contains(id) { seen.append(id) }
        }
        return found
    }

    private mutating func walk(_ id: SchemaID, at path: FactPath, within outer: [SchemaID]) {
        guard !outer.contains(id), outer.count < Self.deepest, steps < Self.most else { return }
        steps += 1
        let schema = document[id]
        let within = outer + [id]
        if let target = schema.reference { walk(target, at: path, within: within) }
        for part in schema.allOf + schema.oneOf + schema.anyOf { walk(part, at: path, within: within) }
        if let items = schema.items { walk(items, at: path.items, within: within) }
        for property in schema.properties {
            let field = path.field(property.name)
            add(field, property.origin, schema: property.schema)
            walk(property.schema, at: field, within: within)
        }
    }

    /// An error code is a value of any enumeration of the document.
    private mutating func addErrorCodes() {
        for schema in document.schemas {
            for value in schema.enumeration ?? [] where places[.error(value.text)] == nil {
                places[.error(value.text)] = SpecPlace(origins: [value.origin], pointers: [value.origin.pointer])
            }
        }
    }

    /// The operation with the page's method and path; else that which names the page, then the only one.
    private static func operation(of document: OpenAPIDocument, facts: DocumentFacts, page: String) -> Operation? {
        guard let wanted = facts.operation else { return nil }
        let operations = document.operations
        let file = page.split(separator: "/").last.map(String.init) ?? page
        return operations.first { $0.requestPath == wanted.path && $0.method.uppercased() == wanted.method }
            ?? operations.first { $0.documentReference?.page == file }
            ?? operations.first { $0.requestPath == wanted.path }
            ?? (operations.count == 1 ? operations.first : nil)
    }
}
