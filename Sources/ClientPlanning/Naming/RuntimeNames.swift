// Made from the symbols of the runtime by `make runtime-names`, and held by a test. Do not edit.

/// Names that the runtime takes.
enum RuntimeNames {
    /// Types, protocols and aliases of its modules.
    static let types: Set<String> = [
        "APIKeyCredential", "ArgumentCheck", "ArgumentError", "ArgumentViolation", "AuthorizationCredential",
        "Base64Data", "BasicCredential", "BearerCredential", "BearerToken", "BearerTokenProvider", "BodyDelivery",
        "CalendarDate", "CalendarDuration", "CallOptions", "ClientCertificateCredential", "ClientCore", "ClientError",
        "ClientMiddleware", "ClientOperation", "ClientRequest", "ClientResponse", "ClientStub", "CollectedRequest",
        "Converted", "CookieStyle", "CredentialContext", "CredentialError", "CredentialsMiddleware", "DataSize",
        "DecimalNumber", "DeepListStyle", "DriftObserver", "DriftRecorder", "DriftReport", "DriftReportingMiddleware",
        "EmptyInput", "ErrorContent", "EventData", "FormFieldStyle", "FormFields", "GeneratedCodeContract4", "HTTPBody",
        "HTTPBodyError", "HeaderObjectStyle", "HeaderShape", "IncomingRequest", "IncomingRequestError", "Indirect",
        "JSONClosedIntegerEnum", "JSONClosedStringEnum", "JSONConvertible", "JSONDrift", "JSONEncodable", "JSONError",
        "JSONField", "JSONIntegerCases", "JSONIntegerEnum", "JSONItems", "JSONKind", "JSONLayout", "JSONLeniency",
        "JSONModel", "JSONNumber", "JSONObject", "JSONProgram", "JSONRule", "JSONSlot", "JSONSlotModel", "JSONSlots",
        "JSONStringCases", "JSONStringEnum", "JSONTextFormat", "JSONTextFormatCheck", "JSONUnion", "JSONUnionLayout",
        "JSONUnknownMembers", "JSONValue", "JSONValueDecodable", "JSONValueEnum", "JSONWriter", "LenientDecoding",
        "ListStyle", "MediaType", "MemoryTransport", "MultipartError", "MultipartEvent", "MultipartEvents",
        "MultipartFile", "MultipartLimits", "MultipartParser", "ObjectStyle", "OutgoingResponse",
        "OutgoingResponseWriter", "PagePrefetching", "PagedItems", "ParameterEncodable", "ParameterEscaping",
        "ParameterMembers", "Parsed", "PartFields", "PartHeaders", "PathStyle", "Presence", "QueryDelimiter",
        "QueryValueStyle", "ReceivedOperation", "ReceivedPartHeaders", "Recording", "RecordingError",
        "RecordingTransport", "RequestBuilder", "RequestMethod", "RequestTarget", "Response", "ResponseError",
        "ResponseExplanation", "ResponseHeaders", "RetryBudget", "RetryEvent", "RetryMiddleware", "RetryPolicy",
        "RetryReport", "RetryableFailure", "SecretsInUse", "SecurityCredential", "SecurityRequirements",
        "SecurityScheme", "SecurityTable", "SecurityUse", "SentItems", "ServerError", "ServerSentEvent",
        "ServerSentEvents", "ServerURL", "StreamReconnection", "StreamedResponse", "StyledParameter", "SystemTime",
        "TextBuffer", "TextParsable", "TextPattern", "TextStyle", "TimeFormat", "TimeOfDay", "TimeSource", "Timestamp",
        "Transport", "TransportError", "TransportLimits", "TransportRequest", "TransportResponse", "URI",
        "URIReference", "UnexpectedDrift", "UniqueIdentifier",
    ]

    /// Types within operations.
    static let operationTypes: Set<String> = [
        "Failure", "Headers", "Input", "Output", "SentResponse", "StreamedBody",
    ]

    /// Properties that the protocols of generated structs ask for.
    static let properties: Set<String> = [
        "isLeftOut"
    ]

    /// Static properties that the protocols of generated enums ask for.
    static let staticMembers: Set<String> = [
        "allKnownCases", "jsonKind", "jsonUnion", "refusesOthers",
    ]
}
