// What a parameter becomes: an argument in Swift, and a name with an encoding on the wire.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

/// A parameter of the document beside its plan.
struct PlannedParameter {
    var parameter: Parameter
    var schema: Schema
    var plan: ParameterPlan
}

struct ParameterPlanner {
    let view: SchemaView
    /// How lists in a `deepObject` are spelled.
    let deepObjectArrays: DeepObjectArrays
    var role = OperationRole.sender

    /// - Parameters:
    ///   - words: What the operation is called.
    ///   - scope: Where its arguments are named.
    ///   - client: The parameters that the client holds.
    func plan(
        _ operation: Operation,
        _ words: TypeWords,
        in scope: SymbolTable.ScopeID,
        types: inout TypePlanner,
        client: inout ClientParameters
    ) -> [PlannedParameter] {
        var planned: [PlannedParameter] = []
        for location in [Parameter.Location.path, .query, .querystring, .header, .cookie] {
            for parameter in operation.parameters where parameter.location == location {
                planned.append(plan(parameter, words, in: scope, types: &types, client: &client))
            }
        }
        return planned
    }

    private func plan(
        _ parameter: Parameter,
        _ words: TypeWords,
        in scope: SymbolTable.ScopeID,
        types: inout TypePlanner,
        client: inout ClientParameters
    ) -> PlannedParameter {
        let outer = types.detail
        // The client has it, whoever is met first.
        if parameter.isClientParameter { types.detail = .whole }
        defer { types.detail = outer }
        let use = types.use(
            parameter.schema,
            words: SharedPart.words(parameter.origin.place) ?? words.adding(parameter.name)
        )
        let schema = view.merged(parameter.schema).schema
        let deprecation: Deprecation = parameter.isDeprecated || schema.isDeprecated ? .deprecated : .current
        var documentation = types.described(
            parameter.schema,
            parameter.description,
            name: parameter.name,
            deprecation: deprecation,
            at: parameter.origin
        )
        types.account(parameter.schema, ["deprecated"], as: .documentation)
        types.accounting.use(["", "required", "schema", "content"], of: parameter.origin, as: .code)
        // What comes in has no client that could hold it.
        if role == .sender { types.accounting.use("x-driftless-client-parameter", of: parameter.origin, as: .code) }
        types.accounting.use(
            ["description", "deprecated", "x-driftless-document"],
            of: parameter.origin,
            as: .documentation
        )
        if let content = parameter.contentOrigin { types.accounting.use(["", "schema"], of: content, as: .code) }
        // Null has no text of its own in any style: it is left out, which a path cannot do.
        let isNullable = parameter.isRequired && use.nullability == .nullable && parameter.location != .path
        let value = parameter.contentType == nil ? textType(of: use.type, parameter, &types) : use.type
        let type: TypeUse = isNullable ? .nullable(value) : value
        if role == .sender, use.nullability == .nullable, parameter.contentType == nil {
            documentation.paragraphs.append("Null is left out of the request: no style has a text for it.")
        }
        let encoding = encoding(of: parameter, value, types: &types)
        let emptyList = emptyList(of: parameter, value, types: &types)
        // OpenAPI gives these styles no form for a single value, nor with `explode`: both are sent as `form` sends them.
        let isDelimited = parameter.style == .spaceDelimited || parameter.style == .pipeDelimited
        if !isDelimited || !encoding.isSingle && !parameter.explodes {
            types.accounting.use("style", of: parameter.origin, as: .code)
        }
        // It says nothing of a single value, unless it says what is so anyway.
        if !encoding.isSingle || parameter.explodes == (parameter.style == .form) {
            types.accounting.use("explode", of: parameter.origin, as: .code)
        }
        let holder: ParameterPlan.Holder = parameter.isClientParameter ? .client : .call
        let symbol =
            holder == .client
            ? client.symbol(of: parameter, type, documentation, symbols: &types.symbols)
            : declare(parameter, in: scope, symbols: &types.symbols)
        var plan = ParameterPlan(
            symbol: symbol,
            name: parameter.name,
            location: parameter.location.planned,
            holder: holder,
            type: type,
            need: holder == .client ? .required : need(of: parameter, type, types.declarations),
            encoding: encoding,
            emptyList: emptyList,
            deprecation: deprecation,
            documentation: documentation
        )
        plan.secrecy = view.secrecy(of: parameter.schema)
        return PlannedParameter(parameter: parameter, schema: schema, plan: plan)
    }

    /// The type as a style carries it: a size is its number, and null is no element of a list or an object.
    private func textType(of type: TypeUse, _ parameter: Parameter, _ types: inout TypePlanner) -> TypeUse {
        let resolved = type.resolved(in: types.declarations)
        switch resolved {
        case .dataSize: return .integer
        case .array(.dataSize): return .array(.integer)
        case .bytes: return .string
        case .array(.bytes): return .array(.string)
        case .array(.nullable(let element)):
            reportNull("the list", parameter, &types)
            return .array(element)
        case .map(.nullable(let value)):
            reportNull("the object", parameter, &types)
            return .map(value)
        default: return type
        }
    }

    private func reportNull(_ collection: String, _ parameter: Parameter, _ types: inout TypePlanner) {
        types.log.report(
            Diagnostic(
                .warning,
                .parameterStyle,
                "null in \(collection) has no text in the style '\(parameter.style.rawValue)': it cannot be sent",
                at: parameter.origin.span,
                pointer: parameter.origin.pointer
            )
        )
    }

    /// `allowEmptyValue` lets a list without elements be said; an empty text is sent anyway.
    private func emptyList(
        of parameter: Parameter,
        _ type: TypeUse,
        types: inout TypePlanner
    ) -> ParameterPlan.EmptyList {
        let key = "allowEmptyValue"
        guard role == .sender, parameter.location == .query, parameter.allowsEmptyValue else {
            if !parameter.allowsEmptyValue { types.accounting.use(key, of: parameter.origin, as: .code) }
            return .leftOut
        }
        switch type.resolved(in: types.declarations) {
        case .string, .any:
            types.accounting.use(key, of: parameter.origin, as: .code)
            return .leftOut
        case .array where parameter.contentType == nil:
            types.accounting.use(key, of: parameter.origin, as: .code)
            return .sent
        default:
            return .leftOut
        }
    }

    /// Two parameters of one name stand in different places, and the place tells them apart.
    private func declare(
        _ parameter: Parameter,
        in scope: SymbolTable.ScopeID,
        symbols: inout SymbolTable
    ) -> SymbolID {
        let placed = IdentifierSpelling.best(parameter.name + " in " + parameter.location.rawValue, casing: .member)
        return symbols.declareMember(
            .argument,
            parameter.name,
            at: parameter.origin,
            in: scope,
            then: [placed]
        )
    }

    /// A parameter with one allowed value has that value as its default.
    private func need(of parameter: Parameter, _ type: TypeUse, _ declarations: [TypeDeclaration]) -> ArgumentNeed {
        guard parameter.isRequired else { return .optional }
        if case .named(let id) = type.resolved(in: declarations),
            case .stringEnum(let declared) = declarations[id.index],
            let only = declared.cases.first, declared.cases.count == 1
        {
            return .onlyValue(only.symbol)
        }
        return .required
    }

    private func encoding(of parameter: Parameter, _ type: TypeUse, types: inout TypePlanner) -> ParameterEncoding {
        if let content = parameter.contentType { return encoding(of: parameter, in: content, type, types: &types) }
        let shape = ParameterShape(type, types.declarations)
        let explode: ParameterStyleTable.Explode = parameter.explodes ? .exploded : .joined
        guard let row = ParameterStyleTable.row(parameter.location, parameter.style, explode, shape) else {
            // The reader refuses a style in a place where OpenAPI does not have it.
            return .text
        }
        // Whoever reads a value takes both spellings.
        let keepsReserved = role == .sender && parameter.location == .query && parameter.allowsReserved
        if keepsReserved || !parameter.allowsReserved {
            types.accounting.use("allowReserved", of: parameter.origin, as: .code)
        }
        types.take(membersOf: type)
        let encoding = row.encoding.spelling(lists: deepObjectArrays)
        return keepsReserved ? encoding.keepingReserved : encoding
    }

    /// A parameter with `content`: JSON, or text where the value has one.
    private func encoding(
        of parameter: Parameter,
        in mediaType: String,
        _ type: TypeUse,
        types: inout TypePlanner
    ) -> ParameterEncoding {
        if parameter.location == .querystring { return wholeQuery(of: parameter, in: mediaType, type, types: &types) }
        let isText = ParameterShape(type, types.declarations) == .primitive
        switch MediaTypeCodec.codec(of: mediaType) {
        case .json: return .json
        // A text stands for itself, whatever media type it is of.
        case .text, .bytes, .xml, .events, .jsonLines, .form, .multipart: if isText { return .text }
        // A range leaves the format to the value, as it does for bodies.
        case nil: return isText ? .text : .json
        }
        report("a value of this type cannot be written as '\(mediaType)' yet", parameter, &types)
        return .json
    }

    /// A form's fields are pairs of the query, as those of an exploded object are.
    private func wholeQuery(
        of parameter: Parameter,
        in mediaType: String,
        _ type: TypeUse,
        types: inout TypePlanner
    ) -> ParameterEncoding {
        let shape = ParameterShape(type, types.declarations)
        switch MediaTypeCodec.codec(of: mediaType) {
        case .json: return .wholeJSON
        case .form where shape == .object || shape == .varying:
            guard let row = ParameterStyleTable.row(.query, .form, .exploded, shape) else { break }
            types.take(membersOf: type)
            return row.encoding
        case .text, .bytes, .xml, .events, .jsonLines, .form, .multipart, nil:
            if shape == .primitive { return .wholeText }
        }
        report("a query of this type cannot be written as '\(mediaType)'", parameter, &types)
        return .wholeJSON
    }

    private func report(_ message: String, _ parameter: Parameter, _ types: inout TypePlanner) {
        types.log.report(
            Diagnostic(
                .error,
                .parameterStyle,
                message,
                at: parameter.origin.span,
                pointer: parameter.origin.pointer
            )
        )
    }
}

extension ParameterEncoding {
    /// The same with another spelling of the lists in a `deepObject`.
    func spelling(lists: DeepObjectArrays) -> ParameterEncoding {
        guard case .value(.deepObject, let escaping) = self else { return self }
        switch lists {
        case .brackets: return self
        case .indices: return .value(.deepObjectIndices, escaping)
        case .repeated: return .value(.deepObjectRepeated, escaping)
        }
    }

    fileprivate var keepingReserved: ParameterEncoding {
        switch self {
        case .text: .textKeepingReserved
        case .list(let layout), .object(let layout), .value(let layout, _): .value(layout, .keepingReserved)
        case .textKeepingReserved, .labelText, .matrixText, .json, .wholeText, .wholeJSON: self
        }
    }

    fileprivate var isSingle: Bool {
        switch self {
        case .text, .textKeepingReserved, .labelText, .matrixText, .wholeText: true
        case .list, .object, .value, .json, .wholeJSON: false
        }
    }
}

extension Parameter.Location {
    fileprivate var planned: ParameterPlan.Location {
        switch self {
        case .path: .path
        case .query, .querystring: .query
        case .header: .header
        case .cookie: .cookie
        }
    }
}
