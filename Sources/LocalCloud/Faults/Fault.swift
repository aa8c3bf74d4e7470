// A fault has four independent parts, when, what, in which coding and how, so that each combines with each.

/// What goes wrong with one response. A part that is left out is as it should be.
public struct Fault: Hashable, Sendable {
    /// How long the server waits before the first byte of its response.
    public var delay: Duration
    /// What the response says.
    public var content: Content
    /// The coding of the body, which Content-Encoding names.
    public var coding: Coding
    /// How the response's bytes reach the client.
    public var delivery: Delivery

    /// What a response says.
    public enum Content: Hashable, Sendable {
        /// What the service would answer.
        case genuine
        /// The same response whatever was asked.
        case replaced(ReplacementResponse)
        /// What the service would answer, changed, if that is a page; an error stays as it is.
        case altered([Alteration])
        /// What the service would answer, made so many bytes long. It is never held in memory.
        case oversized(bytes: Int, Filling)
        /// A redirect with this status, from 300 to 399.
        case redirected(status: Int, to: RedirectTarget)
    }

    /// What makes a body as long as it is to be.
    public enum Filling: Hashable, Sendable {
        /// Blanks before the last byte: JSON stays what it was.
        case blanks
        /// The letter x after the last byte: JSON becomes malformed, which a reader learns late.
        case letters
    }

    /// Where a redirect leads.
    public enum RedirectTarget: Hashable, Sendable {
        /// To this value of Location.
        case location(String)
        /// To the target that was asked for, on this port of 127.0.0.1.
        case port(Int)
        /// To the very same place, for ever.
        case itself
    }

    /// The coding of a body, whatever the client said that it accepts.
    public enum Coding: Hashable, Sendable {
        /// None.
        case identity
        /// gzip, of which so much is sent; Content-Length fits what is sent.
        case gzip(Extent)

        /// How much of a compressed body is sent.
        public enum Extent: Hashable, Sendable {
            /// All of it.
            case whole
            /// The first half of its bytes.
            case firstHalf
            /// Everything but the checksum and the length at the end.
            case withoutTrailer
        }
    }

    /// How a response's bytes reach the client. Counts are bytes of the body; the head always comes whole.
    public enum Delivery: Hashable, Sendable {
        /// All of them at once.
        case whole
        /// In chunks of so many bytes, at least 1, with Transfer-Encoding instead of Content-Length.
        case chunked(chunkBytes: Int)
        /// The connection is closed before any byte of the response, head included.
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

    /// Combines the four parts.
    public init(
        delay: Duration = .zero,
        content: Content = .genuine,
        coding: Coding = .identity,
        delivery: Delivery = .whole
    ) {
        self.delay = delay
        self.content = content
        self.coding = coding
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
