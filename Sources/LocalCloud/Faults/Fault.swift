// A fault has three independent parts, when, what and how the server answers, so that each combines with each.

/// What goes wrong with one answer. A part that is left out is as it should be.
public struct Fault: Hashable, Sendable {
    /// How long the server waits before the first byte of its answer.
    public var delay: Duration
    /// What the answer says.
    public var content: Content
    /// How the answer's bytes reach the client.
    public var delivery: Delivery

    /// What an answer says.
    public enum Content: Hashable, Sendable {
        /// What the service would answer.
        case genuine
        /// The same answer whatever was asked.
        case replaced(ReplacementAnswer)
        /// What the service would answer, changed, if that is a page; an error stays as it is.
        case altered([Alteration])
    }

    /// How an answer's bytes reach the client. Counts are bytes of the body; the head always comes whole.
    public enum Delivery: Hashable, Sendable {
        /// All of them at once.
        case whole
        /// In chunks of so many bytes, at least 1, with Transfer-Encoding instead of Content-Length.
        case chunked(chunkBytes: Int)
        /// The connection is closed before any byte of the answer, head included.
        case closedBeforeHead
        /// The connection is closed after so many bytes, though Content-Length announced the whole body.
        case truncated(afterBytes: Int)
        /// The connection is reset (TCP RST) after so many bytes.
        case reset(afterBytes: Int)
        /// After so many bytes nothing more is sent; the connection stays open until the client or the cloud ends it.
        case stalled(afterBytes: Int)
        /// The body comes in pieces of so many bytes, at least 1, with a pause after each.
        case slow(chunkBytes: Int, pause: Duration)
    }

    /// Combines the three parts.
    public init(delay: Duration = .zero, content: Content = .genuine, delivery: Delivery = .whole) {
        self.delay = delay
        self.content = content
        self.delivery = delivery
    }
}

/// Which requests a fault is meant for.
public enum FaultScope: Hashable, Sendable {
    /// So many requests, after those that earlier faults are waiting for.
    case next(Int)
    /// Every request that no other fault is waiting for, until the faults are cleared.
    case all
}
