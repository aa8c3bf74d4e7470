// What becomes of a client and a request where a call has options.

extension ClientCore {
    /// The client as the call sees it.
    func applying(_ options: CallOptions) -> ClientCore {
        var limits = options.limits ?? limits
        if let limit = options.timeLimit { limits.timeout = limit }
        return with(middlewares: options.middlewares + retrying(by: options.retries), limits: limits)
    }

    /// The client's own middlewares, which try again by the policy: where one of them does so, in its place.
    private func retrying(by policy: RetryPolicy?) -> [any ClientMiddleware] {
        guard let policy else { return middlewares }
        guard let index = middlewares.firstIndex(where: { $0 is RetryMiddleware }),
            let own = middlewares[index] as? RetryMiddleware
        else { return [RetryMiddleware(policy: policy)] + middlewares }
        var all = middlewares
        all[index] = own.following(policy)
        return all
    }
}

extension ClientRequest {
    /// The request as a call with options sends it.
    func applying(_ options: CallOptions) -> ClientRequest {
        var request = self
        request.headers = headers.replaced(by: options.headers)
        if let server = options.server { request.server = server }
        return request
    }
}
