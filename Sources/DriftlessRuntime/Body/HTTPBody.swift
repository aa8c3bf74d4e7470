// What a message carries: bytes that are all there, or chunks that come one after the other.

/// The body of a request or a response: whole bytes, or a stream of chunks.
///
/// ```swift
/// let whole: HTTPBody = "hello"
/// let upload = HTTPBody(chunksOfFile, length: fileSize, iterationBehavior: .multiple)
/// for try await chunk in response.body { try handle.write(contentsOf: chunk) }
/// let bytes = try await response.body.collect(upTo: 1 << 20)
/// ```
/// Reading a stream pulls: the next chunk is asked for when the last one was taken, and so a slow reader slows the sender
/// down. Who lets go of a stream of a response before its end closes the connection that it comes from.
public struct HTTPBody: Sendable {
    /// How often a stream can be read.
    public enum IterationBehavior: Hashable, Sendable {
        /// Once, such as what comes over a connection. A request with such a body is not sent again once it was begun.
        case single
        /// From its beginning each time, such as a file.
        case multiple
    }

    enum Contents: Sendable {
        case whole([UInt8])
        case stream(BodyStream)
    }

    let contents: Contents

    /// No body.
    public init() {
        contents = .whole([])
    }

    /// Bytes as they are.
    public init(_ bytes: [UInt8]) {
        contents = .whole(bytes)
    }

    /// Text in UTF-8.
    public init(_ text: String) {
        contents = .whole(Array(text.utf8))
    }

    /// A stream. Chunks that are empty are passed over.
    ///
    /// - Parameters:
    ///   - chunks: The bytes in their order. What it throws ends the message.
    ///   - length: How many bytes there will be in all; nil where that is not known. A sequence that gives more or fewer
    ///     fails with ``HTTPBodyError/wrongLength(announced:found:)``.
    ///   - iterationBehavior: Whether the sequence gives its chunks once more when it is iterated once more.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        length: Int? = nil,
        iterationBehavior: IterationBehavior = .single
    ) where Chunks.Element == [UInt8] {
        contents = .stream(BodyStream(chunks, length: length, iterationBehavior: iterationBehavior))
    }

    /// The bytes of a body that is whole; nil for a stream.
    public var bytes: [UInt8]? {
        switch contents {
        case .whole(let bytes): bytes
        case .stream: nil
        }
    }

    /// How many bytes there are in all; nil for a stream of unknown length.
    public var length: Int? {
        switch contents {
        case .whole(let bytes): bytes.count
        case .stream(let stream): stream.length
        }
    }

    /// Whether there is no body at all. A stream is one, even if no byte comes of it.
    public var isEmpty: Bool {
        switch contents {
        case .whole(let bytes): bytes.isEmpty
        case .stream: false
        }
    }

    /// How often the body can be read.
    public var iterationBehavior: IterationBehavior {
        switch contents {
        case .whole: .multiple
        case .stream(let stream): stream.iterationBehavior
        }
    }

    /// Whether the body can be read from its beginning, be it for the first time or once more.
    public var isReadable: Bool {
        switch contents {
        case .whole: true
        case .stream(let stream): stream.isReadable
        }
    }

    /// Whether the body can be read however often it was read before.
    var canBeReadAgain: Bool {
        switch contents {
        case .whole: true
        case .stream(let stream): stream.isRepeatable
        }
    }
}

extension HTTPBody: ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    public init(arrayLiteral bytes: UInt8...) {
        self.init(bytes)
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension HTTPBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The size and no content: `1024 bytes`, `a stream of 1024 bytes`, `a stream`.
    public var description: String {
        switch contents {
        case .whole(let bytes): "\(bytes.count) bytes"
        case .stream(let stream): stream.length.map { "a stream of \($0) bytes" } ?? "a stream"
        }
    }

    public var debugDescription: String { description }

    // Without this, dump(_:) would show the bytes, which may be secret.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

/// Why a body could not be read.
public enum HTTPBodyError: Error, Hashable, Sendable {
    /// The stream can be read once, and was.
    case alreadyRead
    /// The stream has another length than was announced, in bytes. Where it is longer, `found` is how much was read by then.
    case wrongLength(announced: Int, found: Int)
}

extension HTTPBodyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .alreadyRead:
            "the body is a stream that can be read once, and it was read before"
        case .wrongLength(let announced, let found):
            "the body was announced with \(announced) bytes, and "
                + (found > announced ? "there are more" : "there are \(found)")
        }
    }
}
