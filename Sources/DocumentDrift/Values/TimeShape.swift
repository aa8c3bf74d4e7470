// A time's pattern by its fields, so that a page's `yyyy-mm-ddThh:mm:ssZ` and TR 35's letters can be compared.

/// The fields and separators of a written time.
struct TimeShape: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case year, month, day, hour, minute, second
        /// Of a second, in digits.
        case fraction(Int)
        case offset(Offset)
        case literal(Character)
    }

    enum Offset: Hashable, Sendable {
        /// `Z` on a page: the letter itself, or any offset.
        case unsaid
        /// The letter Z and nothing else.
        case utc
        /// `+0800` or `+08`; with a letter Z for 0 where `isZulu`.
        case basic(isZulu: Bool)
        /// `+08:00`.
        case extended(isZulu: Bool)
    }

    var parts: [Part]
    /// Whether fractions of a second of any length may stand behind the second, as in RFC 3339.
    private(set) var takesFractions = false

    init(parts: [Part]) {
        self.parts = parts
    }

    /// The shape of a schema's `format`; nil for one that is no time.
    init?(format: String) {
        let date: [Part] = [.year, .literal("-"), .month, .literal("-"), .day]
        switch format {
        case "date": parts = date
        case "date-time":
            parts = date + [.literal("T"), .hour, .literal(":"), .minute, .literal(":"), .second, .offset(.unsaid)]
            takesFractions = true
        default: return nil
        }
    }

    /// Whether a spec's pattern writes what the page's pattern shows.
    func isWritten(as spec: TimeShape) -> Bool {
        let parts = spec.takesFractions ? withoutFraction : parts
        guard parts.count == spec.parts.count else { return false }
        return zip(parts, spec.parts).allSatisfy { page, spec in
            switch (page, spec) {
            case (.offset(.unsaid), .offset), (.offset, .offset(.unsaid)): true
            case (.offset(.utc), .offset(let other)): other == .utc || other.isZulu
            case (.offset(.basic), .offset(.basic)), (.offset(.extended), .offset(.extended)): true
            default: page == spec
            }
        }
    }

    private var withoutFraction: [Part] {
        guard let index = parts.firstIndex(where: { if case .fraction = $0 { true } else { false } }) else {
            return parts
        }
        var parts = parts
        parts.remove(at: index)
        if index > 0, case .literal(".") = parts[index - 1] { parts.remove(at: index - 1) }
        return parts
    }
}

extension TimeShape.Offset {
    fileprivate var isZulu: Bool {
        switch self {
        case .basic(let isZulu), .extended(let isZulu): isZulu
        case .unsaid, .utc: false
        }
    }
}
