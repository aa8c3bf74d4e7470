// What `x-driftless-pagination` becomes: which argument moves, and where a page holds its items and their total.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct PaginationPlanner {
    func plan(
        _ operation: Operation,
        _ parameters: [PlannedParameter],
        output: OutputPlan,
        types: inout TypePlanner
    ) -> PaginationPlan? {
        guard let pagination = operation.pagination else { return nil }
        guard case .single(let content) = output, content.codec == .json,
            case .named(let id) = content.type.resolved(in: types.declarations),
            case .structure(let page) = types.declarations[id.index]
        else {
            report("pages need one success response that is an object", pagination, &types)
            return nil
        }
        guard let items = page.properties.first(where: { $0.key == pagination.items }),
            case .array(let item) = items.type.resolved(in: types.declarations)
        else {
            report("'\(pagination.items)' is no array in the response of this operation", pagination, &types)
            return nil
        }
        var total: SymbolID?
        if let name = pagination.total {
            guard let property = page.properties.first(where: { $0.key == name }),
                property.type.resolved(in: types.declarations).isInteger
            else {
                report("'\(name)' is no integer in the response of this operation", pagination, &types)
                return nil
            }
            total = property.symbol
        }
        guard let position = parameters.first(where: { $0.parameter.name == pagination.position }),
            position.plan.holder == .call, position.plan.type.resolved(in: types.declarations).isInteger
        else {
            report("'\(pagination.position)' is no integer parameter of this operation", pagination, &types)
            return nil
        }
        return PaginationPlan(
            advance: pagination.style == .offset ? .byItems : .byPages,
            base: pagination.base,
            position: position.plan.symbol,
            item: item,
            items: items.symbol,
            total: total
        )
    }

    private func report(_ message: String, _ pagination: Pagination, _ types: inout TypePlanner) {
        types.log.report(
            Diagnostic(
                .error,
                .paginationShape,
                message,
                at: pagination.origin.span,
                pointer: pagination.origin.pointer
            )
        )
    }
}

extension TypeUse {
    fileprivate var isInteger: Bool { self == .integer || self == .int32 }
}
