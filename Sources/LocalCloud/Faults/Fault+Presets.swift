// The faults that clients of these services meet in practice, by name.

extension Fault {
    /// Nothing goes wrong: for letting requests through before a later fault.
    public static let none = Fault()

    /// The status and body given; see ``ReplacementAnswer``.
    public static func answer(_ answer: ReplacementAnswer) -> Self {
        Fault(content: .replaced(answer))
    }

    /// 500 in the service's own error shape.
    public static let internalServerError = answer(
        ReplacementAnswer(status: 500, body: .serviceError(dcsCode: "111500000", rdsCode: "DBS.108000"))
    )

    /// 503 in the service's own error shape.
    public static let serviceUnavailable = answer(
        ReplacementAnswer(status: 503, body: .serviceError(dcsCode: "111500000", rdsCode: "DBS.108000"))
    )

    /// 502 with an HTML page, as a load balancer answers.
    public static let badGatewayHTML = answer(ReplacementAnswer(status: 502, body: .html(title: "502 Bad Gateway")))

    /// 200 with an HTML page, as a captive portal or a proxy answers.
    public static let htmlFromProxy = answer(ReplacementAnswer(status: 200, body: .html(title: "Sign in to continue")))

    /// 200 without a body.
    public static let emptyBody = answer(
        ReplacementAnswer(status: 200, body: .text("", contentType: "application/json"))
    )

    /// 429 from the API gateway.
    /// - Parameter retryAfter: The value of Retry-After: seconds, or a date (RFC 9110 section 10.2.3).
    public static func tooManyRequests(retryAfter: String) -> Self {
        answer(
            ReplacementAnswer(
                status: 429,
                headers: [HeaderField(name: "Retry-After", value: retryAfter)],
                body: .gatewayError(
                    code: "APIGW.0308",
                    message: "The throttling threshold has been reached: policy ip over ratelimit"
                )
            )
        )
    }

    /// The genuine answer after a pause.
    public static func delayed(by delay: Duration) -> Self {
        Fault(delay: delay)
    }

    /// A genuine page without its last byte, all of it announced by Content-Length.
    public static let malformedJSON = altered(.cutLastByte)

    /// Every record has members that no document knows, and so has the page.
    public static let unknownFields = altered(
        .setRecordMember("x_new_feature", ["enabled": true, "levels": [1, 2, 3]]),
        .setPageMember("x_next_marker", "b2Zmc2V0PTEw")
    )

    /// Every record has a status and a type that no document knows.
    public static let unknownEnumValues = altered(
        .replaceRecordMember("status", "ARCHIVING"),
        .replaceRecordMember("backup_type", "snapshot"),
        .replaceRecordMember("type", "snapshot")
    )

    /// Every record has a size that is a string.
    public static let wrongTypes = altered(.replaceRecordMember("size", "large"))

    /// Every record has null wherever a record can do without a value.
    public static let nullsInOptionalFields = altered(
        .replaceRecordMember("remark", nil),
        .replaceRecordMember("period", nil),
        .replaceRecordMember("error_code", nil),
        .replaceRecordMember("end_time", nil),
        .replaceRecordMember("databases", nil)
    )

    /// The total is larger by `step` in each further answer, while the records stay.
    public static func totalChanging(by step: Int) -> Self {
        altered(.changeTotal(by: step))
    }

    /// The genuine page with these changes, made in order.
    public static func altered(_ alterations: Alteration...) -> Self {
        Fault(content: .altered(alterations))
    }

    /// The genuine answer, cut off with an orderly close after so many bytes of its body.
    public static func truncated(afterBytes count: Int) -> Self {
        Fault(delivery: .truncated(afterBytes: count))
    }

    /// The genuine answer, cut off by a connection reset after so many bytes of its body.
    public static func reset(afterBytes count: Int) -> Self {
        Fault(delivery: .reset(afterBytes: count))
    }

    /// The genuine answer, which never goes on after so many bytes of its body.
    public static func stalled(afterBytes count: Int) -> Self {
        Fault(delivery: .stalled(afterBytes: count))
    }

    /// The genuine answer in pieces of so many bytes, with a pause after each.
    public static func slow(chunkBytes: Int, pause: Duration) -> Self {
        Fault(delivery: .slow(chunkBytes: chunkBytes, pause: pause))
    }

    /// The connection closes instead of an answer.
    public static let closedBeforeHead = Fault(delivery: .closedBeforeHead)
}
