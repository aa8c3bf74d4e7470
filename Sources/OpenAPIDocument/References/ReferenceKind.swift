// The kinds of object that a reference can point to, each with its home among the components if it has one.

enum ReferenceKind: String, CaseIterable, Sendable {
    case schema, response, parameter, example, requestBody, header, securityScheme, link, callback, pathItem, mediaType
    /// OpenAPI has no references to operations; documents that are split over files have them all the same.
    case operation
    /// The same goes for the properties of a schema.
    case properties

    /// The key under `components`.
    var section: String? {
        switch self {
        case .schema: "schemas"
        case .response: "responses"
        case .parameter: "parameters"
        case .example: "examples"
        case .requestBody: "requestBodies"
        case .header: "headers"
        case .securityScheme: "securitySchemes"
        case .link: "links"
        case .callback: "callbacks"
        case .pathItem: "pathItems"
        case .mediaType: "mediaTypes"
        case .operation, .properties: nil
        }
    }

    /// Whether keys beside the `$ref` say nothing.
    var isAlone: Bool {
        switch self {
        case .pathItem, .properties: false
        default: true
        }
    }

    init?(section: String) {
        guard let kind = Self.allCases.first(where: { $0.section == section }) else { return nil }
        self = kind
    }

    /// With its article, for messages.
    var phrase: String {
        switch self {
        case .schema: "a schema"
        case .response: "a response"
        case .parameter: "a parameter"
        case .example: "an example"
        case .requestBody: "a request body"
        case .header: "a header"
        case .securityScheme: "a security scheme"
        case .link: "a link"
        case .callback: "a callback"
        case .pathItem: "a path item"
        case .mediaType: "a media type"
        case .operation: "an operation"
        case .properties: "the properties of a schema"
        }
    }
}
