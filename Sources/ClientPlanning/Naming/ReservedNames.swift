// Names that generated code must not declare, and what stands in for them.

enum ReservedNames {
    /// Types of the standard library and the runtime that a type of the same name would hide from generated code or from
    /// everyone who imports the module.
    static let types: Set<String> = [
        // Swift
        "Any", "AnyObject", "Array", "AsyncSequence", "Bool", "Character", "Codable", "Collection", "Comparable",
        "Decodable", "Dictionary", "Double", "Encodable", "Equatable", "Error", "Float", "Hashable", "Hasher",
        "Identifiable", "Int", "Int32", "Int64", "Int8", "Int16", "Never", "Optional", "Protocol", "Range", "Result",
        "Self", "Sendable", "Sequence", "Set", "String", "Substring", "Swift", "Task", "Type", "UInt", "UInt8",
        "UInt16", "UInt32", "UInt64", "Void", "Data", "Date", "Decimal", "URL", "UUID", "Foundation", "Duration",
        // The runtime
        "APIKeyCredential", "AuthorizationCredential", "BasicCredential", "BearerCredential",
        "ClientCertificateCredential", "SecurityCredential", "SecurityScheme", "SecurityTable", "SecurityUse",
        "ArgumentError", "ArgumentViolation", "ClientCore", "ClientError", "ClientMiddleware",
        "ClientRequest", "ClientResponse", "DataSize", "DecimalNumber", "DriftObserver", "DriftRecorder", "DriftReport",
        "DriftReportingMiddleware", "DriftlessRuntime", "GeneratedCodeContract4",
        "HeaderObjectStyle", "HeaderShape", "Indirect", "JSONDrift", "JSONEncodable", "JSONError", "JSONField",
        "JSONIntegerEnum", "JSONKind", "JSONLayout", "JSONModel", "JSONNumber", "JSONObject", "JSONProgram", "JSONSlot",
        "JSONSlots", "JSONStringEnum", "JSONUnion", "JSONUnionLayout", "JSONValue", "JSONValueDecodable", "JSONWriter",
        "Base64Data", "CalendarDate", "CalendarDuration", "TimeOfDay", "URI", "URIReference", "UniqueIdentifier",
        "ListStyle", "MemoryTransport", "ObjectStyle", "PagePrefetching", "PagedItems", "ParameterEncodable",
        "ParameterMembers", "Parsed",
        "PathStyle", "Presence", "MessageBuilder", "RequestBuilder", "RequestMethod", "ResponseError",
        "RuntimeContract",
        "ServerError",
        "ServerURL", "StyledParameter", "TextBuffer", "TextParsable", "TextStyle", "TimeFormat", "Timestamp",
        "Transport", "TransportError", "TransportLimits", "TransportRequest", "TransportResponse", "UnexpectedDrift",
        "Input", "Output", "Body", "Servers", "HTTPBody", "ClientOperation", "Headers", "ErrorHeaders", "Failure",
        "CallOptions",
        "ResponseHeaders", "SentResponse", "Callbacks", "OutgoingResponse", "ReceivedOperation", "IncomingRequest",
        "IncomingRequestError", "ReceivedWebhook",
        "JSONItems", "MediaType", "SentItems", "ServerSentEvent", "ServerSentEvents", "StreamedBody", "ErrorContent",
        "EventData", "EmptyInput", "Converted", "JSONClosedIntegerEnum", "JSONClosedStringEnum", "JSONConvertible",
    ]

    /// Members that Swift gives a meaning of its own, whatever the backticks.
    static let members: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "hashValue", "isLeftOut", "jsonLayout", "_",
    ]

    /// Cases that Swift or the protocols of open enums give a meaning of their own.
    static let cases: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "none", "some", "unrecognized", "hashValue",
        "allKnownCases", "jsonNames", "jsonUnion", "jsonKind", "_",
    ]

    /// The branches of a union.
    static let branches: Set<String> = cases

    /// The bodies of a request and the responses of an operation, which are plain enums.
    static let choices: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "none", "some", "hashValue", "_",
    ]

    /// Types that an operation names where its arguments are in scope, and what Swift keeps.
    static let arguments: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "hashValue", "Input", "Output", "_",
    ]

    /// Members of every client.
    static let clientMembers: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "core", "server", "servers", "transport", "middlewares", "_",
    ]
}
