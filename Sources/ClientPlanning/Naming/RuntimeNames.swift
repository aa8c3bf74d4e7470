// Made from the symbols of the runtime by `make runtime-names`, and held by a test. Do not edit.

/// Names that the runtime takes.
enum RuntimeNames {
    /// Types, protocols and aliases of its modules.
    static let types: Set<String> = [
        "APIKeyCredential", "ArgumentError", "ArgumentViolation", "AuthorizationCredential", "Base64Data",
        "BasicCredential", "BearerCredential", "BearerToken", "BearerTokenProvider", "BodyDelivery", "CalendarDate",
        "CalendarDuration", "CallOptions", "ClientCertificateCredential", "ClientCore", "ClientError",
        "ClientMiddleware", "ClientOperation", "ClientRequest", "ClientResponse", "ClientStub", "CollectedRequest",
        "Converted", "CookieStyle", "CredentialContext", "CredentialError", "CredentialsMiddleware", "DataSize",
        "DecimalNumber", "DeepListStyle", "DriftObserver", "DriftRecorder", "DriftReport", "DriftReportingMiddleware",
        "EmptyInput", "ErrorContent", "EventData", "FormFieldStyle", "FormFields", "GeneratedCodeContract4", "HTTPBody",
        "HTTPBodyError", "HeaderObjectStyle", "HeaderShape", "HiddenValue", "IncomingItems", "IncomingRequest",
        "IncomingRequestError", "Indirect", "IndirectOptional", "IndirectPresence", "JSONClosedIntegerEnum",
        "JSONClosedStringEnum", "JSONConvertible", "JSONDrift", "JSONEncodable", "JSONError", "JSONField",
        "JSONIntegerCases", "JSONIntegerEnum", "JSONItems", "JSONKind", "JSONLayout", "JSONLeniency", "JSONModel",
        "JSONNumber", "JSONObject", "JSONProgram", "JSONRule", "JSONSlot", "JSONSlotModel", "JSONSlots",
        "JSONStringCases", "JSONStringEnum", "JSONTextFormat", "JSONTextFormatCheck", "JSONUnion", "JSONUnionLayout",
        "JSONUnknownMembers", "JSONValue", "JSONValueDecodable", "JSONValueEnum", "JSONWriter", "LenientDecoding",
        "ListStyle", "MediaType", "MemoryTransport", "MessageBuilder", "MultipartError", "MultipartEvent",
        "MultipartEvents", "MultipartFile", "MultipartItem", "MultipartItems", "MultipartLimits", "MultipartParser",
        "NestedParts", "ObjectStyle", "OutgoingResponse", "OutgoingResponseWriter", "PagePrefetching", "PagedItems",
        "ParameterEncodable", "ParameterEscaping", "ParameterMembers", "Parsed", "PartFields", "PartHeadBuilder",
        "PartHeaderError", "PartHeaderFields", "PartHeaders", "PathStyle", "Presence", "QueryDelimiter",
        "QueryValueStyle", "ReceivedOperation", "ReceivedPartHead", "ReceivedPartHeaders", "Recording",
        "RecordingError", "RecordingTransport", "RequestBuilder", "RequestMethod", "Response", "ResponseError",
        "ResponseExplanation", "ResponseHeaders", "RetryBudget", "RetryEvent", "RetryMiddleware", "RetryPolicy",
        "RetryReport", "RetryableFailure", "SecretsInUse", "SecurityCredential", "SecurityRequirements",
        "SecurityScheme", "SecurityTable", "SecurityUse", "SentItems", "SentPartHead", "ServerError", "ServerSentEvent",
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
