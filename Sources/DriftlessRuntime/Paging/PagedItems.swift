// The elements of a paged list as one sequence.

/// The elements of a list that the server gives out page by page, fetched as they are needed.
///
/// ```swift
/// for try await backup in rds.listBackups.all(instanceID: id) { … }
/// ```
/// Only one page is kept, however long the list is. The sequence ends at the total that the server states, or at an empty
/// page, whichever comes first; where the total changes on the way, the latest one counts. Each iteration begins anew.
public struct PagedItems<Item: Equatable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = ClientError

    /// One page of the list.
    public struct Page: Sendable {
        public var items: [Item]
        /// How many items the whole list has, as far as the server says.
        public var total: Int?

        public init(items: [Item], total: Int? = nil) {
            self.items = items
            self.total = total
        }
    }

    /// What the position that is sent counts.
    public enum Advance: Hashable, Sendable {
        /// Items: the next position is the last one plus the number of items received.
        case byItems
        /// Pages: the next position is the last one plus one.
        case byPages
    }

    /// The same list, page by page.
    public let pages: Pages

    /// - Parameters:
    ///   - operation: The operation's name, for errors.
    ///   - start: The position of the first page.
    ///   - base: The position of the list's first item or page: 0 or 1.
    ///   - fetch: Gets the page at a position.
    @_spi(Generated) public init(
        operation: String = "a paged list",
        start: Int,
        base: Int = 0,
        advancing: Advance,
        fetch: @escaping @Sendable (_ position: Int) async throws(ClientError) -> Page
    ) {
        pages = Pages(operation: operation, start: start, base: base, advance: advancing, fetch: fetch)
    }

    @inlinable
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    public struct Iterator: AsyncIteratorProtocol {
        @usableFromInline var pages: Pages.Iterator
        @usableFromInline var items: [Item] = []
        @usableFromInline var index = 0

        @usableFromInline
        init(pages: Pages.Iterator) {
            self.pages = pages
        }

        @inlinable
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(ClientError) -> Item? {
            if index == items.count {
                // Given up before the next page comes, so that two are never held.
                items = []
                index = 0
                guard let page = try await pages.next(isolation: actor) else {
                    return nil
                }
                items = page.items
            }
            defer { index += 1 }
            return items[index]
        }

        @inlinable
        public mutating func next() async throws(ClientError) -> Item? {
            try await next(isolation: nil)
        }
    }
}
