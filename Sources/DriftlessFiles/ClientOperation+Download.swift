// A response's body into a file: while it comes, whole or not at all, and from where it broke off.
@_spi(Generated) public import DriftlessRuntime
import HTTPTypes

/// How far a download is.
public struct DownloadProgress: Hashable, Sendable {
    /// What is in the file by now, with what was there before.
    public var bytes: Int
    /// What will be there; nil where the server does not say.
    public var total: Int?

    /// Creates a progress, in bytes.
    public init(bytes: Int, total: Int?) {
        self.bytes = bytes
        self.total = total
    }
}

/// What becomes of a download that breaks off.
public enum DownloadResumption: Hashable, Sendable {
    /// Where the server knows ranges and says by what it knows the file again, the rest is asked for: at once, up to that many
    /// times in a row without a byte, and by the next download to the same place, also of another run of the program.
    case automatic(attempts: Int)
    /// A download that breaks off leaves nothing.
    case off

    /// `automatic`, with five attempts.
    public static let automatic = DownloadResumption.automatic(attempts: 5)
}

extension ClientOperation {
    /// Calls the operation and writes the body of a success into a file.
    ///
    /// ```swift
    /// let archive = try await client.getArchive.download(.init(id: 7), to: "/tmp/archive.tar") { progress in
    ///     print(progress.bytes, progress.total ?? 0)
    /// }
    /// ```
    /// What comes is written beside the file, into `NAME.part`, and takes its name and its place when all of it is there, so
    /// that the file is never half of one. A download that broke off is gone on with where the server allows it (`Range` and
    /// `If-Range`, RFC 9110 §14): what the server has changed meanwhile begins anew. The body comes no faster than the disk
    /// takes it, and is not held in memory.
    ///
    /// - Parameters:
    ///   - input: The arguments of the operation.
    ///   - path: Where the file will be; its folder is there.
    ///   - resumption: What becomes of a download that breaks off.
    ///   - progress: Is told after each piece that was written.
    /// - Returns: The status and the headers of the last response, and as its body how many bytes the file has.
    /// - Throws: `ClientError`; of the kind `other` with a ``FileError`` in `underlying` where the file cannot be written.
    @discardableResult
    public func download(
        _ input: Input,
        to path: String,
        resumption: DownloadResumption = .automatic,
        progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(ClientError) -> Response<Int, Headers> {
        var request = try request(for: input)
        // Of a compressed body there are no ranges that a file could be put together from.
        request.headers[.acceptEncoding] = "identity"
        let download = Download(core: core, request: request, resumption: resumption, progress: progress)
        let (head, size) = try await download.run(to: path)
        guard head.isSuccess else {
            _ = try output(of: head)
            throw head.undocumented()
        }
        return Response(body: size, status: head.status, headers: try Headers(of: head), fields: head.headers)
    }
}
