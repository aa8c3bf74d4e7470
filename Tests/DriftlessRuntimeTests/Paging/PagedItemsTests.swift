// How pages become one sequence, and that it ends whatever the server does.
@_spi(Generated) import DriftlessRuntime
import Synchronization
import Testing

@Suite("Paged lists")
struct PagedItemsTests {
    typealias Page = PagedItems<Int>.Page

    /// A server with numbered items that remembers which positions it was asked for.
    private final class Server: Sendable {
        let positions = Mutex<[Int]>([])
        let response: @Sendable (Int) throws(ClientError) -> Page

        init(_ response: @escaping @Sendable (Int) throws(ClientError) -> Page) {
            self.response = response
        }

        func list(start: Int = 0, base: Int = 0, by advance: PagedItems<Int>.Advance) -> PagedItems<Int> {
            PagedItems(start: start, base: base, advancing: advance) { position throws(ClientError) in
                self.positions.withLock { $0.append(position) }
                return try self.response(position)
            }
        }

        var asked: [Int] { positions.withLock { $0 } }
    }

    /// The items from `first` on, at most `limit`, of a list of `count`.
    private static func items(from first: Int, limit: Int, of count: Int) -> [Int] {
        Array(max(first, 0)..<max(min(first + limit, count), max(first, 0)))
    }

    private func all(_ list: PagedItems<Int>) async throws -> [Int] {
        var items: [Int] = []
        for try await item in list {
            items.append(item)
            if items.count > 100_000 {
                Issue.record("the list does not end")
                break
            }
        }
        return items
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let count: Int
        var limit = 10
        var start = 0
        var base = 0
        var saysTotal = true
        let asked: [Int]
        var testDescription: String { "\(count) items by \(limit) from \(start), base \(base), total \(saysTotal)" }
    }

    @Test(
        "positions count items",
        arguments: [
            Row(count: 25, asked: [0, 10, 20]), Row(count: 30, asked: [0, 10, 20]), Row(count: 0, asked: [0]),
            Row(count: 25, saysTotal: false, asked: [0, 10, 20, 25]), Row(count: 30, start: 5, asked: [5, 15, 25]),
            Row(count: 25, start: 1, base: 1, asked: [1, 11, 21]), Row(count: 20, start: 1, base: 1, asked: [1, 11]),
            Row(count: 20, start: 15, base: 1, asked: [15]), Row(count: 1, limit: 1, asked: [0]),
            Row(count: 3, limit: 1, asked: [0, 1, 2]), Row(count: 25, start: 40, asked: [40]),
        ]
    )
    func byItems(_ row: Row) async throws {
        let server = Server { position throws(ClientError) in
            let items = Self.items(from: position - row.base, limit: row.limit, of: row.count)
            return Page(items: items, total: row.saysTotal ? row.count : nil)
        }
        let first = min(row.start - row.base, row.count)
        #expect(try await all(server.list(start: row.start, base: row.base, by: .byItems)) == Array(first..<row.count))
        #expect(server.asked == row.asked)
    }

    @Test(
        "positions count pages",
        arguments: [
            Row(count: 25, asked: [0, 1, 2]), Row(count: 30, base: 0, asked: [0, 1, 2]), Row(count: 0, asked: [0]),
            Row(count: 25, start: 1, base: 1, asked: [1, 2, 3]), Row(count: 30, start: 2, base: 1, asked: [2, 3]),
            Row(count: 25, start: 1, base: 1, saysTotal: false, asked: [1, 2, 3, 4]),
            // Begun at the last page, which is short: what came before is guessed too low, and an empty page ends it.
            Row(count: 25, start: 3, base: 1, asked: [3, 4]),
        ]
    )
    func byPages(_ row: Row) async throws {
        let server = Server { position throws(ClientError) in
            let items = Self.items(from: (position - row.base) * row.limit, limit: row.limit, of: row.count)
            return Page(items: items, total: row.saysTotal ? row.count : nil)
        }
        let first = min((row.start - row.base) * row.limit, row.count)
        #expect(try await all(server.list(start: row.start, base: row.base, by: .byPages)) == Array(first..<row.count))
        #expect(server.asked == row.asked)
    }

    @Test("the latest total counts, whether it grows or shrinks")
    func changingTotal() async throws {
        let growing = Server { position throws(ClientError) in
            Page(items: Self.items(from: position, limit: 10, of: 100), total: min(position + 15, 40))
        }
        #expect(try await all(growing.list(by: .byItems)) == Array(0..<40))
        let shrinking = Server { position throws(ClientError) in
            Page(items: Self.items(from: position, limit: 10, of: 100), total: 30 - position)
        }
        #expect(try await all(shrinking.list(by: .byItems)) == Array(0..<20))
        let negative = Server { position throws(ClientError) in Page(items: [1, 2], total: -5) }
        #expect(try await all(negative.list(by: .byItems)) == [1, 2])
    }

    @Test("pages of changing sizes, larger than asked included, lose and repeat nothing")
    func unevenPages() async throws {
        let server = Server { position throws(ClientError) in
            Page(items: Self.items(from: position, limit: position % 7 + 1, of: 200), total: 200)
        }
        #expect(try await all(server.list(by: .byItems)) == Array(0..<200))
    }

    @Test("without a total, an empty page ends the list")
    func emptyPage() async throws {
        let server = Server { position throws(ClientError) in Page(items: Self.items(from: position, limit: 10, of: 20))
        }
        #expect(try await all(server.list(by: .byItems)) == Array(0..<20))
        #expect(server.asked == [0, 10, 20])
    }

    @Test(
        "an empty page before the total is reached is asked for once more, and is an error then",
        arguments: [(0, 0, [0, 10, 20, 20], 20), (5, 0, [5, 15, 20, 20], 15), (21, 1, [21, 21], 0)]
    )
    func missingItems(_ start: Int, _ base: Int, _ asked: [Int], _ received: Int) async throws {
        let server = Server { position throws(ClientError) in
            Page(items: Self.items(from: position - base, limit: 10, of: 20), total: 1000)
        }
        var iterator = server.list(start: start, base: base, by: .byItems).makeAsyncIterator()
        for _ in 0..<received {
            #expect(try await iterator.next() != nil)
        }
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(server.asked == asked)
        #expect(iterator.resumePosition == asked.last)
        #expect(
            error?.description == """
                a paged list: \(received) items came of a list that has 1000, as the server says, but it gave none at \
                position \(asked.last ?? -1), twice; a new listing can go on from there.
                """
        )
        #expect(try await iterator.next() == nil)
        #expect(server.asked == asked)
    }

    @Test(
        "a page that is empty, or that came before, by a stumble of the server costs one more request and nothing else"
    )
    func stumbles() async throws {
        for stumble in [Page(items: [], total: 30), Page(items: Array(0..<10), total: 30), Page(items: Array(0..<10))] {
            let server = Mutex<[Int]>([])
            let list = PagedItems<Int>(start: 0, advancing: .byItems) { position throws(ClientError) in
                let isFirstTime = server.withLock {
                    $0.append(position)
                    return $0.count { $0 == position } == 1
                }
                return position == 10 && isFirstTime
                    ? stumble : Page(items: Self.items(from: position, limit: 10, of: 30), total: 30)
            }
            #expect(try await all(list) == Array(0..<30))
            #expect(server.withLock { $0 } == [0, 10, 10, 20])
        }
    }

    @Test("where pages are counted from the middle on, an empty page is no error unless the size of pages is known")
    func emptyPageByPages() async throws {
        let server = Server { position throws(ClientError) in
            Page(items: Self.items(from: position * 10, limit: 10, of: 30), total: 50)
        }
        #expect(try await all(server.list(start: 2, by: .byPages)) == Array(20..<30))
        #expect(server.asked == [2, 3])
        for start in [0, 1] {
            await #expect(throws: ClientError.self) { try await all(server.list(start: start, by: .byPages)) }
        }
    }

    @Test("a server that ignores the position gets an error instead of endless calls", arguments: [nil, 1000])
    func repeatedPage(_ total: Int?) async throws {
        let server = Server { position throws(ClientError) in Page(items: [1, 2, 3], total: total) }
        var seen: [Int] = []
        let error = await #expect(throws: ClientError.self) {
            for try await item in server.list(by: .byItems) {
                seen.append(item)
            }
        }
        #expect(seen == [1, 2, 3])
        #expect(server.asked == [0, 3, 3])
        #expect(error?.description.contains("same page again at position 3") == true)
    }

    @Test("a server that gives pages in turn for ever gets an error, however many they are", arguments: 1...9)
    func cycle(_ length: Int) async throws {
        let server = Server { position throws(ClientError) in
            let page = min(position / 2, 5) + max(position / 2 - 5, 0) % length
            return Page(items: [page, page])
        }
        var count = 0
        let error = await #expect(throws: ClientError.self) {
            for try await _ in server.list(by: .byItems) {
                count += 1
                if count > 1000 { break }
            }
        }
        #expect(error?.description.contains("same page again") == true)
    }

    @Test("one item may come twice in a row where a total ends the list")
    func repeatedItem() async throws {
        let server = Server { position throws(ClientError) in Page(items: [7], total: 3) }
        #expect(try await all(server.list(by: .byItems)) == [7, 7, 7])
    }

    @Test("positions at the end of the integers end the list instead of the program")
    func overflow() async throws {
        for advance in [PagedItems<Int>.Advance.byItems, .byPages] {
            for (start, base) in [(Int.max, 0), (Int.max - 1, Int.min), (Int.min, Int.max)] {
                let server = Server { position throws(ClientError) in Page(items: [position, 1], total: nil) }
                var count = 0
                for try await _ in server.list(start: start, base: base, by: advance).pages {
                    count += 1
                    if count == 3 { break }
                }
                #expect(count <= 3)
            }
        }
    }

    @Test("an error ends the sequence, and without prefetching pages are fetched only when needed")
    func errors() async throws {
        let server = Server { position throws(ClientError) in
            guard position < 4 else { throw .transport(TransportError(.connection, "x")) }
            return Page(items: [position, position + 1], total: 10)
        }
        var iterator = server.list(by: .byItems).prefetching(.off).makeAsyncIterator()
        #expect(server.asked == [])
        #expect(try await iterator.next() == 0)
        #expect(try await iterator.next() == 1)
        #expect(server.asked == [0])
        #expect(try await iterator.next() == 2)
        #expect(try await iterator.next() == 3)
        await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(server.asked == [0, 2, 4])
    }

    @Test("the pages are there, too, and each iteration begins anew")
    func pages() async throws {
        let server = Server { position throws(ClientError) in
            Page(items: Self.items(from: position, limit: 10, of: 25), total: 25)
        }
        let list = server.list(by: .byItems)
        for _ in 0..<2 {
            var sizes: [Int] = []
            for try await page in list.pages {
                sizes.append(page.items.count)
                #expect(page.total == 25)
            }
            #expect(sizes == [10, 10, 5])
        }
    }

    @Test("the loop's error is a ClientError without a cast")
    func typedFailure() async {
        let server = Server { position throws(ClientError) in throw .transport(TransportError(.timeout, "x")) }
        do {
            for try await _ in server.list(by: .byItems) {}
            Issue.record("no error")
        } catch {
            let error: ClientError = error
            #expect(error.description == "The request took too long: x.")
        }
    }
}
