// The parameters of a received operation: those of its query and its headers whose text can be read back.
import ClientPlan
import OpenAPIDocument

struct ReceivedParameterPlanner {
    let deepObjectArrays: DeepObjectArrays

    /// A path has no template to read it by, and objects in a query no end that shows: they are left.
    func plan(
        _ operation: Operation,
        _ words: TypeWords,
        in arguments: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> [ParameterPlan] {
        var operation = operation
        operation.parameters = operation.parameters.filter { isRead($0, words, &types) }.map { parameter in
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

    private func isRead(_ parameter: Parameter, _ words: TypeWords, _ types: inout TypePlanner) -> Bool {
        if parameter.location == .header { return true }
        guard parameter.location == .query else { return false }
        let use = types.use(
            parameter.schema,
            words: SharedPart.words(parameter.origin.place) ?? words.adding(parameter.name)
        )
        let shape = ParameterShape(use.type.withoutNull, types.declarations)
        if let content = parameter.contentType {
            return MediaTypeCodec.codec(of: content) == .json || shape == .primitive
        }
        switch parameter.style {
        case .form, .spaceDelimited, .pipeDelimited: return shape == .primitive || shape == .array
        case .matrix, .label, .simple, .deepObject, .cookie: return false
        }
    }
}
