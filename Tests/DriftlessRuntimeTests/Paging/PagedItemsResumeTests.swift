// That a listing can be left at any place and gone on with, without a loss.
@_spi(Generated) import DriftlessRuntime
import Testing

@Suite("Going on with paged lists")
struct PagedItemsResumeTests {
    private static func list(
        from start: Int,
        base: Int = 0,
        by advance: PagedItems<Int>.Advance,
        failingAt failure: Int? = nil
    ) -> PagedItems<Int> {
        PagedItems(start: start, base: base, advancing: advance) { position throws(ClientError) in
            if position == failure {
                throw .transport(TransportError(.connection, "refused"))
            }
            let first = advance == .byItems ? position - base : (position - base) * 4
            return PagedItems.Page(items: Array(first..<max(first, min(first + 4, 10))), total: 10)
        }
    }

    struct Row: Sendable {
        let advance: PagedItems<Int>.Advance
        let base: Int
        let positions: [Int]
    }

    @Test(
        "each page tells where it and the next one begin",
        arguments: [
            Row(advance: .byItems, base: 0, positions: [0, 4, 8]),
            Row(advance: .byItems, base: 1, positions: [1, 5, 9]),
            Row(advance: .byPages, base: 0, positions: [0, 1, 2]),
            Row(advance: .byPages, base: 1, positions: [1, 2, 3]),
        ]
    )
    func positions(_ row: Row) async throws {
        var pages: [PagedItems<Int>.Page] = []
        for try await page in Self.list(from: row.base, base: row.base, by: row.advance).pages {
            pages.append(page)
        }
        #expect(pages.map(\.position) == row.positions)
        #expect(pages.map(\.nextPosition) == row.positions.dropFirst().map { $0 } + [nil])
        for page in pages {
            guard let next = page.nextPosition else { continue }
            var rest: [Int] = []
            for try await item in Self.list(from: next, base: row.base, by: row.advance) {
                rest.append(item)
            }
            #expect(rest == Array((page.items.last ?? 0) + 1..<10))
        }
    }

    @Test("left after any item, a list by items is gone on with at the next one", arguments: [0, 1], 0...10)
    func items(_ base: Int, _ count: Int) async throws {
        var iterator = Self.list(from: base, base: base, by: .byItems).makeAsyncIterator()
        var items: [Int] = []
        for _ in 0..<count {
            items.append(try #require(try await iterator.next()))
        }
        guard let position = iterator.resumePosition else {
            #expect(count == 10)
            return
        }
        #expect(position == base + count)
        for try await item in Self.list(from: position, base: base, by: .byItems) {
            items.append(item)
        }
        #expect(items == Array(0..<10))
    }

    @Test("left within a page, a list by pages is gone on with at that page")
    func pages() async throws {
        var iterator = Self.list(from: 1, base: 1, by: .byPages).makeAsyncIterator()
        var positions: [Int?] = [iterator.resumePosition]
        while try await iterator.next() != nil {
            positions.append(iterator.resumePosition)
        }
        #expect(positions == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, nil])
        #expect(iterator.resumePosition == nil)
    }

    @Test("after an error the position is that of the page that failed", arguments: [PagePrefetching.off, .nextPage])
    func failure(_ prefetching: PagePrefetching) async throws {
        let list = Self.list(from: 0, by: .byItems, failingAt: 4).prefetching(prefetching)
        var items: [Int] = []
        var iterator = list.makeAsyncIterator()
        await #expect(throws: ClientError.self) {
            while let item = try await iterator.next() {
                items.append(item)
            }
        }
        #expect(iterator.resumePosition == 4)
        var pages = list.pages.makeAsyncIterator()
        _ = try await pages.next()
        await #expect(throws: ClientError.self) { try await pages.next() }
        #expect(pages.resumePosition == 4)
        #expect(try await pages.next() == nil)
        for try await item in Self.list(from: 4, by: .byItems) {
            items.append(item)
        }
        #expect(items == Array(0..<10))
    }
}
