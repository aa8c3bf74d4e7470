// Whether a page can be what comes next in a list, and where the one after it begins.

extension PagedItems {
    /// How far an iteration has come.
    struct Progress: Sendable {
        private let start: Int
        private let base: Int
        private let advance: Advance
        /// Where the next page begins; nil at the end of the list.
        private(set) var position: Int?
        /// Where the last page began.
        private var lastPosition: Int?
        /// How many items of the list come before `position`.
        private var itemsBefore: Int?
        /// How many items and pages this iteration has received.
        private var received = 0
        private var pages = 0
        /// The items of the last page. Whoever uses that page holds the same memory, so that this costs none.
        private var previous: [Item] = []
        /// The items of an earlier page, of a list without a total: see `isRepeated`.
        private var landmark: [Item] = []

        init(start: Int, base: Int, advance: Advance) {
            self.start = start
            self.base = base
            self.advance = advance
            position = start
        }

        /// Why the page cannot be the next one, nil where it can. An empty page can be the last one.
        func doubt(about page: Page) -> ResponseError.Problem? {
            guard let position else {
                return nil
            }
            if page.items.isEmpty {
                guard let total = page.total, let before = certainItemsBefore, total > before else {
                    return nil
                }
                return .missingItems(received: received, total: total, position: position)
            }
            return isRepeated(page) ? .repeatedPage(position: position) : nil
        }

        mutating func advance(past page: inout Page) {
            let count = page.items.count
            page.position = position ?? start
            let seen = (itemsBefore ?? guessedItemsBeforeStart(count)).addingReportingOverflow(count)
            let next = page.position.addingReportingOverflow(advance == .byItems ? count : 1)
            received += count
            pages += 1
            itemsBefore = seen.partialValue
            let isLast = seen.overflow || next.overflow || page.total.map { seen.partialValue >= $0 } ?? false
            page.nextPosition = isLast ? nil : next.partialValue
            position = page.nextPosition
            remember(page)
        }

        mutating func end() {
            position = nil
            previous = []
            landmark = []
        }

        /// The position from which to go on in the last page, of which `given` items have been used; where pages are counted,
        /// that of the page.
        func position(given: Int) -> Int? {
            guard let lastPosition, advance == .byItems else {
                return lastPosition
            }
            let (position, overflows) = lastPosition.addingReportingOverflow(given)
            return overflows ? nil : position
        }

        private mutating func remember(_ page: Page) {
            lastPosition = page.position
            previous = position == nil ? [] : page.items
            if position == nil || page.total != nil {
                landmark = []
            } else if pages.isPowerOfTwo {
                landmark = page.items
            }
        }

        /// A server that ignores the position repeats its first page, for ever where it states no total; one behind a
        /// balancer may give several pages in turn. The page before is compared, and without a total the first, second,
        /// fourth, eighth … page as well, by which R. P. Brent finds any cycle while he remembers one value. One item alone
        /// may occur twice in a row, as long as the total ends the list.
        private func isRepeated(_ page: Page) -> Bool {
            if page.total != nil {
                return page.items.count > 1 && page.items == previous
            }
            return page.items == previous || page.items == landmark
        }

        /// How many items come before the next page; nil where pages are counted and only one of them is known, which may
        /// be the last and short one.
        private var certainItemsBefore: Int? {
            let atStart = itemsBeforeStart
            return switch advance {
            case .byItems: itemsBefore ?? atStart
            case .byPages: atStart == 0 || pages > 1 ? itemsBefore ?? atStart : nil
            }
        }

        /// The positions before the start; nil where the start lies before the base.
        private var itemsBeforeStart: Int? {
            let (positions, overflows) = start.subtractingReportingOverflow(base)
            return overflows || positions < 0 ? nil : positions
        }

        /// With pages, those before the start are taken to be as large as the first one seen. The last page is never
        /// larger than the others, so that the guess never ends the list early.
        private func guessedItemsBeforeStart(_ count: Int) -> Int {
            let positions = itemsBeforeStart ?? 0
            guard advance == .byPages else {
                return positions
            }
            let (items, tooMany) = positions.multipliedReportingOverflow(by: count)
            return tooMany ? 0 : items
        }
    }
}

extension Int {
    fileprivate var isPowerOfTwo: Bool { self > 0 && self & (self - 1) == 0 }
}
