// That the next page comes while the current one is used, and that nothing is left running by those who stop.
@_spi(Generated) import DriftlessRuntime
import Synchronization
import Testing

@Suite("Prefetching of paged lists", .timeLimit(.minutes(1)))
struct PagedItemsPrefetchTests {
    typealias Page = PagedItems<Int>.Page

    /// A list of ten items in pages of two that tells what happens to its requests.
    private final class Server: Sendable {
        enum Event: Hashable {
            case began(Int)
            case cancelled(Int)
        }

        /// The page that does not come before its request is cancelled.
        let stalled: Int?
        private let log = Mutex<[Event]>([])
        private let events = AsyncStream<Event>.makeStream()

        init(stalledAt stalled: Int? = nil) {
            self.stalled = stalled
        }

        var list: PagedItems<Int> {
            PagedItems(start: 0, advancing: .byItems) { position throws(ClientError) in
                self.tell(.began(position))
                let isFirst = self.seen.count { $0 == .began(position) } == 1
                if position == self.stalled, isFirst {
                    do {
                        try await Task.sleep(for: .seconds(3600))
                    } catch {
                        self.tell(.cancelled(position))
                        throw .transport(TransportError(.cancelled, "stopped"))
                    }
                }
                return Page(items: [position, position + 1], total: 10)
            }
        }

        private func tell(_ event: Event) {
            log.withLock { $0.append(event) }
            events.continuation.yield(event)
        }

        var seen: [Event] { log.withLock { $0 } }

        /// Returns when the event has happened.
        func wait(for event: Event) async {
            if !seen.contains(event) {
                for await next in events.stream where next == event {
                    break
                }
            }
        }
    }

    private struct Stop: Error {}

    @Test("the next page is fetched while the current one is used, and no further one")
    func aheadByOne() async throws {
        let server = Server()
        var items: [Int] = []
        for try await item in server.list {
            items.append(item)
            if item == 0 {
                await server.wait(for: .began(2))
            }
            #expect(server.seen.count <= item / 2 + 2)
        }
        #expect(items == Array(0..<10))
        #expect(server.seen == [0, 2, 4, 6, 8].map { .began($0) })
    }

    @Test("a loop that is left cancels the page on its way", arguments: ["break", "throw", "pages"])
    func abandoned(_ way: String) async throws {
        let server = Server(stalledAt: 2)
        switch way {
        case "break":
            for try await _ in server.list {
                await server.wait(for: .began(2))
                break
            }
        case "throw":
            await #expect(throws: Stop.self) {
                for try await _ in server.list {
                    await server.wait(for: .began(2))
                    throw Stop()
                }
            }
        default:
            for try await _ in server.list.pages {
                await server.wait(for: .began(2))
                break
            }
        }
        await server.wait(for: .cancelled(2))
        #expect(server.seen == [.began(0), .began(2), .cancelled(2)])
    }

    @Test("a consumer that is cancelled while it waits cancels the fetch and gets the error", arguments: [0, 2, 4])
    func cancelled(_ position: Int) async {
        let server = Server(stalledAt: position)
        let consumer = Task { () throws(ClientError) -> Int in
            var count = 0
            for try await _ in server.list {
                count += 1
            }
            return count
        }
        await server.wait(for: .began(position))
        consumer.cancel()
        await server.wait(for: .cancelled(position))
        let result = await consumer.result
        guard case .failure(let error as ClientError) = result, case .transport(let failure) = error else {
            Issue.record("\(result)")
            return
        }
        #expect(failure.kind == .cancelled)
    }

    @Test("a consumer that was cancelled gets no page that was fetched ahead")
    func cancelledBefore() async throws {
        let server = Server()
        let consumer = Task {
            var iterator = server.list.pages.makeAsyncIterator()
            _ = try await iterator.next()
            await server.wait(for: .began(2))
            withUnsafeCurrentTask { $0?.cancel() }
            await #expect(throws: ClientError.self) { try await iterator.next() }
            return iterator.resumePosition
        }
        #expect(try await consumer.value == 2)
    }

    @Test("the error of a page that was fetched ahead is thrown when the loop comes to it")
    func lateError() async throws {
        let failed = AsyncStream<Void>.makeStream()
        let list = PagedItems<Int>(start: 0, advancing: .byItems) { position throws(ClientError) in
            guard position == 0 else {
                failed.continuation.yield()
                throw .transport(TransportError(.connection, "refused"))
            }
            return Page(items: [0, 1, 2], total: 10)
        }
        var iterator = list.makeAsyncIterator()
        #expect(try await iterator.next() == 0)
        for await _ in failed.stream { break }
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(iterator.resumePosition == 3)
    }

    @TaskLocal private static var span = "none"

    @Test("the task-local values of the consumer are those of the fetch")
    func taskLocals() async throws {
        let spans = Mutex<[String]>([])
        let list = PagedItems<Int>(start: 0, advancing: .byItems) { position throws(ClientError) in
            spans.withLock { $0.append(Self.span) }
            return Page(items: [position, position + 1], total: 6)
        }
        try await Self.$span.withValue("listing") {
            for try await _ in list {}
        }
        #expect(spans.withLock { $0 } == ["listing", "listing", "listing"])
    }

    @Test("a copy of an iterator goes on by itself, and both get the page that was on its way")
    func copies() async throws {
        let server = Server()
        var first = server.list.makeAsyncIterator()
        #expect(try await first.next() == 0)
        var second = first
        var items: [[Int]] = [[], []]
        while let item = try await first.next() { items[0].append(item) }
        while let item = try await second.next() { items[1].append(item) }
        #expect(items == [Array(1..<10), Array(1..<10)])
        #expect(server.seen.count { $0 == .began(2) } == 1)
    }

    @Test("a copy whose task is cancelled does not take the other one's page away")
    func cancelledCopy() async throws {
        let server = Server(stalledAt: 2)
        var first = server.list.pages.makeAsyncIterator()
        #expect(try await first.next()?.items == [0, 1])
        let second = first
        let other = Task {
            var second = second
            return try await second.next()?.items
        }
        await server.wait(for: .began(2))
        other.cancel()
        await #expect(throws: ClientError.self) { try await other.value }
        #expect(try await first.next()?.items == [2, 3])
    }

    /// An item that is counted while it lives.
    private final class Counted: Equatable, Sendable {
        static let living = Mutex((now: 0, most: 0))

        let number: Int

        init(_ number: Int) {
            self.number = number
            Self.living.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        }

        deinit {
            Self.living.withLock { $0.now -= 1 }
        }

        static func == (one: Counted, other: Counted) -> Bool { one.number == other.number }
    }

    @Test("two pages are held at the most, three without a total, and none afterwards")
    func memory() async throws {
        for (total, pages) in [(5000, 2), (nil, 3)] as [(Int?, Int)] {
            Counted.living.withLock { $0 = (0, 0) }
            let list = PagedItems<Counted>(start: 0, advancing: .byItems) { position throws(ClientError) in
                let items = (position..<min(position + 100, 5000)).map { Counted($0) }
                return PagedItems<Counted>.Page(items: items, total: total)
            }
            var count = 0
            for try await item in list {
                #expect(item.number == count)
                count += 1
            }
            #expect(count == 5000)
            let living = Counted.living.withLock { $0 }
            // One item may still be in the loop's hand.
            #expect(living.most <= pages * 100 + 1)
            #expect(living.now <= 100)
        }
    }
}
