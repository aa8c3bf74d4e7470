// What a request may cost: its time, and the size of its response.

/// How long a request may take and how large its response may be.
public struct TransportLimits: Hashable, Sendable {
    /// From the first byte sent to the last byte received. The default is one minute.
    public var timeout: Duration
    /// The largest body of a response in bytes, with any content coding undone. The default is 64 MiB.
    public var maximumBodySize: Int

    public init(timeout: Duration = .seconds(60), maximumBodySize: Int = 64 << 20) {
        self.timeout = timeout
        self.maximumBodySize = maximumBodySize
    }
}
