// How the pages of a list follow each other.

package struct PaginationPlan: Equatable, Sendable {
    package enum Advance: Hashable, Sendable { case byItems, byPages }
    package var advance: Advance
    package var base: Int
    /// The argument that says where a page begins.
    package var position: SymbolID
    package var item: TypeUse
    /// The property of the output that holds the records.
    package var items: SymbolID
    /// The property of the output that holds the number of all records.
    package var total: SymbolID?

    package init(
        advance: Advance,
        base: Int,
        position: SymbolID,
        item: TypeUse,
        items: SymbolID,
        total: SymbolID?
    ) {
        self.advance = advance
        self.base = base
        self.position = position
        self.item = item
        self.items = items
        self.total = total
    }
}
