// A name as JSON compares it: byte by byte, so that composed and decomposed letters are two names.
import Diagnostics

struct ExactName: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (a: Self, b: Self) -> Bool {
        a.text.hasSameBytes(as: b.text)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
