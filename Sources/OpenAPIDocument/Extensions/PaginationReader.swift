// `x-driftless-pagination`: which parameters and properties carry the pages of a list.
import Diagnostics
import YAMLTree

enum PaginationReader {
    static let shape = ObjectShape(
        "x-driftless-pagination object",
        required: ["style", "position", "limit", "base", "items"],
        optional: ["total"]
    )

    static func read(
        of fields: ObjectFields,
        _ parameters: [Parameter],
        _ responses: [Response],
        in context: inout ReadingContext
    ) -> Pagination? {
        guard let node = fields[DriftlessExtension.pagination.rawValue],
            let claims = context.open(node, as: shape)
        else { return nil }
        let style: Pagination.Style? = context.choice("style", of: claims)
        let position = parameter("position", of: claims, among: parameters, in: &context)
        let limit = parameter("limit", of: claims, among: parameters, in: &context)
        let base = context.integer("base", of: claims)
        let items = context.string("items", of: claims)
        let total = context.string("total", of: claims)
        if let base, let node = claims["base"], base != 0, base != 1 {
            context.report(.pagination, "'base' is 0 or 1, not \(base)", at: node)
        }
        if let position, position == limit, let node = claims["limit"] {
            context.report(.pagination, "'\(position)' cannot be both position and limit", at: node)
        }
        context.paginationClaims.append(
            PaginationClaim(responses: responses, items: claims["items"], total: claims["total"])
        )
        guard let style, let position, let limit, let base, let items else { return nil }
        return Pagination(
            style: style,
            position: position,
            limit: limit,
            base: base,
            items: items,
            total: total,
            origin: node.origin
        )
    }

    /// The name of a query parameter of the operation.
    private static func parameter(
        _ key: String,
        of claims: ObjectFields,
        among parameters: [Parameter],
        in context: inout ReadingContext
    ) -> String? {
        guard let node = claims[key], let name = context.string(key, of: claims) else { return nil }
        let query = parameters.filter { $0.location == .query }.map(\.name)
        if query.contains(name) { return name }
        let other = parameters.first { $0.name == name }
        context.report(
            .pagination,
            other.map { "'\(name)' is a \($0.location.rawValue) parameter; pages are asked for in the query" }
                ?? "the operation has no query parameter '\(name)'",
            at: node,
            hint: context.hint(for: name, in: query)
        )
        return nil
    }
}

/// What `x-driftless-pagination` says about a response, to be checked when all schemas are read.
struct PaginationClaim {
    var responses: [Response]
    var items: YAMLNode?
    var total: YAMLNode?
}
