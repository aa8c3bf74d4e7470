// What style × explode × shape come to for a parameter.

package enum ParameterEncoding: Hashable, Sendable {
    case text
    /// The same, with those reserved characters that a query may hold: `allowReserved`.
    case textKeepingReserved
    /// `.5` in a path
    case labelText
    /// `;id=5` in a path
    case matrixText
    case list(Layout)
    case object(Layout)
    /// The value as JSON text: a parameter with `content` of JSON.
    case json

    package enum Layout: String, Hashable, Sendable {
        /// `a,b`: style simple, and style form without explode.
        case commas
        /// `k=a&k=b`, or an object's members as parameters of their own.
        case exploded
        case spaces
        case pipes
        /// `k[a]=1&k[b]=2`
        case deepObject
        /// `a=1,b=2`: style simple with explode, of an object.
        case assignments
        /// `.a,b`
        case label
        /// `.a.b`
        case labelExploded
        /// `;k=a,b`
        case matrix
        /// `;k=a;k=b`
        case matrixExploded
    }
}
