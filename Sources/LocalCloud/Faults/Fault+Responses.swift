// Responses that take the place of the service's own, as servers, gateways and proxies give them in practice.

extension Fault {
    /// The status and body given; see ``ReplacementResponse``.
    public static func response(_ response: ReplacementResponse) -> Self {
        Fault(content: .replaced(response))
    }

    /// 500 in the service's own error shape.
    public static let internalServerError = response(
        ReplacementResponse(status: 500, body: .serviceError(dcsCode: "111500000", rdsCode: "DBS.108000"))
    )

    /// 503 in the service's own error shape.
    public static let serviceUnavailable = response(
        ReplacementResponse(status: 503, body: .serviceError(dcsCode: "111500000", rdsCode: "DBS.108000"))
    )

    /// 502 with an HTML page, as a load balancer answers.
    public static let badGatewayHTML = response(ReplacementResponse(status: 502, body: .html(title: "502 Bad Gateway")))

    /// 200 with an HTML page, as a captive portal or a proxy answers.
    public static let htmlFromProxy = response(
        ReplacementResponse(status: 200, body: .html(title: "Sign in to continue"))
    )

    /// 200 without a body.
    public static let emptyBody = response(
        ReplacementResponse(status: 200, body: .text("", contentType: "application/json"))
    )

    /// 204 without a body, as some servers answer where there is no record.
    public static let noContent = response(ReplacementResponse(status: 204, body: .text("", contentType: nil)))

    /// An error from the API gateway, such as 401 with `APIGW.0301`.
    public static func gatewayError(status: Int, code: String, message: String) -> Self {
        response(ReplacementResponse(status: status, body: .gatewayError(code: code, message: message)))
    }

    /// 429 from the API gateway.
    /// - Parameter retryAfter: The value of Retry-After: seconds, or a date (RFC 9110 section 10.2.3).
    public static func tooManyRequests(retryAfter: String) -> Self {
        response(
            ReplacementResponse(
                status: 429,
                headers: [HeaderField(name: "Retry-After", value: retryAfter)],
                body: .gatewayError(
                    code: "APIGW.0308",
                    message: "The throttling threshold has been reached: policy ip over ratelimit"
                )
            )
        )
    }
}
