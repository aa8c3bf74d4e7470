// Parameters by location and name: missing, invented, renamed, or at another location.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import YAMLTree

extension Comparison {
    mutating func compareParameters(_ described: OperationFacts, _ operation: Operation) {
        var matching = ParameterMatching(described.parameters, operation.parameters)
        for (facts, parameter) in matching.matched { compare(facts, parameter) }
        for (facts, parameter) in matching.moved {
            log.report(
                .pageLocation,
                at: .parameter(facts.location, facts.field.name),
                "'\(facts.field.name)' stands in the \(facts.location.rawValue) on the page, and in the "
                    + "\(parameter.location.rawValue) in the spec",
                span: log.places.key("in", of: parameter.origin)?.value.span ?? parameter.origin.span,
                pointer: parameter.origin.pointer,
                page: facts.location.rawValue,
                spec: parameter.location.rawValue
            )
            compare(facts, parameter)
        }
        for (facts, parameter) in matching.renamed {
            log.report(
                .pageName,
                at: .parameter(facts.location, facts.field.name),
                "the page names the \(facts.location.rawValue) parameter '\(facts.field.name)', and the spec "
                    + "'\(parameter.name)'",
                span: log.places.key("name", of: parameter.origin)?.value.span ?? parameter.origin.span,
                hint: "did you mean '\(facts.field.name)'?",
                pointer: parameter.origin.pointer,
                page: facts.field.name,
                spec: parameter.name
            )
            compare(facts, parameter)
        }
        matching.missing.removeAll { isSaidElsewhere($0) }
        for facts in matching.missing {
            report(
                missing: facts.location,
                facts.field.name,
                "which the page has",
                of: operation,
                hint: facts.field.summary,
                page: facts.field.brief
            )
        }
        compareQueryNames(described, operation)
        for parameter in matching.invented {
            guard let location = ParameterFacts.Location(rawValue: parameter.location.rawValue) else { continue }
            if described.prints(parameter.name, in: location) { continue }
            log.report(
                .pageFieldInvented,
                at: .parameter(location, parameter.name),
                "the page has no \(location.rawValue) parameter '\(parameter.name)', which the spec has",
                span: log.places.key("name", of: parameter.origin)?.value.span ?? parameter.origin.span,
                hint: DriftLog.removal,
                pointer: parameter.origin.pointer,
                neighbour: (described.parameters.first { $0.location == location } ?? described.parameters.first)
                    .map { .parameter($0.location, $0.field.name) }
            )
        }
    }

    private mutating func report(
        missing location: ParameterFacts.Location,
        _ name: String,
        _ reason: String,
        of operation: Operation,
        hint: String? = nil,
        page: String? = nil
    ) {
        log.report(
            .pageFieldMissing,
            at: .parameter(location, name),
            "the spec lacks the \(location.rawValue) parameter '\(name)', \(reason)",
            span: log.places.key("parameters", of: operation.origin)?.key.span ?? operation.origin.span,
            hint: hint,
            pointer: operation.origin.pointer,
            page: page
        )
    }

    /// Names that the page's URI has and no table describes. The spec has to have them; what it says of them is on no page.
    private mutating func compareQueryNames(_ described: OperationFacts, _ operation: Operation) {
        let inTables = Set(described.parameters.filter { $0.location == .query }.map(\.field.name))
        for name in described.queryNames where !inTables.contains(name) {
            if operation.parameters.contains(where: { $0.location == .query && $0.name == name }) { continue }
            report(missing: .query, name, "which the page's URI has, although no table describes it", of: operation)
        }
    }

    private mutating func compare(_ facts: ParameterFacts, _ parameter: Parameter) {
        let path = FactPath.parameter(facts.location, facts.field.name)
        compareRequired(facts.field.isRequired, parameter.isRequired, at: path) { log in
            log.places.key("required", of: parameter.origin)?.key.span ?? parameter.origin.span
        }
        let place = FieldPlace(direction: .request, owner: parameter.origin)
        compareContent(facts.field, parameter.schema, at: path, place)
    }

    /// Whether OpenAPI says a header elsewhere than among the parameters: as the media type of a body, or as what
    /// authenticates a call.
    private mutating func isSaidElsewhere(_ facts: ParameterFacts) -> Bool {
        guard facts.location == .header else { return false }
        let name = facts.field.name.lowercased()
        if ["accept", "authorization", "content-type"].contains(name) { return true }
        let schemes = log.places.root()?["components"]?["securitySchemes"]?.entries ?? []
        return schemes.contains { scheme in
            scheme.value["in"]?.text == "header" && scheme.value["name"]?.text?.lowercased() == name
        }
    }
}

extension OperationFacts {
    /// Whether the page's URI has a parameter, although no row may say anything of it.
    fileprivate func prints(_ name: String, in location: ParameterFacts.Location) -> Bool {
        switch location {
        case .query: queryNames.contains(name)
        case .path: path.contains("{\(name)}")
        case .header, .cookie: false
        }
    }
}

/// The parameters of a page beside those of a spec.
private struct ParameterMatching {
    typealias Pair = (facts: ParameterFacts, parameter: Parameter)

    private(set) var matched: [Pair] = []
    private(set) var moved: [Pair] = []
    private(set) var renamed: [Pair] = []
    var missing: [ParameterFacts] = []
    var invented: [Parameter] = []

    init(_ described: [ParameterFacts], _ parameters: [Parameter]) {
        var free: [String: Parameter] = [:]
        for parameter in parameters { free[Self.key(parameter.location.rawValue, parameter.name)] = parameter }
        for facts in described {
            if let same = free.removeValue(forKey: Self.key(facts.location.rawValue, facts.field.name)) {
                matched.append((facts, same))
            } else {
                missing.append(facts)
            }
        }
        invented = parameters.filter { free[Self.key($0.location.rawValue, $0.name)] != nil }
        let byName = Dictionary(invented.map { ($0.name, $0) }) { first, _ in first }
        moved = pairs { byName[$0.field.name] }
        for location in ParameterFacts.Location.allCases {
            let candidates = invented.filter { $0.location.rawValue == location.rawValue }
            let byName = Dictionary(candidates.map { ($0.name, $0) }) { first, _ in first }
            let names = NameMatching.pairs(
                missing.filter { $0.location == location }.map(\.field.name),
                candidates.map(\.name)
            )
            renamed += pairs { facts in
                facts.location == location ? names[facts.field.name].flatMap { byName[$0] } : nil
            }
        }
    }

    /// Takes the pairs that `match` finds out of what is missing and invented.
    private mutating func pairs(_ match: (ParameterFacts) -> Parameter?) -> [Pair] {
        var pairs: [Pair] = []
        var taken: Set<String> = []
        var rest: [ParameterFacts] = []
        for facts in missing {
            if let parameter = match(facts),
                taken.insert(Self.key(parameter.location.rawValue, parameter.name)).inserted
            {
                pairs.append((facts, parameter))
            } else {
                rest.append(facts)
            }
        }
        missing = rest
        invented.removeAll { taken.contains(Self.key($0.location.rawValue, $0.name)) }
        return pairs
    }

    /// The names of headers are the same in any letter case.
    private static func key(_ location: String, _ name: String) -> String {
        location + "." + (location == "header" ? name.lowercased() : name)
    }
}
