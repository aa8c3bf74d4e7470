// Which Swift type a schema becomes. Declared types go into an arena and name each other by id.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

/// A type at a place, and whether null may stand there.
struct SchemaUse {
    var type: TypeUse
    var nullability: Nullability

    /// The type inside an array or a map, where null is an element of its own.
    var element: TypeUse {
        nullability == .nullable ? .nullable(type) : type
    }
}

struct TypePlanner {
    let document: OpenAPIDocument
    let view: SchemaView
    var log: DiagnosticLog
    var symbols = SymbolTable()
    var own = OwnTypes()
    var accounting: Accounting
    private(set) var declarations: [TypeDeclaration] = []
    private var uses: [SchemaID: SchemaUse] = [:]
    /// Schemas whose types are being planned: an array or a map that meets itself needs a name.
    private var openAliases: Set<SchemaID> = []
    /// Structures that are declared and wait for their properties: a chain of them may be as long as the document.
    var unfilled: [UnfilledStructure] = []
    /// What is planned whole; nil for everything.
    var needed: NeededSchemas?
    /// How much is made of what is being planned.
    var detail = PlanDetail.whole {
        didSet {
            symbols.detail = detail
            accounting.isPaused = detail == .outline
        }
    }
    /// The schemas whose conditions are marked as told.
    var conditionsAccounted: Set<SchemaID> = []
    /// The places of defaults that were looked at.
    var checkedDefaults: Set<SchemaID> = []
    /// The schemas of the parts of declared types: what is asked of them is known once all types are.
    var ruledParts: [RuledPart] = []
    /// The types of arrays, maps and the like that hold themselves.
    var recursions: [SchemaID: TypeID] = [:]
    /// The enums of server variables, by the variable and its values.
    var serverEnums: [[String]: TypeID] = [:]
    /// The schemas that are files in multipart bodies.
    let files: Set<SchemaID>
    /// What stands as JSON in the texts that are the data of events.
    let eventData: [SchemaID: SchemaID]
    /// What is left of what may be written.
    var budget = PlanBudget()
    private var shapesAccounted: Set<SchemaID> = []
    private var notedFormats: Set<String> = []
    /// The parts of schemas whose keywords are marked.
    var accountedParts: [AccountedKeywords: Set<SchemaID>] = [:]
    /// Where the cases of a union are named.
    var branchScopes: [TypeID: SymbolTable.ScopeID] = [:]
    /// How many arrays, maps and unions stand around the schema that is being planned.
    private var depth = 0
    private static let depthLimit = 100

    init(document: OpenAPIDocument) {
        self.document = document
        view = SchemaView(document: document)
        log = view.log
        files = FileSchemas(of: document, in: view).schemas
        eventData = EventDataSchemas(of: document, in: view).contents
        accounting = document.accounting
    }

    /// Plans the named schemas that nothing refers to, too: a maintainer wrote them down.
    mutating func planNamedSchemas() {
        for named in document.namedSchemas {
            detail = detail(of: named.id)
            defer { detail = .whole }
            let use = use(named.id, words: TypeWords(named.name))
            // A schema that is nothing but a reference keeps its name, too.
            guard view.target(of: named.id) != named.id, view.named(named.id) == named.name else { continue }
            let written = view[named.id]
            let alias = Alias(
                symbol: declareName(TypeWords(named.name), written, isNamed: true),
                target: use.type,
                documentation: described(named.id, name: nil, at: written.origin)
            )
            _ = declare(.alias(alias))
        }
    }

    /// - Parameter words: What an inline schema is called where it stands: its owner and its role.
    mutating func use(_ id: SchemaID, words: TypeWords) -> SchemaUse {
        let use = place(id, words: words)
        let outer = detail
        while let next = unfilled.popLast() {
            detail = next.detail
            fill(next.type, with: next.schema, words: next.words)
        }
        detail = outer
        return use
    }

    /// Plans a schema, but not the properties of the structures in it.
    mutating func place(_ id: SchemaID, words: TypeWords) -> SchemaUse {
        if let content = eventData[view.target(of: id)] {
            account(id, ["type", "contentMediaType", "contentSchema"], as: .code)
            return place(content, words: words)
        }
        var use = placeTarget(of: id, words: words)
        if detail == .whole, shapesAccounted.insert(id).inserted {
            accountShape(of: id, view.merged(id).schema, use.type)
        }
        if view.allowsNullBesideReference(id) {
            use.nullability = .nullable
            account(id, ["nullable"], as: .code)
        }
        return use
    }

    private mutating func placeTarget(of id: SchemaID, words: TypeWords) -> SchemaUse {
        let target = view.target(of: id)
        if let known = uses[target] { return known }
        let outer = detail
        detail = detail(of: target)
        defer { detail = outer }
        if let own = ownType(of: target, words: view.named(target).map { TypeWords($0) } ?? words) { return own }
        var merged = view.merged(target).schema
        let componentName = view.named(target)
        let words = componentName.map { TypeWords($0) } ?? words
        if openAliases.contains(target) { return recursive(target, merged, words: words) }
        if isTooDeep(merged) { return SchemaUse(type: .any, nullability: .never) }
        openAliases.insert(target)
        depth += 1
        let children = view.children(of: target)
        if !children.isEmpty { merged.discriminator = view.baseDiscriminator(of: target) }
        var use =
            children.isEmpty
            ? planned(merged, target, words: words) : family(merged, target, children, words: words)
        depth -= 1
        openAliases.remove(target)
        if let type = recursions[target] { use = closed(type, around: use, merged, target) }
        // A wrapper such as `anyOf: [X, null]` is X itself; a declaration of its own name would say nothing.
        if componentName == nil || isDeclared(use.type) || use.type == .any {
            uses[target] = use
            return use
        }
        let alias = Alias(
            symbol: declareName(words, merged, isNamed: true),
            target: use.type,
            documentation: described(target, name: nil, at: merged.origin)
        )
        let named = SchemaUse(type: .named(declare(.alias(alias))), nullability: use.nullability)
        uses[target] = named
        return named
    }

    /// The name of a type: named schemas keep theirs where an inline one wants it too.
    mutating func declareName(_ words: TypeWords, _ schema: Schema, isNamed: Bool) -> SymbolID {
        symbols.declare(
            .type,
            words.joined,
            at: schema.origin,
            spellings: Spellings(type: words, suffix: "Model", then: isNamed ? [] : ["Value"]),
            in: symbols.module,
            rank: isNamed ? 0 : 1
        )
    }

    private mutating func isTooDeep(_ schema: Schema) -> Bool {
        guard depth >= Self.depthLimit else { return false }
        log.report(
            Diagnostic(
                .error,
                .unsupportedSchema,
                "arrays, maps and unions are nested more than \(Self.depthLimit) levels deep here",
                at: schema.origin.span,
                pointer: schema.origin.pointer
            )
        )
        return true
    }

    private func isDeclared(_ type: TypeUse) -> Bool {
        if case .named = type { return true }
        return false
    }

    mutating func planned(_ schema: Schema, _ id: SchemaID, words: TypeWords) -> SchemaUse {
        let nullability: Nullability = schema.types.contains(.null) ? .nullable : .never
        let types = typesOrListed(schema)
        if let use = union(schema, id, words: words) { return use }
        if let enumeration = schema.enumeration,
            let type = enumerationType(enumeration, schema, id, types: types, words: words)
        {
            let listsNull = enumeration.contains { $0.value == .null }
            return SchemaUse(type: type, nullability: listsNull ? .nullable : nullability)
        }
        let type: TypeUse
        if types == .object || (types.isEmpty && schema.looksLikeAnObject) {
            type = objectType(schema, id, nullability, words: words)
        } else if types == .array || (types.isEmpty && (schema.items != nil || !schema.prefixItems.isEmpty)) {
            type = arrayType(schema, id, nullability, words: words)
        } else if files.contains(id) {
            type = .file
        } else {
            type = scalarType(schema, types)
            noteUnknownFormat(schema, type)
        }
        return SchemaUse(type: type, nullability: nullability)
    }

    /// Once for a format that nobody knows, wherever it stands: what it says is not checked.
    private mutating func noteUnknownFormat(_ schema: Schema, _ type: TypeUse) {
        guard detail == .whole, let format = schema.format, ScalarTypes.isUnknown(format, typesOrListed(schema), type),
            notedFormats.insert(format).inserted
        else { return }
        log.report(
            Diagnostic(
                .note,
                .unknownFormat,
                "the format '\(format)' has no type of its own: the values are \(type.words)",
                at: schema.origin.span,
                pointer: schema.origin.pointer
            )
        )
    }

    private mutating func arrayType(
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: Nullability,
        words: TypeWords
    ) -> TypeUse {
        guard !schema.prefixItems.isEmpty else { return listType(schema, words: words) }
        let type = structure(schema, id, words: words, isNamed: view.named(id) != nil, form: .array)
        uses[id] = SchemaUse(type: .named(type), nullability: nullability)
        return .named(type)
    }

    mutating func listType(_ schema: Schema, words: TypeWords) -> TypeUse {
        guard let items = schema.items else { return .array(.any) }
        return .array(place(items, words: words.adding("item")).element)
    }

    mutating func declare(_ declaration: TypeDeclaration) -> TypeID {
        declarations.append(declaration)
        return TypeID(index: declarations.count - 1)
    }

    mutating func replace(_ id: TypeID, with declaration: TypeDeclaration) {
        declarations[id.index] = declaration
    }

    mutating func remember(_ use: SchemaUse, for id: SchemaID) {
        uses[id] = use
    }

    /// The words of a type's declaration.
    mutating func documentation(of schema: Schema, _ id: SchemaID) -> Documentation {
        guard detail == .whole else { return .outline }
        account(id, KeywordGroup.texts + ["deprecated"], as: .documentation)
        accountConditions(of: id)
        return taking(
            DocumentationText.documentation(
                texts(of: id, name: nil, besides: nil),
                facts: FactsText.memberLimits(of: view.merged(id).schema)
                    + ConditionsText(view: view).sentences(of: id),
                deprecation: schema.isDeprecated ? .deprecated : .current,
                at: schema.origin
            )
        )
    }

    /// The words of a place that holds a value: what the document says there, and the facts of the schema.
    ///
    /// - Parameter name: What the place is called; a title that says no more is left out.
    mutating func described(
        _ id: SchemaID,
        _ text: String? = nil,
        name: String?,
        deprecation: Deprecation = .current,
        at origin: Origin
    ) -> Documentation {
        guard detail == .whole else { return .outline }
        account(id, KeywordGroup.texts, as: .documentation)
        accountFacts(of: id)
        accountConditions(of: id)
        checkDefault(of: id)
        let schema = view.merged(id).schema
        for entry in schema.facts.patternProperties { accountElement(entry.schema) }
        if let items = schema.items { accountElement(items) }
        if case .schema(let value) = schema.additionalProperties { accountElement(value) }
        return taking(
            DocumentationText.documentation(
                [text] + texts(of: id, name: name, besides: text),
                facts: FactsText(view: view).sentences(of: id),
                deprecation: deprecation,
                at: origin
            )
        )
    }

    /// Elements that have no declaration are told of where the collection stands.
    private mutating func accountElement(_ id: SchemaID) {
        guard FactsText.isPlain(view.merged(id).schema) else { return }
        accountFacts(of: id)
        accountConditions(of: id)
        if view.named(view.target(of: id)) == nil { account(id, ["description"], as: .documentation) }
    }

    /// What inline parts say, and where those say nothing, what the named schema behind them does.
    private func texts(of id: SchemaID, name: String?, besides text: String?) -> [String?] {
        let merged = view.merged(id)
        var texts: [String?] = []
        for part in merged.parts(atMost: Self.partLimit) where part == id || view.named(part) == nil {
            let schema = view[part]
            texts += [title(schema, unlike: name), schema.description]
        }
        if text == nil, texts.allSatisfy({ $0 == nil }) { texts = [view.description(of: id)] }
        return texts
    }

    /// A title that is the name in other letters says nothing.
    private func title(_ schema: Schema, unlike name: String?) -> String? {
        guard let title = schema.title, let name else { return schema.title }
        func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return letters(title) == letters(name) ? nil : title
    }

    /// Chains of parts may be as long as the document.
    private static let partLimit = 32
}

extension Schema {
    fileprivate var looksLikeAnObject: Bool {
        if !properties.isEmpty || !facts.patternProperties.isEmpty { return true }
        if case .unstated = additionalProperties { return false }
        return true
    }
}

extension TypeUse {
    fileprivate var words: String {
        switch self {
        case .string: "strings"
        case .boolean: "Booleans"
        case .integer: "integers"
        default: "numbers"
        }
    }
}
