// Tests without a network that are as real as the server: exchanges are recorded once, checked in, and replayed from then on.
public import DriftlessRuntime
public import Foundation

/// The exchanges of one test, in a file beside it.
///
/// Run the test with `RECORD=1` in the environment once, against the real service, and check the file in: there are no secrets in it.
public struct RecordedExchanges: Sendable {
    /// Where they come from.
    public enum Source: Sendable {
        /// The file, which has to be there.
        case file
        /// The service, after which the file has what it said.
        case service

        /// What the environment says.
        public static var environment: Source {
            ProcessInfo.processInfo.environment["RECORD"] == "1" ? .service : .file
        }
    }

    private let file: URL
    private let source: Source

    /// - Parameters:
    ///   - file: A file of JSON that is read, or written.
    ///   - source: Where the exchanges come from.
    public init(file: URL, from source: Source = .environment) {
        self.file = file
        self.source = source
    }

    /// Runs a test over a transport that replays the file, or over a live one that is recorded.
    ///
    /// - Parameters:
    ///   - live: What sends requests where they are recorded.
    ///   - test: Gets the transport for its client.
    /// - Returns: What the test returns.
    /// - Throws: What the test throws, and `RecordingError` or an error of the file system for a file that cannot be used.
    public func run<Result>(live: any Transport, _ test: (any Transport) async throws -> Result) async throws -> Result
    {
        switch source {
        case .file:
            let recording = try Recording(json: [UInt8](try Data(contentsOf: file)))
            return try await test(MemoryTransport(replaying: recording))
        case .service:
            let recorder = RecordingTransport(live)
            let result = try await test(recorder)
            try Data(recorder.recording.json).write(to: file)
            return result
        }
    }
}
