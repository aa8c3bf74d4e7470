// When the next page of a list is fetched, how often, and when its error is thrown.
import HTTPTypes

extension PagedItems {
    /// The pages of a paged list, in order; none of them is empty.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = Page
        public typealias Failure = ClientError

        let operation: String
        let start: Int
        let base: Int
        let advance: Advance
        let fetch: @Sendable (_ position: Int) async throws(ClientError) -> Page
        var prefetching = PagePrefetching.nextPage

        init(
            operation: String,
            start: Int,
            base: Int,
            advance: Advance,
            fetch: @escaping @Sendable (_ position: Int) async throws(ClientError) -> Page
        ) {
            self.operation = operation
            self.start = start
            self.base = base
            self.advance = advance
            self.fetch = fetch
        }

        /// The same pages, fetched ahead or not.
        public func prefetching(_ prefetching: PagePrefetching) -> Pages {
            var pages = self
            pages.prefetching = prefetching
            return pages
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(list: self)
        }

        /// A copy of an iterator goes on by itself from where both are; a page that is on its way comes to both.
        public struct Iterator: AsyncIteratorProtocol, Sendable {
            private let list: Pages
            private var progress: Progress
            /// The next page on its way. Cancelled when the last copy of the iterator that has it is gone.
            private var ahead: PagePrefetch<Item>?
            private var isOver = false

            fileprivate init(list: Pages) {
                self.list = list
                progress = Progress(start: list.start, base: list.base, advance: list.advance)
            }

            /// The next page; nil after the last one, and after an error.
            ///
            /// The error of a page that was fetched ahead is thrown here, not before.
            public mutating func next(
                isolation actor: isolated (any Actor)? = #isolation
            ) async throws(ClientError) -> Page? {
                guard !isOver, let position = progress.position else {
                    return nil
                }
                // Stays so if anything throws: an iterator that has thrown is at its end.
                isOver = true
                var page = try await firstResponse(at: position)
                if progress.doubt(about: page) != nil {
                    page = try await list.fetch(position)
                    if let problem = progress.doubt(about: page) {
                        throw error(problem)
                    }
                }
                guard !page.items.isEmpty else {
                    progress.end()
                    return nil
                }
                progress.advance(past: &page)
                isOver = false
                fetchAhead()
                return page
            }

            public mutating func next() async throws(ClientError) -> Page? {
                try await next(isolation: nil)
            }

            /// The position of the page that comes next: where a new listing gives what this one has not given yet. Nil
            /// at the end of the list; after an error, the position at which it occurred.
            public var resumePosition: Int? { progress.position }

            /// - Parameters:
            ///   - given: How many items of the last page have been used.
            ///   - count: How many items of it there were.
            func resumePosition(given: Int, of count: Int) -> Int? {
                given == count ? progress.position : progress.position(given: given)
            }

            private mutating func firstResponse(at position: Int) async throws(ClientError) -> Page {
                guard let ahead else {
                    return try await list.fetch(position)
                }
                self.ahead = nil
                guard !Task.isCancelled else {
                    throw ClientError(sending: list.operation, thrown: CancellationError())
                }
                let result = await ahead.result()
                // A copy of this iterator, in another task that was cancelled, has taken the page down with it.
                if ahead.isCancelled, !Task.isCancelled {
                    return try await list.fetch(position)
                }
                return try result.get()
            }

            private mutating func fetchAhead() {
                if list.prefetching == .nextPage, let position = progress.position {
                    ahead = PagePrefetch(of: list.fetch, at: position)
                }
            }

            private func error(_ problem: ResponseError.Problem) -> ClientError {
                .response(
                    ResponseError(
                        problem,
                        operation: list.operation,
                        status: nil,
                        headers: HTTPFields(),
                        rawBody: []
                    )
                )
            }
        }
    }
}
