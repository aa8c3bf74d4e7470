// Headers, cookies and the server of a request; see `ClientRequest` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    public func header(_ name: String, _ value: String?) { request.header(name, value) }

    public func header<Value: ParameterEncodable>(_ name: String, _ value: Value?) { request.header(name, value) }

    public func header<Value: ParameterEncodable>(_ name: String, _ value: Value?, style: TextStyle) {
        request.header(name, value, style: style)
    }

    public func headerList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        request.headerList(name, values, style: style)
    }

    public func headerObject(_ name: String, _ members: ParameterMembers?, _ object: HeaderObjectStyle) {
        request.headerObject(name, members, object)
    }

    public func headerObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value]?,
        _ object: HeaderObjectStyle
    ) {
        request.headerObject(name, members, object)
    }

    public func headerValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ object: HeaderObjectStyle,
        style: TextStyle = .standard
    ) {
        request.headerValue(name, value, object, style: style)
    }

    public func headerJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        request.headerJSON(name, value, style: style)
    }

    public func cookie<Value: ParameterEncodable>(_ name: String, _ value: Value?, style: TextStyle = .standard) {
        request.cookie(name, value, style: style)
    }

    public func cookieList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        request.cookieList(name, values, style: style)
    }

    public func cookieObject(_ name: String, _ members: ParameterMembers?) { request.cookieObject(name, members) }

    public func cookieObject<Value: ParameterEncodable>(_ name: String, _ members: [String: Value]?) {
        request.cookieObject(name, members)
    }

    public func cookieValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ layout: CookieStyle,
        escaping: ParameterEscaping = .all,
        style: TextStyle = .standard
    ) {
        request.cookieValue(name, value, layout, escaping: escaping, style: style)
    }

    public func cookieJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        request.cookieJSON(name, value, style: style)
    }

    /// Says which media types the operation can read.
    public func accept(_ mediaTypes: String) { request.accept(mediaTypes) }

    /// Says which media types the operation can read, and which of them while they come.
    public func accept(_ mediaTypes: String, streamed: [String], whole: [String] = []) {
        request.accept(mediaTypes, streamed: streamed, whole: whole)
    }

    /// Sends the request to the caller's choice, or to the address that the document gives the operation.
    ///
    /// - Parameter origin: The server that a relative address counts from.
    public func serve(
        at chosen: ServerURL?,
        template: String,
        variables: [(name: String, value: String)],
        relativeTo origin: ServerURL? = nil
    ) {
        do throws(ClientError) {
            try request.serve(at: chosen, template: template, variables: variables, relativeTo: origin)
        } catch {
            failure = error
        }
    }
}
