// Genuine responses that come late, in part or not at all.

extension Fault {
    /// Nothing goes wrong: for letting requests through before a later fault.
    public static let genuine = Fault()

    /// The genuine response after a pause.
    public static func delayed(by delay: Duration) -> Self {
        Fault(delay: delay)
    }

    /// The genuine response, cut off with an orderly close after so many bytes of its body.
    public static func truncated(afterBytes count: Int) -> Self {
        Fault(delivery: .truncated(afterBytes: count))
    }

    /// The genuine response, cut off by a connection reset after so many bytes of its body.
    public static func reset(afterBytes count: Int) -> Self {
        Fault(delivery: .reset(afterBytes: count))
    }

    /// The genuine response, which never goes on after so many bytes of its body.
    public static func stalled(afterBytes count: Int) -> Self {
        Fault(delivery: .stalled(afterBytes: count))
    }

    /// The genuine response in pieces of so many bytes, with a pause after each.
    public static func slow(chunkBytes: Int, pause: Duration) -> Self {
        Fault(delivery: .slow(chunkBytes: chunkBytes, pause: pause))
    }

    /// The connection closes instead of a response.
    public static let closedBeforeHead = Fault(delivery: .closedBeforeHead)

    /// The genuine response in chunks of so many bytes, with Transfer-Encoding instead of Content-Length.
    public static func chunked(chunkBytes: Int) -> Self {
        Fault(delivery: .chunked(chunkBytes: chunkBytes))
    }
}
