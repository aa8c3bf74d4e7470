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
    /// A value whose shape shows only when it is sent, or that holds lists and objects in turn: a union, any value.
    case value(Layout, Escaping)
    /// The value as JSON text: a parameter with `content` of JSON.
    case json
    /// The value as the whole query, without a name: `in: querystring` (OpenAPI 3.2).
    case wholeText
    /// The same as JSON text.
    case wholeJSON

    /// Which characters of a value are percent-encoded.
    package enum Escaping: String, Hashable, Sendable {
        case all
        /// All but reserved characters and what is encoded already: `allowReserved`.
        case keepingReserved
        /// None: style `cookie`.
        case none
    }

    package enum Layout: String, Hashable, Sendable {
        /// `a,b`: style simple, and style form without explode.
        case commas
        /// `k=a&k=b`, or an object's members as parameters of their own. In a cookie, a list keeps its one name: `k=a,b`.
        case exploded
        /// `k=a; k=b`: style cookie with explode.
        case repeated
        case spaces
        case pipes
        /// `k[a]=1&k[b]=2`; a list is `k[]=a&k[]=b`.
        case deepObject
        /// The same, with lists as `k[0]=a&k[1]=b`.
        case deepObjectIndices
        /// The same, with lists as `k=a&k=b`.
        case deepObjectRepeated
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
