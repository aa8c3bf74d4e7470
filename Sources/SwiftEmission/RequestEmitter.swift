// The first half of a call: arguments checked, path and query encoded, body written.
import ClientPlan

struct RequestEmitter {
    let operation: OperationPlan
    let text: PlanText

    func emit(to printer: inout SwiftPrinter) {
        printer.line("/// Builds the request without sending it: for caches, background transfers and tests.")
        printer.line("///")
        printer.line("/// - Throws: `ClientError.invalidArgument` where an argument breaks a documented rule.")
        printer.block("public func request(for input: Input) throws(ClientError) -> ClientRequest {") { printer in
            printer.list(
                "let request = RequestBuilder(",
                [text.source(operation.symbol), MethodText.literal(operation.method)] + security,
                ")"
            )
            let rules = RuleText(operation: operation, text: text)
            for rule in operation.rules { printer.line(rules.call(rule)) }
            for segment in operation.route.segments { emit(segment, to: &printer) }
            if let query = operation.route.literalQuery {
                printer.line("request.literalQuery(\(SwiftText.literal(PathText.escapedQuery(query))))")
            }
            for parameter in operation.parameters(in: .query) { emitQuery(parameter, to: &printer) }
            if let server = operation.server {
                ServerEmitter(server: server, text: text).emitDefault(to: &printer)
            }
            for parameter in operation.parameters(in: .header) { emit(parameter, in: .header, to: &printer) }
            for parameter in operation.parameters(in: .cookie) { emit(parameter, in: .cookie, to: &printer) }
            if let request = operation.request {
                RequestBodyEmitter(request: request, operation: operation, text: text).emit(to: &printer)
            }
            emitAccept(to: &printer)
            printer.line("return try request.finish()")
        }
    }

    private var security: [String] {
        operation.security.map {
            ["\(text.declared(text.plan.api.client.symbol)).security[\($0)]"]
        } ?? []
    }

    private func emitAccept(to printer: inout SwiftPrinter) {
        guard !operation.accepted.isEmpty else { return }
        var parts = [SwiftText.literal(operation.accepted.joined(separator: ", "))]
        let (streamed, whole) = operation.returnedMediaTypes
        if !streamed.isEmpty {
            parts.append("streamed: " + list(streamed))
            if !whole.isEmpty { parts.append("whole: " + list(whole)) }
        }
        printer.list("request.accept(", parts, ")")
    }

    private func list(_ names: [String]) -> String {
        "[" + names.map(SwiftText.literal).joined(separator: ", ") + "]"
    }

    private func value(_ parameter: ParameterPlan) -> String {
        switch parameter.holder {
        case .call: "input." + text.member(parameter.symbol)
        case .client: "client." + text.member(parameter.symbol)
        }
    }

    /// Whether nil may stand for the value.
    private func isOptional(_ parameter: ParameterPlan) -> Bool {
        if case .nullable = parameter.type { return true }
        return parameter.need == .optional
    }

    private func emit(_ segment: Route.Segment, to printer: inout SwiftPrinter) {
        switch segment {
        case .literal(let literal):
            printer.line("request.literal(\(SwiftText.literal(PathText.escaped(literal))))")
        case .parameter(let index):
            let parameter = operation.parameters[index]
            emit(parameter, in: .path, to: &printer)
        }
    }

    private func emitQuery(_ parameter: ParameterPlan, to printer: inout SwiftPrinter) {
        let name = SwiftText.literal(parameter.name)
        emit(parameter, in: .query, to: &printer)
        if parameter.emptyList == .sent { printer.line("request.queryEmpty(\(name), \(value(parameter)))") }
    }

    private func emit(
        _ parameter: ParameterPlan,
        in location: ParameterPlan.Location,
        to printer: inout SwiftPrinter
    ) {
        let call = ParameterCall(parameter, in: location)
        emit(
            "request." + call.function + "(",
            [SwiftText.literal(parameter.name), carried(parameter)] + call.arguments,
            styled(parameter),
            to: &printer
        )
    }

    /// The members of an object bring their styles along.
    private func styled(_ parameter: ParameterPlan) -> ParameterPlan? {
        if case .object = parameter.encoding { return nil }
        return parameter
    }

    private func emit(
        _ opening: String,
        _ parts: [String],
        _ styled: ParameterPlan?,
        to printer: inout SwiftPrinter
    ) {
        let style = styled.flatMap { text.style($0.type) }.map { ["style: " + $0] } ?? []
        printer.list(opening, parts + style, ")")
    }

    /// The value as the runtime takes it: JSON with texts in the place of dates, or the members of an object.
    private func carried(_ parameter: ParameterPlan) -> String {
        let need: JSONValueText.Need = parameter.need == .optional ? .optional : .required
        let json = JSONValueText(text: text)
        switch parameter.encoding {
        case .wholeJSON: return json.optional(value(parameter), parameter.type, need)
        case .json where parameter.location != .path: return json.optional(value(parameter), parameter.type, need)
        case .json, .value: return json.expression(value(parameter), parameter.type, need)
        case .object: return members(of: parameter)
        case .text, .textKeepingReserved, .labelText, .matrixText, .list, .wholeText: return value(parameter)
        }
    }

    /// The members of a structure by the function beside the operation that lists them; those of a map with their style.
    private func members(of parameter: ParameterPlan) -> String {
        let value = value(parameter)
        guard membersOf(parameter) != nil else {
            guard let style = text.style(parameter.type) else { return value }
            let styled = "mapValues { StyledParameter($0, style: \(style)) }"
            return isOptional(parameter) ? "\(value).map { $0.\(styled) }" : "\(value).\(styled)"
        }
        return isOptional(parameter)
            ? "\(value).map(Self.members(\(membersLabel(parameter)):))"
            : "Self.members(\(membersLabel(parameter)): \(value))"
    }

    private func membersOf(_ parameter: ParameterPlan) -> Structure? {
        guard case .named(let id) = notNull(parameter), case .structure(let structure) = text.plan[id]
        else { return nil }
        return structure
    }

    /// The type without null, which is left out of a request.
    private func notNull(_ parameter: ParameterPlan) -> TypeUse {
        var type = text.resolved(parameter.type)
        while case .nullable(let inner) = type { type = text.resolved(inner) }
        return type
    }

    private func membersLabel(_ parameter: ParameterPlan) -> String {
        let name = text.plan.names[parameter.symbol]
        return "of" + name.prefix(1).uppercased() + name.dropFirst()
    }

    /// A function for each object that a parameter carries: its members as pairs.
    func emitMembers(to printer: inout SwiftPrinter) {
        for parameter in [ParameterPlan.Location.path, .query, .header, .cookie].flatMap(operation.parameters(in:)) {
            guard case .object = parameter.encoding, let structure = membersOf(parameter) else { continue }
            printer.line()
            printer.block(
                "private static func members(\(membersLabel(parameter)) object: \(text.plan.argumentType(notNull(parameter)))) -> ParameterMembers {"
            ) { printer in
                printer.block("[", closing: "]") { printer in
                    printer.elements(
                        structure.properties.map { property in
                            let member = "object." + text.stored(property)
                            return "(\(SwiftText.literal(property.key)), \(carried(member, property)))"
                        }
                    )
                }
            }
        }
    }

    /// A member's value as a parameter: what may be absent or null is left out then.
    private func carried(_ member: String, _ property: Structure.Property) -> String {
        let value = property.occurrence == .optionalNullable ? member + ".value" : member
        guard let style = text.style(property.type) else { return value }
        let isOptional = property.occurrence != .required
        return isOptional
            ? "\(value).map { StyledParameter($0, style: \(style)) }" : "StyledParameter(\(value), style: \(style))"
    }
}
