// The parameters of a received operation: those whose text can be read back.
import ClientPlan
import OpenAPIDocument

struct ReceivedParameterPlanner {
    let deepObjectArrays: DeepObjectArrays

    /// The end of the URL that requests go to, behind its runtime expressions: the template of its path. Nil for a webhook, of
    /// whose URL the document says nothing.
    var template: String?

    /// A webhook has no path to read a parameter by: such a parameter is left.
    func plan(
        _ operation: Operation,
        _ words: TypeWords,
        in arguments: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> [ParameterPlan] {
        var operation = operation
        operation.parameters = operation.parameters.filter { parameter in
            if isRead(parameter, words, &types) { return true }
            types.accounting.leave(parameter.origin, as: part(parameter))
            return false
        }.map { parameter in
            var parameter = parameter
            // A client does not receive anything.
            parameter.isClientParameter = false
            return parameter
        }
        var client = ClientParameters()
        let planner = ParameterPlanner(view: types.view, deepObjectArrays: deepObjectArrays, role: .receiver)
        return planner.plan(operation, words, in: arguments, types: &types, client: &client).map { planned in
            var plan = planned.plan
            plan.type = plan.type.withoutNull
            if case .onlyValue = plan.need { plan.need = .required }
            return plan
        }
    }

    /// What a parameter is told as that is left.
    private func part(_ parameter: Parameter) -> String {
        switch parameter.location {
        case .path: template == nil ? "path parameter of a webhook" : "path parameter of a callback"
        case .querystring: "query string of a received request"
        case .header, .query, .cookie: "parameter of a received request"
        }
    }

    private func isRead(_ parameter: Parameter, _ words: TypeWords, _ types: inout TypePlanner) -> Bool {
        switch parameter.location {
        case .header, .cookie: return true
        case .path: return parameter.contentType == nil && template?.contains("{\(parameter.name)}") == true
        case .querystring: return false
        case .query: break
        }
        guard let content = parameter.contentType else { return true }
        let use = types.use(
            parameter.schema,
            words: SharedPart.words(parameter.origin.place) ?? words.adding(parameter.name)
        )
        let shape = ParameterShape(use.type.withoutNull, types.declarations)
        return MediaTypeCodec.codec(of: content) == .json || shape == .primitive
    }
}
