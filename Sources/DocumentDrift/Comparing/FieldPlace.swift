// Where in an operation a field stands, and what a diagnostic about it points at when no keyword is to blame.
import OpenAPIDocument

struct FieldPlace {
    enum Direction: Hashable, Sendable {
        /// Parameters, and the fields of a request's body: what is required is compared.
        case request
        /// The page says nothing of what a response always has.
        case response
    }

    var direction: Direction
    /// The parameter's name or the property's key.
    var owner: Origin
    /// The objects that the field stands within, the outermost first: a table can refer to itself.
    var enclosing: [SchemaID] = []

    func within(_ schema: SchemaID) -> FieldPlace {
        var place = self
        place.enclosing.append(schema)
        return place
    }

    func at(_ owner: Origin) -> FieldPlace {
        var place = self
        place.owner = owner
        return place
    }
}
