// The elements of a paged list as one sequence.

/// The elements of a list that the server gives out page by page.
///
/// ```swift
/// for try await backup in rds.listBackups.all(instanceID: id) { … }
/// ```
/// While one page is used, the next one is fetched, and never more than that one: two pages are held at the most, three of a
/// list without a total, however long the list is. ``prefetching(_:)`` turns this off. A loop that is left by `break`, by an error or because its task
/// was cancelled cancels what it had begun to fetch.
///
/// The sequence ends at the total that the server states; where the total changes on the way, the latest one counts.
/// Without a total it ends at an empty page. An empty page before the total is reached, and a page that came before, are
/// asked for once more, as servers stumble; then they are errors, so that a list is never shorter than the server said
/// without anybody noticing, and never endless.
///
/// A listing can be left and gone on with: see ``Page/nextPosition`` and ``Iterator/resumePosition``. Each iteration
/// begins anew.
public struct PagedItems<Item: Equatable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = ClientError

    /// The same list, page by page.
    public private(set) var pages: Pages

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

    /// The same list, fetched ahead or not.
    ///
    /// ```swift
    /// for try await backup in rds.listBackups.all(instanceID: id).prefetching(.off) { … }
    /// ```
    public func prefetching(_ prefetching: PagePrefetching) -> PagedItems {
        var list = self
        list.pages = pages.prefetching(prefetching)
        return list
    }

    @inlinable
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// Reads the records one after the other.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
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
                // Given up before the page after the next one is begun, so that three are never held.
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

        /// The position from which a new listing gives what this one has not given yet; nil at the end of the list. After
        /// an error, too.
        ///
        /// ```swift
        /// var backups = rds.listBackups.all(instanceID: id, offset: stored).makeAsyncIterator()
        /// do {
        ///     while let backup = try await backups.next() { … }
        /// } catch {
        ///     stored = backups.resumePosition  // for the next time
        /// }
        /// ```
        /// Where positions count items, not one is lost or comes twice, as long as the list itself does not change. Where
        /// they count pages, those of the page that was being used come again.
        public var resumePosition: Int? {
            pages.resumePosition(given: index, of: items.count)
        }
    }
}

/// Whether a list fetches the next page while the current one is used.
public enum PagePrefetching: Hashable, Sendable {
    /// The next page is fetched while the current one is used, never more than that one. The default.
    case nextPage
    /// A page is fetched when the loop comes to it.
    case off
}
