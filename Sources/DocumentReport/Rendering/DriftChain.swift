// The way from one drift to the next, and how a difference is told beside its row.

struct DriftChain {
    /// Those that nobody accepted, in the order of their numbers.
    let drift: [NumberedDrift]
    let accepted: [NumberedDrift]
    private let positions: [Int: Int]

    init(_ differences: [NumberedDrift]) {
        drift = differences.filter { !$0.isAccepted }
        accepted = differences.filter(\.isAccepted)
        positions = Dictionary(uniqueKeysWithValues: drift.enumerated().map { ($0.element.number, $0.offset) })
    }

    private func neighbour(of difference: NumberedDrift, _ step: Int) -> NumberedDrift? {
        guard !difference.isAccepted, let position = positions[difference.number],
            drift.indices.contains(position + step)
        else { return nil }
        return drift[position + step]
    }

    /// The differences of one row or sample, with the ways to the list and to the neighbours.
    func write(_ differences: [NumberedDrift], to html: inout HTMLWriter) {
        for difference in differences { write(difference, to: &html) }
    }

    private func write(_ difference: NumberedDrift, to html: inout HTMLWriter) {
        let mark = Mark(difference)
        html.element("div", [.id(difference.messageID), .style("message", mark.style)]) { html in
            html.element("p") { html in
                html.element("strong") { html in
                    html.element("span", [.hiddenFromReaders], text: mark.symbol + " ")
                    html.text("\(mark.word) \(difference.number)")
                }
                html.text(" ")
                html.foreign("span", text: difference.message)
                html.text(" ")
                html.element("code", [.style("kind"), .untranslated], text: difference.kind)
            }
            if !difference.values.isEmpty { writeValues(of: difference, to: &html) }
            writeDetails(of: difference, to: &html)
            html.element("p", [.style("ways")]) { html in writeWays(from: difference, to: &html) }
        }
    }

    /// What is said where, beside each other.
    private func writeValues(of difference: NumberedDrift, to html: inout HTMLWriter) {
        let values = difference.values
        let pairs: [(String, String?)] =
            difference.isFromFacts
            ? [("Page before", values.former), ("Page now", values.page)]
            : [("Page", values.page), ("Spec", values.spec)]
        html.element("dl", [.style("values")]) { html in
            for (name, value) in pairs {
                html.element("div") { html in
                    html.element("dt", text: name)
                    html.element("dd") { $0.value(value) }
                }
            }
        }
    }

    private func writeDetails(of difference: NumberedDrift, to html: inout HTMLWriter) {
        if case .accepted(let reason) = difference.standing {
            html.element("p") { html in
                html.element("strong", text: "Reason: ")
                html.foreign("span", text: reason)
            }
        }
        // What is accepted needs no advice.
        let hint = difference.isAccepted ? nil : difference.hint
        for line in [hint].compactMap({ $0 }) + difference.notes {
            html.foreign("p", [.style("note")], text: line)
        }
        html.element("p", [.style("place")]) { html in
            html.element("code", [.untranslated], text: difference.fact)
            if let place = difference.place {
                html.text(" at ")
                html.element("code", [.untranslated], text: place)
            }
        }
    }

    private func writeWays(from difference: NumberedDrift, to html: inout HTMLWriter) {
        let ways: [(symbol: String, words: String, target: String)] =
            [
                ("↑", "in the list", difference.entryID)
            ] + [neighbour(of: difference, -1)].compactMap { $0 }.map { ("←", "drift \($0.number)", $0.messageID) }
            + [neighbour(of: difference, 1)].compactMap { $0 }.map { ("→", "drift \($0.number)", $0.messageID) }
        let words = ["↑": "Back to", "←": "Previous:", "→": "Next:"]
        for way in ways {
            html.element("a", [.link(to: way.target)]) { html in
                html.element("span", [.hiddenFromReaders], text: way.symbol + " ")
                html.spoken((words[way.symbol] ?? "") + " \(Mark(difference).word) \(difference.number), ")
                html.text(way.words)
            }
        }
    }
}

/// How a state is shown: by a symbol and a word, so that colour is never the only mark.
struct Mark {
    var symbol: String
    var word: String
    var style: String

    static let drift = Mark(symbol: "≠", word: "drift", style: "drifts")
    static let accepted = Mark(symbol: "≈", word: "accepted", style: "accepted")
    static let agrees = Mark(symbol: "✓", word: "agrees", style: "agrees")
    static let notCompared = Mark(symbol: "·", word: "not compared", style: "silent")

    private init(symbol: String, word: String, style: String) {
        self.symbol = symbol
        self.word = word
        self.style = style
    }

    init(_ difference: NumberedDrift) {
        self = difference.isAccepted ? .accepted : .drift
    }

    init(_ state: ReportRow.State) {
        switch state {
        case .drifts: self = .drift
        case .accepted: self = .accepted
        case .agrees: self = .agrees
        case .notCompared: self = .notCompared
        }
    }
}

extension HTMLAttribute {
    /// Names of code are the same in all languages.
    static let untranslated = HTMLAttribute("translate", "no")
}
