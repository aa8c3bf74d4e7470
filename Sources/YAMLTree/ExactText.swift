// Texts by their bytes: `String` takes canonically equivalent spellings for one, documents do not.
import Diagnostics

/// A text that is equal only to the same bytes: composed and decomposed letters are two names.
package struct ExactText: Hashable, Sendable {
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.text.hasSameBytes(as: b.text)
    }

    /// Equivalent spellings have one hash: they are rare, and equality tells them apart.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}
