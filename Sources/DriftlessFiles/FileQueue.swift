// Where the calls of the system wait for a disk: on Dispatch's threads, and never on one of Swift's few.
import Dispatch

enum FileQueue {
    private static let queue = DispatchQueue(label: "driftless.files", attributes: .concurrent)

    /// Does the work elsewhere, and returns what comes of it.
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(FileError) -> Value
    ) async throws(FileError) -> Value {
        let result = await withCheckedContinuation { continuation in
            queue.async {
                do throws(FileError) {
                    continuation.resume(returning: Result<Value, FileError>.success(try work()))
                } catch {
                    continuation.resume(returning: Result<Value, FileError>.failure(error))
                }
            }
        }
        return try result.get()
    }
}
