// What one process does: as an app would do it, with an operation as generated code has them.
import DriftlessAsyncHTTPClient
import DriftlessFiles
@_spi(Generated) import DriftlessRuntime

enum Work: String {
    case download, upload, multipart, events

    func run(_ arguments: [String]) async throws {
        guard arguments.count >= 2 else { return }
        let core = ClientCore(
            server: try ServerURL(arguments[0]),
            transport: AsyncHTTPClientTransport.shared,
            limits: TransportLimits(timeout: .seconds(600))
        )
        switch self {
        case .download:
            let operation = Exchange(core: core, path: arguments[1]) { response in response.bytes() }
            try await operation.download(HTTPBody(), to: arguments[2])
        case .upload:
            let operation = Exchange(core: core, path: arguments[1]) { response in response.bytes() }
            _ = try await operation(HTTPBody(contentsOfFile: arguments[2]))
        case .multipart:
            let file = MultipartFile(try await HTTPBody(contentsOfFile: arguments[2]), fileName: "file")
            let request = RequestBuilder("exchange", .put)
            request.literal(arguments[1])
            request.multipart(Album(file: file, name: "a gigabyte"))
            guard try await core.send(try request.finish()).isSuccess else { throw Incomplete() }
        case .events:
            let operation = Exchange(core: core, path: arguments[1], streamed: ["text/event-stream"]) {
                response throws(ClientError) -> ServerSentEvents<Piece> in try response.events()
            }
            var count = 0
            for try await event in try await operation(HTTPBody()) where !event.item.text.isEmpty { count += 1 }
            guard "/events/\(count)" == arguments[1] else { throw Incomplete() }
        }
    }

    private struct Incomplete: Error {}
}

/// `GET` of a path, or `PUT` of a body.
private struct Exchange<Output: Sendable>: ClientOperation {
    let core: ClientCore
    let path: String
    var streamed: [String] = []
    let read: @Sendable (ClientResponse) throws(ClientError) -> Output

    func request(for body: HTTPBody) throws(ClientError) -> ClientRequest {
        let target = RequestBuilder("exchange", body.isEmpty ? .get : .put)
        target.literal(path)
        if !body.isEmpty { target.bytes(body, contentType: "application/octet-stream") }
        if !streamed.isEmpty { target.accept(streamed[0], streamed: streamed) }
        return try target.finish()
    }

    func output(of response: ClientResponse) throws(ClientError) -> Output {
        guard response.isSuccess else { throw response.undocumented() }
        return try read(response)
    }
}
