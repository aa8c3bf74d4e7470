// What a page says of a field that no schema can: what holds in one case only, and what the numbers in a text can be.

/// It is kept for people and for telling whether the page has changed; nothing is checked against it.
package struct CaseFacts: Hashable, Sendable, Comparable {
    /// The page's words for the case: `当缓存引擎为Redis时`, `MySQL`. Nil where the fact always holds.
    package var when: String?
    /// In words of English: `values slow, fast`, `1 to 9`, `4 to 64 characters`, `default 3306`.
    package var fact: String

    package init(when: String?, fact: String) {
        self.when = when
        self.fact = fact
    }

    package static func < (a: CaseFacts, b: CaseFacts) -> Bool {
        (a.when ?? "", a.fact) < (b.when ?? "", b.fact)
    }
}
