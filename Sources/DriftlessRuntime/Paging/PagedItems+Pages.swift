// When the next page of a list is fetched, from where, and when the list is at its end.
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

        public func makeAsyncIterator() -> Iterator {
            Iterator(list: self)
        }

        public struct Iterator: AsyncIteratorProtocol {
            private let list: Pages
            /// Where the next page begins; nil at the end of the list and after an error.
            private var position: Int?
            /// How many items of the list come before `position`.
            private var itemsBefore: Int?
            private var previous: [Item] = []

            fileprivate init(list: Pages) {
                self.list = list
                position = list.start
            }

            public mutating func next(
                isolation actor: isolated (any Actor)? = #isolation
            ) async throws(ClientError) -> Page? {
                guard let current = position else {
                    return nil
                }
                // Stays so if the fetch throws: an iterator that has thrown is at its end.
                position = nil
                let page = try await list.fetch(current)
                guard !page.items.isEmpty else {
                    previous = []
                    return nil
                }
                try checkProgress(page, at: current)
                advance(past: page, from: current)
                previous = position == nil ? [] : page.items
                return page
            }

            public mutating func next() async throws(ClientError) -> Page? {
                try await next(isolation: nil)
            }

            /// A server that ignores the position would repeat its first page, for ever where it states no total. One
            /// item alone may occur twice in a row, as long as the total ends the list.
            private func checkProgress(_ page: Page, at current: Int) throws(ClientError) {
                guard page.items.count > 1 || page.total == nil, page.items == previous else {
                    return
                }
                throw .response(
                    ResponseError(
                        .repeatedPage(position: current),
                        operation: list.operation,
                        status: nil,
                        headers: HTTPFields(),
                        rawBody: []
                    )
                )
            }

            private mutating func advance(past page: Page, from current: Int) {
                let count = page.items.count
                let (seen, seenOverflows) = (itemsBefore ?? itemsBeforeStart(count)).addingReportingOverflow(count)
                let step = list.advance == .byItems ? count : 1
                let (next, overflows) = current.addingReportingOverflow(step)
                if overflows || seenOverflows {
                    return
                }
                if let total = page.total, seen >= total {
                    return
                }
                itemsBefore = seen
                position = next
            }

            /// With pages, those before the start are taken to be as large as the first one seen. The last page is never
            /// larger than the others, so that the guess never ends the list early.
            private func itemsBeforeStart(_ count: Int) -> Int {
                let (positions, overflows) = list.start.subtractingReportingOverflow(list.base)
                guard !overflows, positions > 0 else {
                    return 0
                }
                guard list.advance == .byPages else {
                    return positions
                }
                let (items, tooMany) = positions.multipliedReportingOverflow(by: count)
                return tooMany ? 0 : items
            }
        }
    }
}
