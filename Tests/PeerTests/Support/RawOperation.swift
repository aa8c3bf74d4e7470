// An operation as generated code has them, for any path of a peer.
@_spi(Generated) import DriftlessRuntime

/// `GET` or `POST` of a path, whose success is read as the test says.
struct RawOperation<Output: Sendable>: ClientOperation {
    struct Input: Sendable {
        var path: String
        var body: [UInt8] = []
    }

    let core: ClientCore
    var streamed: [String] = []
    var whole: [String] = []
    let read: @Sendable (ClientResponse) throws(ClientError) -> Output

    func request(for input: Input) throws(ClientError) -> ClientRequest {
        let target = RequestBuilder("raw", input.body.isEmpty ? .get : .post)
        target.literal(input.path)
        if !input.body.isEmpty { target.bytes(input.body, contentType: "application/json") }
        let types = (streamed + whole).joined(separator: ", ")
        if !streamed.isEmpty { target.accept(types, streamed: streamed, whole: whole) }
        return try target.finish()
    }

    func output(of response: ClientResponse) throws(ClientError) -> Output {
        guard response.isSuccess else { throw response.undocumented() }
        return try read(response)
    }
}
