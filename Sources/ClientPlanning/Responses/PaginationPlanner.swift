// What `x-driftless-pagination` becomes: which argument moves, and where a page holds its items and their total.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct PaginationPlanner {
    func plan(
        _ operation: Operation,
        _ parameters: [PlannedParameter],
        output: Output,
        types: inout TypePlanner
    ) -> PaginationPlan? {
        guard let pagination = operation.pagination else { return nil }
        guard case .single(.json(let answer)) = output, case .named(let id) = answer.resolved(in: types.declarations),
            case .structure(let page) = types.declarations[id.index]
        else {
            report("pages need one success answer that is an object", pagination, &types)
            return nil
        }
        guard let items = page.properties.first(where: { $0.name.source == pagination.items }),
            case .array(let item) = items.type.resolved(in: types.declarations)
        else {
            report("'\(pagination.items)' is no array in the answer of this operation", pagination, &types)
            return nil
        }
        var total: PaginationPlan.PageProperty?
        if let name = pagination.total {
            guard let property = page.properties.first(where: { $0.name.source == name }),
                property.type.resolved(in: types.declarations).isInteger
            else {
                report("'\(name)' is no integer in the answer of this operation", pagination, &types)
                return nil
            }
            total = Self.property(property)
        }
        guard let position = parameters.first(where: { $0.parameter.name == pagination.position }),
            position.wire.holder == .input, position.argument.type.resolved(in: types.declarations).isInteger
        else {
            report("'\(pagination.position)' is no integer parameter of this operation", pagination, &types)
            return nil
        }
        return PaginationPlan(
            advance: pagination.style == .offset ? .byItems : .byPages,
            base: pagination.base,
            position: position.argument.name,
            item: item,
            items: Self.property(items),
            total: total
        )
    }

    private static func property(_ property: Structure.Property) -> PaginationPlan.PageProperty {
        PaginationPlan.PageProperty(
            name: property.name,
            nullability: property.occurrence == .required ? .always : .optional
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
