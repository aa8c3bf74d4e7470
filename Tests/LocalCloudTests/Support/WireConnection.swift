// Tests speak HTTP in bytes over a socket, so that no client library hides what the server really sends.

import NIOCore
import NIOPosix

/// What a connection gave in response to one request.
struct WireResponse: Sendable {
    /// How the response ended.
    enum End: Hashable, Sendable {
        /// All announced bytes came.
        case complete
        /// The connection was closed in order, too early.
        case closed
        /// The connection was reset.
        case reset
    }

    var statusLine = ""
    /// In the order in which they came.
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var end = End.complete

    var status: Int { statusLine.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// A TCP connection to 127.0.0.1 that sends and receives bytes as they are.
struct WireConnection {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var received: [UInt8] = []

    static func open<Result: Sendable>(
        port: Int,
        _ body: @Sendable (inout WireConnection) async throws -> Result
    ) async throws -> Result {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var connection = WireConnection(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            return try await body(&connection)
        }
    }

    private init(
        inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.inbound = inbound
        self.outbound = outbound
    }

    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    func send(_ bytes: [UInt8]) async throws {
        try await outbound.write(ByteBuffer(bytes: bytes))
    }

    /// Reads a response to its end and keeps nothing of its body but the length and the last bytes.
    /// The body ends with Content-Length bytes, with the last chunk, or with the connection.
    mutating func drain() async throws -> (head: String, bodyLength: Int, lastBytes: [UInt8]) {
        while Self.endOfHead(received) == nil { if await receiveMore() != nil { break } }
        let headEnd = Self.endOfHead(received) ?? received.count
        let head = String(decoding: received.prefix(headEnd), as: UTF8.self)
        received.removeFirst(headEnd)
        let lines = head.lowercased().split(separator: "\r\n")
        let announced = lines.first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(16)) }
        var (count, last) = (0, [UInt8]())
        while true {
            count += received.count
            let tail = last + Array(received[max(0, received.count - 32)...])
            last = Array(tail[max(0, tail.count - 32)...])
            received = []
            if let announced, count >= announced { break }
            if announced == nil, last.suffix(5).elementsEqual("0\r\n\r\n".utf8) { break }
            if await receiveMore() != nil { break }
        }
        return (head, count, last)
    }

    /// Sends a GET of this target, with a Host and no further header fields than those given.
    func get(_ target: String, headers: [String] = []) async throws {
        let lines = ["GET \(target) HTTP/1.1", "Host: 127.0.0.1"] + headers
        try await send(lines.map { $0 + "\r\n" }.joined() + "\r\n")
    }

    /// Reads one response whose length Content-Length gives, or what comes before the connection ends.
    mutating func response(to method: String = "GET") async throws -> WireResponse {
        var response = WireResponse()
        var headEnd = Self.endOfHead(received)
        while headEnd == nil {
            if let end = await receiveMore() {
                response.end = end
                return response
            }
            headEnd = Self.endOfHead(received)
        }
        let head = String(decoding: received.prefix((headEnd ?? 4) - 4), as: UTF8.self)
        received.removeFirst(headEnd ?? 0)
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        response.statusLine = lines.first.map(String.init) ?? ""
        response.headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? parts[1].drop { $0 == " " }.description : "")
        }
        let length = method == "HEAD" ? 0 : response.header("Content-Length").flatMap { Int($0) } ?? 0
        while received.count < length {
            if let end = await receiveMore() {
                response.end = end
                break
            }
        }
        response.body = Array(received.prefix(length))
        received.removeFirst(response.body.count)
        return response
    }

    /// True where the server ends the connection without sending anything more.
    mutating func endsQuietly() async throws -> Bool {
        guard received.isEmpty else { return false }
        return await receiveMore() != nil
    }

    /// Bytes that came and that no response took; nil once the connection has ended.
    mutating func nextBytes() async -> [UInt8]? {
        while received.isEmpty { if await receiveMore() != nil { return nil } }
        defer { received = [] }
        return received
    }

    private mutating func receiveMore() async -> WireResponse.End? {
        do {
            guard let buffer = try await inbound.next() else { return .closed }
            received.append(contentsOf: buffer.readableBytesView)
            return nil
        } catch {
            return .reset
        }
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (4...bytes.count).first { bytes[($0 - 4)..<$0].elementsEqual("\r\n\r\n".utf8) }
    }
}

/// One GET on a connection of its own.
func get(_ target: String, port: Int, headers: [String] = []) async throws -> WireResponse {
    try await WireConnection.open(port: port) { connection in
        try await connection.get(target, headers: headers)
        return try await connection.response()
    }
}

/// One POST of this body on a connection of its own.
func post(_ body: String, to target: String, port: Int, headers: [String] = []) async throws -> WireResponse {
    try await WireConnection.open(port: port) { connection in
        let lines = ["POST \(target) HTTP/1.1", "Host: 127.0.0.1", "Content-Length: \(body.utf8.count)"] + headers
        try await connection.send(lines.map { $0 + "\r\n" }.joined() + "\r\n" + body)
        return try await connection.response()
    }
}
