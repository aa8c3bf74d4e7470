// How tests plan clients from texts, and find the parts of a plan that they are about.
import ClientPlan
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import Testing

/// A plan and what was said on the way to it.
struct Planning {
    var plan: ClientPlan
    var log: DiagnosticLog

    init(
        _ text: String,
        client: String = "TestClient",
        names: [String: String] = [:],
        deepObjectArrays: DeepObjectArrays = .brackets,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var log = DiagnosticLog()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let read = OpenAPIDocumentReader.read(file, into: &log)
        let document = try #require(read, "\(log.diagnostics)", sourceLocation: sourceLocation)
        plan = ClientPlanner(
            document: document,
            configuration: PlanningConfiguration(
                client: client,
                names: Dictionary(
                    uniqueKeysWithValues: names.map { (Place(document: "api.yaml", pointer: $0.key), $0.value) }
                ),
                deepObjectArrays: deepObjectArrays
            )
        ).plan(into: &log)
        self.log = log
    }

    /// A plan of a text without errors.
    static func clean(
        _ text: String,
        names: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> ClientPlan {
        let planning = try Planning(text, names: names, sourceLocation: sourceLocation)
        #expect(planning.errors == [], sourceLocation: sourceLocation)
        return planning.plan
    }

    /// `code: message` of every error.
    var errors: [String] { lines(.error) }
    var warnings: [String] { lines(.warning) }

    private func lines(_ severity: Severity) -> [String] {
        log.diagnostics.filter { $0.severity == severity }.map { "\($0.code.rawValue): \($0.message)" }
    }
}

/// Texts of documents around the part that a test is about.
enum Text {
    static func document(_ part: String, version: String = "3.1.0") -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + part
    }

    /// The part is the mapping of `components/schemas`.
    static func schemas(_ part: String, version: String = "3.1.0") -> String {
        document("paths: {}\ncomponents:\n  schemas:\n" + indented(part, 4), version: version)
    }

    /// The part is the operation `GET /things`; `schemas` is the mapping of `components/schemas`.
    static func operation(
        _ part: String,
        path: String = "/things",
        method: String = "get",
        schemas: String = "",
        version: String = "3.1.0"
    ) -> String {
        let components = schemas.isEmpty ? "" : "\ncomponents:\n  schemas:\n" + indented(schemas, 4)
        return document("paths:\n  \(path):\n    \(method):\n" + indented(part, 6) + components, version: version)
    }

    /// The parameters of an operation that answers with nothing.
    static func parameters(_ part: String, path: String = "/things", schemas: String = "") -> String {
        operation(
            "operationId: listThings\nresponses: {'204': {description: d}}\nparameters:\n" + indented(part, 2),
            path: path,
            schemas: schemas
        )
    }

    static func indented(_ part: String, _ columns: Int) -> String {
        part.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
    }
}

/// A part of a plan that has a name.
protocol Named {
    var symbol: SymbolID { get }
}

extension Structure.Property: Named {}
extension OpenEnum.Case: Named {}
extension Union.Branch: Named {}
extension ParameterPlan: Named {}
extension ClientParameter: Named {}
extension ContentPlan: Named {}
extension ResponsePlan: Named {}
extension ServerPlan: Named {}
extension ServerPlan.Variable: Named {}
extension OperationPlan: Named {}
extension TypeDeclaration: Named {}

extension ClientPlan {
    /// The Swift names of parts.
    func swift(_ parts: [some Named]) -> [String] { parts.map { names[$0.symbol] } }

    /// The type of a Swift name.
    func type(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> TypeDeclaration {
        try #require(
            api.types.first { names[$0.symbol] == name },
            "there are \(swift(api.types))",
            sourceLocation: sourceLocation
        )
    }

    func structure(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Structure {
        guard case .structure(let structure) = try type(name, sourceLocation: sourceLocation) else {
            throw Unexpected(what: "\(name) is no structure")
        }
        return structure
    }

    func property(
        _ key: String,
        of owner: String = "S",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Structure.Property {
        let properties = try structure(owner, sourceLocation: sourceLocation).properties
        return try #require(
            properties.first { $0.key == key },
            "there are \(properties.map(\.key))",
            sourceLocation: sourceLocation
        )
    }

    func stringEnum(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> StringEnum {
        guard case .stringEnum(let found) = try type(name, sourceLocation: sourceLocation) else {
            throw Unexpected(what: "\(name) is no enum of strings")
        }
        return found
    }

    func union(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Union {
        guard case .union(let found) = try type(name, sourceLocation: sourceLocation) else {
            throw Unexpected(what: "\(name) is no union")
        }
        return found
    }

    /// A type as Swift writes it, with the planner's words for what Swift has no word for.
    func text(_ use: TypeUse) -> String {
        switch use {
        case .array(let element): "[\(text(element))]"
        case .map(let value): "[String: \(text(value))]"
        case .nullable(let inner): text(inner) + "?"
        case .boxed(let inner): "box(\(text(inner)))"
        case .named(let id): names[self[id].symbol]
        case .timestamp(let format): format.map { "timestamp(\($0))" } ?? "timestamp"
        case .booleanText(let yes, let no): "boolean(\(yes), \(no))"
        case .dataSize(let unit): unit.rawValue
        case .formatted(let format): format.name
        default: "\(use)"
        }
    }

    var operation: OperationPlan {
        get throws { try #require(api.operations.first) }
    }
}

struct Unexpected: Error, CustomStringConvertible {
    var what: String
    var description: String { what }
}
