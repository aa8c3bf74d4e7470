// What one page of a list holds, and what its positions count.

extension PagedItems {
    /// One page of the list.
    public struct Page: Sendable {
        /// The page's records, in the server's order.
        public var items: [Item]
        /// How many items the whole list has, as far as the server says.
        public var total: Int?
        /// Where the page begins: what was sent to get it. Set by the list that gives out the page.
        public internal(set) var position = 0
        /// Where the next page begins; nil in the last page.
        ///
        /// A listing that is stored page by page can be gone on with there, even by another process:
        ///
        /// ```swift
        /// for try await page in rds.listBackups.all(instanceID: id, offset: stored).pages {
        ///     store(page.items, nextPosition: page.nextPosition)
        /// }
        /// ```
        public internal(set) var nextPosition: Int?

        /// Creates a page of records, and the number of all records where the server tells it.
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
}
