// What the URLSession of a platform does not withstand, and how a program is told at run time.
import Foundation

enum PlatformFlaws {
    /// A sentence; nil where there is nothing to say.
    static var notice: String? {
        #if canImport(FoundationNetworking)
            """
            URLSession on Linux ends the program where a server closes a connection in the middle of a response's head. \
            Use DriftlessAsyncHTTPClient for servers that are not trusted, or URLSessionSettings(flaws: .accepted) for \
            those that are.
            """
        #else
            nil
        #endif
    }

    /// Writes the sentence to standard error, the first time.
    static func report() {
        _ = reported
    }

    private static let reported: Void = {
        if let notice { FileHandle.standardError.write(Data("driftless: \(notice)\n".utf8)) }
    }()
}
