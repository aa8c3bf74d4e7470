// A body that is a file, or a part of one: read piece by piece, as often as it is sent.
public import DriftlessRuntime

extension HTTPBody {
    /// The bytes of a file, or of a range of it.
    ///
    /// ```swift
    /// try await client.putBackup(id: 7, body: HTTPBody(contentsOfFile: "/var/backups/7.tar"))
    /// ```
    /// The file is read while it is sent, never more than a piece ahead, and once more where a request is tried again. Its
    /// length is that of the moment: where the file is shorter by the time it is sent, the request fails.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - range: Which of its bytes; all where it is nil.
    /// - Throws: ``FileError`` where it cannot be opened, is no plain file, or has no such range.
    public init(contentsOfFile path: String, range: Range<Int>? = nil) async throws(FileError) {
        let bounds = try await FileQueue.run { () throws(FileError) in
            let size = try OpenFile(path, for: .reading).size()
            guard let range else { return 0..<size }
            guard range.lowerBound >= 0, range.upperBound <= size else {
                throw FileError(path: path, action: .read, code: FileChunks.outOfRange)
            }
            return range
        }
        self.init(FileChunks(path: path, range: bounds), length: bounds.count, iterationBehavior: .multiple)
    }
}

struct FileChunks: AsyncSequence {
    static let outOfRange: Int32 = 22  // EINVAL
    private static let size = 256 << 10

    let path: String
    let range: Range<Int>

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(path: path, rest: range) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let path: String
        var rest: Range<Int>
        var file: OpenFile?

        mutating func next() async throws -> [UInt8]? {
            guard !rest.isEmpty else { return nil }
            let (path, known, offset) = (path, file, rest.lowerBound)
            let count = Swift.min(rest.count, FileChunks.size)
            let (file, chunk) = try await FileQueue.run { () throws(FileError) in
                let file: OpenFile
                if let known { file = known } else { file = try OpenFile(path, for: .reading) }
                return (file, try file.read(at: offset, upTo: count))
            }
            self.file = file
            // Where the file ends too early, the body says that it is shorter than its length.
            rest = chunk.isEmpty ? rest.upperBound..<rest.upperBound : rest.dropFirst(chunk.count)
            return chunk.isEmpty ? nil : chunk
        }
    }
}
