// All differences at a glance: what each is about, and what the page said, what it says and what the spec says.

struct DifferenceList {
    private let statements: [Statement]
    /// Where each difference is shown, by its entry.
    private let titles: [String: String]
    /// Whether any side says what the page said before: without a change of the page there is no such column.
    private let hasFormer: Bool
    private let isAccepted: Bool

    init(differences: [NumberedDrift], titles: [String: String]) {
        statements = Statement.all(differences)
        self.titles = titles
        hasFormer = differences.contains { $0.isFromFacts || $0.isOfFactsToo }
        isAccepted = differences.allSatisfy(\.isAccepted)
    }

    func write(to html: inout HTMLWriter) {
        let mark: Mark = isAccepted ? .accepted : .drift
        html.element("table", [.style("differences", mark.style), .role("table")]) { html in
            html.element("caption", [.style("spoken")], text: isAccepted ? "Accepted differences" : "All drift")
            html.element("thead", [.role("rowgroup")]) { html in
                html.element("tr", [.role("row")]) { html in
                    for name in ["Difference"] + sides.map(\.name) {
                        html.element("th", [HTMLAttribute("scope", "col"), .role("columnheader")], text: name)
                    }
                }
            }
            html.element("tbody", [.role("rowgroup")]) { html in
                for statement in statements { write(statement, to: &html) }
            }
        }
    }

    private struct Side {
        var name: String
        var value: KeyPath<NumberedDrift.Values, String?>
        /// Whether the statement tells what this side says, be it nothing.
        var isTold: (Statement) -> Bool
    }

    private var sides: [Side] {
        let before = Side(name: "Page before", value: \.former, isTold: \.tellsFormer)
        return (hasFormer ? [before] : []) + [
            Side(name: hasFormer ? "Page now" : "Page", value: \.page) { _ in true },
            Side(name: "Spec", value: \.spec, isTold: \.isFromSpec),
        ]
    }

    private func write(_ statement: Statement, to html: inout HTMLWriter) {
        html.element("tr", [.role("row")]) { html in
            // Of a sample, for example, no side has a short word: its message says it all.
            let span = statement.values.isEmpty ? [HTMLAttribute("colspan", "\(sides.count + 1)")] : []
            html.element("th", [HTMLAttribute("scope", "row"), .role("rowheader")] + span) { html in
                for (position, difference) in statement.differences.enumerated() {
                    position == 0 ? writeFirst(difference, to: &html) : writeOther(difference, to: &html)
                }
            }
            guard !statement.values.isEmpty else { return }
            for side in sides {
                html.element("td", [.role("cell"), HTMLAttribute("data-label", side.name)]) { html in
                    if side.isTold(statement) { html.value(statement.values[keyPath: side.value]) }
                }
            }
        }
    }

    private func writeFirst(_ difference: NumberedDrift, to html: inout HTMLWriter) {
        html.element("div", [.id(difference.entryID), .style("entry")]) { html in
            html.element("a", [.link(to: difference.messageID)]) { html in
                html.element("span", [.hiddenFromReaders], text: Mark(difference).symbol + " ")
                html.text("\(difference.number) ")
                html.foreign("span", text: difference.message)
            }
            html.element("p", [.style("place")]) { html in
                html.element("code", [.style("kind"), .untranslated], text: difference.kind)
                if let title = titles[difference.entryID] {
                    html.text(" ")
                    html.foreign("span", text: title)
                }
            }
            if case .accepted(let reason) = difference.standing {
                html.foreign("p", [.style("note")], text: "Reason: " + reason)
            }
        }
    }

    /// The same once more, from the other side: its whole sentence stands at its row.
    private func writeOther(_ difference: NumberedDrift, to html: inout HTMLWriter) {
        html.element("p", [.id(difference.entryID), .style("entry", "place")]) { html in
            html.element("a", [.link(to: difference.messageID)]) { html in
                html.element("span", [.hiddenFromReaders], text: Mark(difference).symbol + " ")
                html.text("\(difference.number) ")
                html.spoken(difference.message + " ")
                html.text("also")
            }
            html.text(" ")
            html.element("code", [.style("kind"), .untranslated], text: difference.kind)
        }
    }
}
