// What the page's samples have at each path: the witness for what its tables say.
package import DocumentFacts

package struct SampleObjects: Sendable {
    /// By path; those of all responses that are no errors share `response`.
    private var values: [String: [SampleValue]] = [:]
    private var count = 0

    /// More values are not looked at.
    private static let most = 50_000

    package init(_ samples: [PageSample]) {
        for sample in samples where sample.facts.status.map({ $0 < 400 }) ?? true { take(sample) }
    }

    /// The values at a path; none where no sample has it.
    package func values(at path: FactPath) -> [SampleValue] {
        values[Self.key(path)] ?? []
    }

    /// The keys of the objects at a path; nil where no sample has one with keys.
    package func keys(at path: FactPath) -> Set<String>? {
        var keys: Set<String> = []
        for case .object(let members) in values(at: path) { keys.formUnion(members.map(\.name)) }
        return keys.isEmpty ? nil : keys
    }

    private mutating func take(_ sample: PageSample) {
        guard let start = sample.text.firstIndex(where: { $0 == "{" || $0 == "[" }) else { return }
        // A request line stands above the body, and templates in braces within the line.
        var body = sample.text[start...]
        if sample.facts.content == .http {
            guard let line = sample.text.firstIndex(where: \.isNewline),
                let first = sample.text[line...].firstIndex(where: { $0 == "{" || $0 == "[" })
            else { return }
            body = sample.text[first...]
        }
        guard let value = SampleValue.read(body) else { return }
        add(value, at: FactPath(sample.facts.direction == .request ? "request" : "response"), depth: 0)
    }

    private mutating func add(_ value: SampleValue, at path: FactPath, depth: Int) {
        count += 1
        guard count < Self.most, depth < 64 else { return }
        values[path.text, default: []].append(value)
        switch value {
        case .object(let members):
            for member in members { add(member.value, at: path.field(member.name), depth: depth + 1) }
        case .array(let elements):
            for element in elements { add(element, at: path.items, depth: depth + 1) }
        default: break
        }
    }

    /// `response.200.id` is `response.id`.
    private static func key(_ path: FactPath) -> String {
        let text = path.text
        guard text.hasPrefix("response.") else { return text }
        let rest = text.dropFirst("response.".count)
        let status = rest.prefix { $0.isASCII && $0.isNumber }
        guard status.count == 3 else { return text }
        return "response" + rest.dropFirst(3)
    }
}
