// What a request may cost: its time, and the size of its response.

/// How long a request may take and how large its response may be.
public struct TransportLimits: Hashable, Sendable {
    /// From the first byte sent to the last byte received; where the body is streamed, to the head of the response. The
    /// default is one minute.
    public var timeout: Duration
    /// The largest body of a response in bytes, with any content coding undone, that is held in memory. The default is
    /// 64 MiB.
    public var maximumBodySize: Int
    /// The largest body of a response in bytes, with any content coding undone, that is streamed. There is no limit by
    /// default: a stream is held in memory a chunk at a time.
    public var maximumStreamSize: Int
    /// How long the server may be silent in the middle of a body that is streamed; the time that a reader takes does not
    /// count. The default is one minute.
    public var idleTimeout: Duration
    /// The largest item of a stream in bytes: one event, or one line of JSON. The default is 16 MiB.
    public var maximumItemSize: Int

    /// Creates limits; what is left out has the value that the property tells.
    public init(
        timeout: Duration = .seconds(60),
        maximumBodySize: Int = 64 << 20,
        maximumStreamSize: Int = .max,
        idleTimeout: Duration = .seconds(60),
        maximumItemSize: Int = 16 << 20
    ) {
        self.timeout = timeout
        self.maximumBodySize = maximumBodySize
        self.maximumStreamSize = maximumStreamSize
        self.idleTimeout = idleTimeout
        self.maximumItemSize = maximumItemSize
    }
}
