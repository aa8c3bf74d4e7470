// How one file is fetched, and what it costs at most.

/// A file as it came.
package struct Download: Hashable, Sendable {
    package var bytes: [UInt8]
    /// The URL that the file came from, after redirects.
    package var url: String

    package init(bytes: [UInt8], url: String) {
        self.bytes = bytes
        self.url = url
    }
}

/// Fetches a file by its URL.
package protocol Downloading: Sendable {
    func download(_ url: String, most bytes: Int) throws(DownloadFailure) -> Download
}

/// What one run downloads at most.
package struct DownloadLimits: Hashable, Sendable {
    /// Of one file.
    package var fileBytes: Int
    /// Of all files.
    package var totalBytes: Int
    package var files: Int
    package var redirects: Int
    /// From the request to the last byte of one file.
    package var secondsPerFile: Int

    package init(fileBytes: Int, totalBytes: Int, files: Int, redirects: Int, secondsPerFile: Int) {
        self.fileBytes = fileBytes
        self.totalBytes = totalBytes
        self.files = files
        self.redirects = redirects
        self.secondsPerFile = secondsPerFile
    }

    package static let standard = DownloadLimits(
        fileBytes: 16 << 20,
        totalBytes: 128 << 20,
        files: 500,
        redirects: 5,
        secondsPerFile: 60
    )
}
