// The check itself is tested: every single change of what a page says is drift, and the page as it is has none.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Every fact matters")
struct FactMutationTests {
    /// What no spec can say, or says in words only, so that only the facts checked in show a change of it.
    ///
    /// A page that states no type is no contradiction. Whether an integer is of 32 bits is often left open by pages. Names
    /// that the printed URI lacks stand in the table. A page that names no status speaks of the normal response.
    private static let unsayable: Set<String> = [
        "changeTitle", "addName", "dropQueryName", "changeQueryName", "dropSample", "changeSample", "addSample",
        "addStructure", "addStatusCode", "unsayType", "dropStatus",
    ]

    /// Made once, whichever tests ask for them.
    private static let mutants = ProviderSpec.names.map { name in
        (name, Result { FactMutants.all(of: try ProviderSpec.named(name).facts.facts) })
    }

    private static func mutants(of name: String) throws -> [FactMutant] {
        try #require(mutants.first { $0.0 == name }).1.get()
    }

    @Test("the specs say what their pages say", arguments: ProviderSpec.names)
    func unmutated(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        #expect(DriftReading.lines(spec.drift(of: spec.facts.facts)) == [])
    }

    @Test("the spec shows every change that it can show", arguments: ProviderSpec.names)
    func specCheck(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let mutants = try Self.mutants(of: name)
        var caught: [String: Int] = [:]
        for mutant in mutants {
            let isCaught = !spec.drift(of: mutant.facts).isEmpty
            caught[mutant.kind, default: 0] += isCaught ? 1 : 0
            if Self.unsayable.contains(mutant.kind) || isInteger(mutant, spec) || isPrinted(mutant, spec) { continue }
            #expect(isCaught, "\(mutant.kind) \(mutant.path) is not caught")
        }
        let sum = caught.values.reduce(0, +)
        print("\(name): \(mutants.count) mutants of its facts, \(sum) caught by the spec")
        #expect(sum > 300)
    }

    @Test("the facts checked in show every change", arguments: ProviderSpec.names)
    func factsCheck(_ name: String) throws {
        let spec = try ProviderSpec.named(name)
        let mutants = try Self.mutants(of: name)
        for mutant in mutants {
            let drifts = FactsDrift.differences(mutant.facts, page: nil, from: spec.facts)
            #expect(!drifts.isEmpty, "\(mutant.kind) \(mutant.path) is not caught")
        }
        #expect(FactsDrift.differences(spec.facts.facts, page: nil, from: spec.facts).isEmpty)
        print("\(name): \(mutants.count) mutants of its facts, all caught by the facts checked in")
    }

    @Test("no kind of change is without a mutant")
    func kinds() throws {
        var kinds: Set<String> = []
        for name in ProviderSpec.names {
            kinds.formUnion(try Self.mutants(of: name).map(\.kind))
        }
        // Neither page has texts with limits of length, so that these cannot be dropped or changed there.
        kinds.formUnion(FactMutants.all(of: Self.lengths).map(\.kind))
        let all = FieldMutation.allCases.map(\.rawValue) + OperationMutation.allCases.map(\.rawValue)
        #expect(kinds.sorted() == all.sorted())
    }

    @Test("a length is caught where a spec has one")
    func lengthMutants() throws {
        let spec = """
            [{name: name, in: query, schema: {type: string, minLength: 4, maxLength: 64}}]
            """
        let document = try DriftReading.document(DriftReading.spec(parameters: spec))
        #expect(DriftCheck.differences(Self.lengths, page: nil, from: document).isEmpty)
        let mutants = FactMutants.all(of: Self.lengths).filter { $0.kind.contains("Length") }
        #expect(mutants.count == 4)
        for mutant in mutants {
            #expect(!DriftCheck.differences(mutant.facts, page: nil, from: document).isEmpty, "\(mutant.kind)")
        }
    }

    private static let lengths = DriftReading.facts(
        parameters: [
            ParameterFacts(
                location: .query,
                field: FieldFacts(name: "name", shape: .string, minimumLength: 4, maximumLength: 64)
            )
        ]
    )

    /// Whether a mutant lacks a row whose name the printed URI has.
    private func isPrinted(_ mutant: FactMutant, _ spec: ProviderSpec) -> Bool {
        guard let operation = spec.facts.facts.operation, mutant.kind == FieldMutation.dropField.rawValue else {
            return false
        }
        let isInPath = mutant.path.hasPrefix("path.") && operation.path.contains("{\(mutant.path.dropFirst(5))}")
        return isInPath || operation.queryNames.contains { mutant.path == "query." + $0 }
    }

    /// Whether a mutant says integer for an integer of 64 bits or the other way round, which one spec can fit both.
    private func isInteger(_ mutant: FactMutant, _ spec: ProviderSpec) -> Bool {
        guard mutant.kind == FieldMutation.changeType.rawValue else { return false }
        let path = FactPath(mutant.path)
        func shape(_ facts: DocumentFacts) -> ShapeFacts? {
            facts.locatedFields.first { $0.path == path }?.field.shape
        }
        let integers: [ShapeFacts?] = [.integer, .long]
        // A page that gives no type may give the one that the spec has.
        if shape(spec.facts.facts) == .unsaid { return (integers + [.string]).contains(shape(mutant.facts)) }
        return integers.contains(shape(mutant.facts)) && integers.contains(shape(spec.facts.facts))
    }
}
