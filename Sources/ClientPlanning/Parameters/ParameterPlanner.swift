// What a parameter becomes: an argument in Swift, and a name with an encoding on the wire.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

/// A parameter with the Swift side and the wire side planned; names are still the document's.
struct PlannedParameter {
    var parameter: Parameter
    var schema: Schema
    var argument: Argument
    var wire: WireParameter
}

struct ParameterPlanner {
    let schemas: SchemaView
    /// Names that the maintainer chose, by pointer.
    let overrides: [String: String]
    /// What the request's body is called where there is one, so that no parameter takes the name.
    static let bodyName = "body"

    func plan(_ operation: Operation, name: String, types: inout TypePlanner) -> [PlannedParameter] {
        var planned = operation.parameters.map { plan($0, operation: name, types: &types) }
        // The client's own parameters get their names where all operations are seen.
        let own = planned.indices.filter { planned[$0].wire.holder == .input }
        let reserved =
            operation.requestBody == nil
            ? ReservedNames.arguments : ReservedNames.arguments.union([Self.bodyName])
        let namer = Namer(
            scope: "arguments of \(name)",
            reserved: reserved,
            suffix: "Value",
            overrides: overrides
        )
        let names = namer.names(of: own.map { entry(for: planned[$0].parameter) }, into: &types.log)
        for (index, name) in zip(own, names) {
            planned[index].argument.name.swift = name
            planned[index].wire.name.swift = name
        }
        return planned
    }

    /// Two parameters of one name stand in different places, and the place tells them apart.
    private func entry(for parameter: Parameter) -> Namer.Entry {
        let plain = IdentifierSpelling(parameter.name, casing: .member).candidates
        let placed = IdentifierSpelling(
            parameter.name + " in " + parameter.location.rawValue,
            casing: .member
        ).candidates
        return Namer.Entry(
            source: parameter.name,
            candidates: [plain[0], placed[0]] + plain.dropFirst() + placed.dropFirst(),
            pointer: parameter.origin.pointer,
            span: parameter.origin.span
        )
    }

    private func plan(
        _ parameter: Parameter,
        operation: String,
        types: inout TypePlanner
    ) -> PlannedParameter {
        let use = types.use(
            parameter.schema,
            name: SharedPart.name(parameter.origin.pointer) ?? operation + " " + parameter.name
        )
        let schema = schemas.merged(parameter.schema).schema
        let encoding = encoding(of: parameter, use.type, types: &types)
        let documentation = DocumentationText.documentation(
            [parameter.description ?? schema.description],
            schema: schema,
            pointer: parameter.origin.pointer
        )
        return PlannedParameter(
            parameter: parameter,
            schema: schema,
            argument: Argument(
                name: Name(parameter.name),
                type: use.type,
                defaultValue: defaultValue(of: parameter, use.type, types.declarations),
                documentation: documentation
            ),
            wire: WireParameter(
                name: Name(parameter.name),
                holder: parameter.isClientParameter ? .client : .input,
                type: use.type,
                encoding: encoding
            )
        )
    }

    /// A parameter with one allowed value has that value as its default.
    private func defaultValue(
        of parameter: Parameter,
        _ type: TypeUse,
        _ declarations: [TypeDeclaration]
    ) -> Argument.Default {
        guard parameter.isRequired else { return .absent }
        if case .named(let id) = type, case .stringEnum(let declared) = declarations[id.index],
            let only = declared.cases.first, declared.cases.count == 1
        {
            return .enumCase(only.name)
        }
        return .none
    }

    private func encoding(
        of parameter: Parameter,
        _ type: TypeUse,
        types: inout TypePlanner
    ) -> ParameterEncoding {
        if parameter.contentType != nil { return .json }
        let shape = shape(of: type, types.declarations)
        let explode: ParameterStyleTable.Explode = parameter.explodes ? .exploded : .joined
        guard let shape,
            let encoding = ParameterStyleTable.encoding(parameter.location, parameter.style, explode, shape)
        else {
            types.log.report(
                Diagnostic(
                    .error,
                    .parameterStyle,
                    "style '\(parameter.style.rawValue)' cannot carry \(shape.map(Self.article) ?? "this type") in \(parameter.location.place)",
                    at: parameter.origin.span,
                    hint: shape == nil ? "give the parameter 'content' with application/json instead of 'schema'" : nil,
                    pointer: parameter.origin.pointer
                )
            )
            return .text
        }
        return encoding == .text && parameter.location == .query && parameter.allowsReserved
            ? .textKeepingReserved : encoding
    }

    private static func article(_ shape: ParameterStyleTable.Shape) -> String {
        switch shape {
        case .primitive: "a single value"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// Nil for what has no text form: unions, maps of structures, any value.
    private func shape(of type: TypeUse, _ declarations: [TypeDeclaration]) -> ParameterStyleTable.Shape? {
        switch type {
        case .string, .boolean, .int32, .integer, .number, .timestamp, .booleanText, .decimalText, .dataSize:
            return .primitive
        case .any, .bytes:
            return nil
        case .array(let element):
            return shape(of: element, declarations) == .primitive ? .array : nil
        case .map(let value):
            return shape(of: value, declarations) == .primitive ? .object : nil
        case .nullable(let inner), .boxed(let inner):
            return shape(of: inner, declarations)
        case .named(let id):
            return shape(of: declarations[id.index], declarations)
        }
    }

    private func shape(of type: TypeDeclaration, _ declarations: [TypeDeclaration]) -> ParameterStyleTable.Shape? {
        switch type {
        case .stringEnum, .integerEnum:
            return .primitive
        case .alias(let alias):
            return shape(of: alias.target, declarations)
        case .structure(let structure):
            // A member that is a list or an object of its own has no defined form in any style.
            let isFlat =
                structure.additional == nil
                && structure.properties.allSatisfy { shape(ofMember: $0.type, declarations) }
            return isFlat ? .object : nil
        case .union:
            return nil
        }
    }

    private func shape(ofMember type: TypeUse, _ declarations: [TypeDeclaration]) -> Bool {
        switch type {
        case .named(let id):
            switch declarations[id.index] {
            case .stringEnum, .integerEnum: true
            case .alias(let alias): shape(ofMember: alias.target, declarations)
            case .structure, .union: false
            }
        case .any, .array, .map, .boxed: false
        case .nullable(let inner): shape(ofMember: inner, declarations)
        default: true
        }
    }
}

extension Parameter.Location {
    fileprivate var place: String {
        switch self {
        case .path: "the path"
        case .query: "the query"
        case .header: "a header"
        case .cookie: "a cookie"
        }
    }
}
