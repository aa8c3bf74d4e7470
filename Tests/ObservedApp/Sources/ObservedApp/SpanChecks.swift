// The spans of calls, of their attempts and of the pages of a list.
import DriftlessObservability
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudRDS
import InMemoryTracing
import Tracing

/// Returns how many spans there were.
func checkSpans() async throws -> Int {
    try await checkRepeatedCall() + checkFailures() + checkPages() + checkConcurrentCalls()
}

private func middlewares(_ tracer: InMemoryTracer) -> [any ClientMiddleware] {
    [
        TracingMiddleware(scope: .calls, tracer: tracer), ThreeAttempts(),
        TracingMiddleware(scope: .attempts, tracer: tracer),
    ]
}

/// One call of two attempts: a span each, the attempts' under the call's, and each attempt's own headers.
private func checkRepeatedCall() async throws -> Int {
    let tracer = InMemoryTracer()
    let service = Service([.response(503), .response(200)])
    _ = try await service.client(middlewares(tracer)).listBackups(instanceID: "i")

    let spans = tracer.finishedSpans
    try expect(spans.count, is: 3, "a call of two attempts has three spans")
    try expect(tracer.activeSpans.count, is: 0, "all spans have ended")
    let (first, second, call) = (spans[0], spans[1], spans[2])
    try expect(call.spanContext.parentSpanID, is: nil, "the call is the root")
    for attempt in [first, second] {
        try expect(attempt.spanContext.parentSpanID, is: call.spanContext.spanID, "an attempt is a child of its call")
        try expect(attempt.spanContext.traceID, is: call.spanContext.traceID, "an attempt is of its call's trace")
    }
    for span in spans {
        try expect(span.kind, is: .client, "the kind")
        try expect(span.operationName, is: service.received[0].operation, "the name is the operation")
        try expect(span.text("http.request.method"), is: "GET", "the method")
        try expect(span.text("server.address"), is: "rds.test", "the host")
        try expect(span.text("server.port"), is: "8443", "the port")
        try expect(
            span.text("url.full"),
            is: "https://rds.test:8443/v3/0123456789abcdef0123456789abcdef/backups",
            "the URL without its query"
        )
    }
    try expect(call.text("http.response.status_code"), is: "200", "the call's status")
    try expect(call.text("http.response.header.x-request-id"), is: #"["req-200"]"#, "the call's request id")
    try expect(call.text("error.type"), is: nil, "the call has no error")
    try expect(call.status, is: nil, "the call's status is not set")
    try expect(first.text("error.type"), is: "503", "the first attempt's error")
    try expect(first.status?.code, is: .error, "the first attempt's status")
    try expect(first.text("http.request.resend_count"), is: nil, "the first attempt is no resend")
    try expect(second.text("http.request.resend_count"), is: "1", "the second attempt is the first resend")

    let name = HTTPField.Name(InMemoryTracer.spanIDKey)
    let sent = service.received.map { request in name.flatMap { request.headers[$0] } }
    try expect(
        sent,
        is: [first.spanContext.spanID, second.spanContext.spanID],
        "each attempt carries its own span to the server"
    )
    return spans.count
}

/// Calls without a response, and what must not be said of them.
private func checkFailures() async throws -> Int {
    let tracer = InMemoryTracer()
    let calls = TracingMiddleware(tracer: tracer)
    let rds = try Service([.refusedConnection, .foreignError, .response(401)]).client([calls])
    for _ in 0..<3 {
        _ = try? await rds.listBackups(instanceID: "i")
    }
    let spans = tracer.finishedSpans
    try expect(spans.map { $0.text("error.type") }, is: ["connection", "ForeignError", "401"], "types of errors")
    try expect(
        spans.map(\.status?.message),
        is: ["The connection failed: rds.test: refused.", "ForeignError", "401"],
        "what the spans say of failures"
    )
    try expect(spans.map(\.status?.code), is: [.error, .error, .error], "failures are errors")
    try expect(spans.allSatisfy { $0.errors.isEmpty }, "no error is recorded as it is")
    for span in spans {
        let text = "\(span.attributeTexts) \(span.status?.message ?? "")"
        try expect(!text.contains("hunter2"), "no text of a foreign error and no body is in a span")
    }
    return spans.count
}

/// The calls for pages are children of the span in which the list is walked, whichever task makes them.
private func checkPages() async throws -> Int {
    let tracer = InMemoryTracer()
    let rds = try Service().client([TracingMiddleware(tracer: tracer)])
    try await tracer.withSpan("walk") { _ in
        var count = 0
        for try await _ in rds.listBackups.all(instanceID: "i", limit: 1) { count += 1 }
        try expect(count, is: 3, "the list has three backups")
    }
    let spans = tracer.finishedSpans
    let walk = spans.first { $0.operationName == "walk" }
    let pages = spans.filter { $0.operationName != "walk" }
    try expect(pages.count >= 3, "each page is a call")
    for page in pages {
        try expect(page.spanContext.parentSpanID, is: walk?.spanContext.spanID, "a page is a child of the walk")
    }
    return spans.count
}

/// Many calls at once: each attempt is a child of its own call.
private func checkConcurrentCalls() async throws -> Int {
    let tracer = InMemoryTracer()
    let rds = try Service().client(middlewares(tracer))
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
            group.addTask { _ = try? await rds.listBackups(instanceID: "i") }
        }
    }
    let spans = tracer.finishedSpans
    let calls = spans.filter { $0.spanContext.parentSpanID == nil }
    let parents = spans.compactMap(\.spanContext.parentSpanID)
    try expect(spans.count, is: 100, "fifty calls of one attempt have a hundred spans")
    try expect(Set(parents), is: Set(calls.map(\.spanContext.spanID)), "each call has its attempt")
    try expect(Set(parents).count, is: 50, "no call has two")
    return spans.count
}
