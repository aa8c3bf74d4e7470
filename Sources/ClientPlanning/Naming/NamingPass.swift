// Every name that is not an argument's: types, properties, cases, operations. It sees all siblings at once.
import ClientPlan
import Diagnostics

struct NamingPass {
    /// Names that the maintainer chose, by pointer.
    let overrides: [String: String]
    /// Where each pointer stands, for warnings.
    let spans: [String: SourceSpan]

    func named(_ plan: ClientPlan, into log: inout DiagnosticLog) -> ClientPlan {
        var plan = plan
        nameModule(&plan, &log)
        nameClientMembers(&plan, &log)
        let members = memberOverrides(plan)
        for index in plan.types.indices {
            nameMembers(of: &plan.types[index], members, &log)
        }
        for index in plan.operations.indices {
            nameOutputs(of: &plan.operations[index], &log)
            resolveNames(in: &plan.operations[index], plan.types)
        }
        return plan
    }

    private func entry(_ name: Name, _ casing: IdentifierSpelling.Casing, _ pointer: String) -> Namer.Entry {
        Namer.Entry(
            source: name.source,
            candidates: IdentifierSpelling(name.source, casing: casing).candidates,
            pointer: pointer,
            span: spans[pointer]
        )
    }

    /// Types, operations and the client share the module's scope.
    private func nameModule(_ plan: inout ClientPlan, _ log: inout DiagnosticLog) {
        let types = plan.types.map { type in
            var entry = entry(type.name, .type, type.documentation.pointer)
            guard !Self.isNamedSchema(entry.pointer) else { return entry }
            entry.candidates.insert(entry.candidates[0] + "Value", at: 1)
            entry.rank = 1
            return entry
        }
        let operations = plan.operations.map { operation in
            var entry = entry(operation.typeName, .type, operation.documentation.pointer)
            entry.candidates.insert(entry.candidates[0] + "Operation", at: 1)
            entry.rank = 2
            return entry
        }
        let namer = Namer(
            scope: "types",
            reserved: ReservedNames.types.union([plan.client.name.swift]),
            suffix: "Model",
            overrides: typeOverrides(plan)
        )
        let names = namer.names(of: types + operations, into: &log)
        for index in plan.types.indices { plan.types[index].name.swift = names[index] }
        for index in plan.operations.indices { plan.operations[index].typeName.swift = names[types.count + index] }
        if ReservedNames.types.contains(plan.client.name.swift) {
            log.report(
                Diagnostic(
                    .error,
                    .reservedName,
                    "the client cannot be named '\(plan.client.name.swift)': Swift or the runtime uses it",
                    hint: "choose another name for 'client' in driftless.yaml"
                )
            )
        }
    }

    private static func isNamedSchema(_ pointer: String) -> Bool {
        let start = "/components/schemas/"
        return pointer.hasPrefix(start) && !pointer.dropFirst(start.count).contains("/")
    }

    /// Names for types. Where one pointer stands for a type and for a member that holds it, a name that begins with a
    /// capital is the type's, and any other the member's. An operation's name is for both.
    private func typeOverrides(_ plan: ClientPlan) -> [String: String] {
        let members = memberPointers(plan)
        return overrides.filter { !members.contains($0.key) || $0.value.first?.isUppercase == true }
            .mapValues { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    private func memberOverrides(_ plan: ClientPlan) -> [String: String] {
        let types = Set(plan.types.map(\.documentation.pointer))
        return overrides.filter { !types.contains($0.key) || $0.value.first?.isUppercase != true }
    }

    private func memberPointers(_ plan: ClientPlan) -> Set<String> {
        var pointers: Set<String> = []
        for type in plan.types {
            switch type {
            case .structure(let structure): pointers.formUnion(structure.properties.map(\.documentation.pointer))
            case .union(let union): pointers.formUnion(union.branches.map(\.documentation.pointer))
            case .stringEnum, .integerEnum, .alias: break
            }
        }
        return pointers
    }

    private func nameClientMembers(_ plan: inout ClientPlan, _ log: inout DiagnosticLog) {
        let parameters = Set(plan.client.parameters.map(\.name.swift))
        let namer = Namer(
            scope: "operations",
            reserved: ReservedNames.clientMembers.union(parameters),
            suffix: "Operation",
            overrides: overrides.mapValues { $0.prefix(1).lowercased() + $0.dropFirst() }
        )
        let entries = plan.operations.map { entry($0.memberName, .member, $0.documentation.pointer) }
        let names = namer.names(of: entries, into: &log)
        for (index, name) in names.enumerated() { plan.operations[index].memberName.swift = name }
    }

    private func nameMembers(
        of type: inout TypeDeclaration,
        _ overrides: [String: String],
        _ log: inout DiagnosticLog
    ) {
        let owner = type.name.swift
        switch type {
        case .structure(var structure):
            let own: Set<String> = structure.additional == nil ? [] : ["additionalProperties"]
            let namer = Namer(
                scope: "properties of \(owner)",
                reserved: ReservedNames.members.union(own),
                suffix: "Value",
                overrides: overrides
            )
            let names = namer.names(
                of: structure.properties.map { entry($0.name, .member, $0.documentation.pointer) },
                into: &log
            )
            for (index, name) in names.enumerated() { structure.properties[index].name.swift = name }
            type = .structure(structure)
        case .stringEnum(var declaration):
            let names = caseNames(declaration.cases.map { ($0.name, $0.documentation.pointer) }, owner, overrides, &log)
            for (index, name) in names.enumerated() { declaration.cases[index].name.swift = name }
            type = .stringEnum(declaration)
        case .integerEnum(var declaration):
            let names = caseNames(declaration.cases.map { ($0.name, $0.documentation.pointer) }, owner, overrides, &log)
            for (index, name) in names.enumerated() { declaration.cases[index].name.swift = name }
            type = .integerEnum(declaration)
        case .union(var union):
            let names = caseNames(union.branches.map { ($0.name, $0.documentation.pointer) }, owner, overrides, &log)
            for (index, name) in names.enumerated() { union.branches[index].name.swift = name }
            type = .union(union)
        case .alias:
            break
        }
    }

    private func caseNames(
        _ cases: [(name: Name, pointer: String)],
        _ owner: String,
        _ overrides: [String: String],
        _ log: inout DiagnosticLog
    ) -> [String] {
        let namer = Namer(
            scope: "cases of \(owner)",
            reserved: ReservedNames.cases,
            suffix: "Case",
            overrides: overrides
        )
        return namer.names(of: cases.map { entry($0.name, .member, $0.pointer) }, into: &log)
    }

    private func nameOutputs(of operation: inout OperationDeclaration, _ log: inout DiagnosticLog) {
        for index in operation.answers.indices {
            guard case .success(var name) = operation.answers[index].outcome else { continue }
            name.swift = IdentifierSpelling.idiomatic(name.source, casing: .member)
            if name.swift == "default" { name.swift = "other" }
            operation.answers[index].outcome = .success(name)
        }
    }

    /// Names that stand for a case or a property take the spelling that the declaration got.
    private func resolveNames(in operation: inout OperationDeclaration, _ types: [TypeDeclaration]) {
        for index in operation.arguments.indices {
            guard case .enumCase(let name) = operation.arguments[index].defaultValue,
                case .named(let id) = operation.arguments[index].type,
                case .stringEnum(let declaration) = types[id.index],
                let found = declaration.cases.first(where: { $0.name.source == name.source })
            else { continue }
            operation.arguments[index].defaultValue = .enumCase(found.name)
        }
        guard var pagination = operation.pagination, case .single(.json(let answer)) = operation.output,
            case .named(let id) = answer.resolved(in: types), case .structure(let page) = types[id.index]
        else { return }
        func declared(_ property: PaginationPlan.PageProperty) -> PaginationPlan.PageProperty {
            guard let found = page.properties.first(where: { $0.name.source == property.name.source }) else {
                return property
            }
            return PaginationPlan.PageProperty(name: found.name, nullability: Self.nullability(found.occurrence))
        }
        pagination.items = declared(pagination.items)
        pagination.total = pagination.total.map(declared)
        operation.pagination = pagination
    }

    private static func nullability(_ occurrence: Structure.Occurrence) -> PaginationPlan.PageProperty.Nullability {
        switch occurrence {
        case .required: .always
        case .requiredNullable, .optional, .optionalNullableReceived: .optional
        case .optionalNullable: .presence
        }
    }
}
