// Who owns the page that is on its way: those who hold this object, and nobody after them.

/// A page that is being fetched in a task of its own, which inherits the priority and the task-local values of the task
/// that begins it.
final class PagePrefetch<Item: Equatable & Sendable>: Sendable {
    typealias Page = PagedItems<Item>.Page

    private let task: Task<Result<Page, ClientError>, Never>

    init(of fetch: @escaping @Sendable (_ position: Int) async throws(ClientError) -> Page, at position: Int) {
        task = Task {
            do throws(ClientError) {
                return .success(try await fetch(position))
            } catch {
                return .failure(error)
            }
        }
    }

    deinit {
        task.cancel()
    }

    var isCancelled: Bool { task.isCancelled }

    /// Waits for the page. A waiting task that is cancelled cancels the fetch.
    func result(isolation: isolated (any Actor)? = #isolation) async -> Result<Page, ClientError> {
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
