// The text of a layout: what each line means, and that what cannot be read is an error and no crash.
import SampleModels
import Testing

@_spi(Generated) @testable import DriftlessJSON

@Suite("The text of a layout")
struct LayoutTextTests {
    @Test(
        "says a property's type and kind",
        arguments: [
            ("a: string", "String", "required string"),
            ("a: string?", "Optional<String>", "requiredNullable nullable(string)"),
            ("a?: string", "Optional<String>", "optional string"),
            ("a?: string?", "Optional<String>", "optional nullable(string)"),
            ("a?: string | null", "Presence<String>", "optional nullable(string)"),
            ("a?: (string?)", "Optional<Optional<String>>", "optional nullable(string)"),
            ("a: integer", "Int", "required integer"), ("a: int32", "Int", "required integer32"),
            ("a: uint64", "UInt64", "required unsigned"), ("a: uint32", "UInt32", "required unsigned32"),
            ("a: number", "Double", "required number"), ("a: decimal", "DecimalNumber", "required decimalNumber"),
            ("a: boolean", "Bool", "required boolean"), ("a: any", "JSONValue", "required any"),
            ("a: size(kilobytes)", "DataSize", "required dataSize(kB)"),
            ("a: [integer]", "Array<Int>", "required array(integer)"),
            ("a: [integer?]?", "Optional<Array<Optional<Int>>>", "requiredNullable nullable(array(nullable(integer)))"),
            ("a: [string: [boolean]]", "Dictionary<String, Array<Bool>>", "required map(array(boolean))"),
            ("a: indirect string", "Indirect<String>", "required string"),
            ("a?: indirect string", "Optional<Indirect<String>>", "optional string"),
            ("a: indirect (string?)", "Indirect<Optional<String>>", "required nullable(string)"),
            ("a: text(date-time)", "Parsed<Timestamp>", "required text(Timestamp)"),
            (#"a: text(date-time, "yyyy")"#, "Parsed<Timestamp>", "required text(Timestamp)"),
            (#"a: text(boolean, "Y", "N")"#, "Parsed<Bool>", "required text(Bool)"),
            ("a: text(uri-reference)", "Parsed<URIReference>", "required text(URIReference)"),
            ("a: string = \"x\"", "String", #"required listed(string, ["x"])"#),
            ("a?: integer in [1, 2]", "Optional<Int>", "optional listed(integer, [1,2])"),
            ("a?: boolean? = true", "Optional<Bool>", "optional nullable(listed(boolean, [true]))"),
            ("a: Backup", "Backup", "required model(Backup)"),
            ("a?: [Backup]", "Optional<Array<Backup>>", "optional array(model(Backup))"),
            (#""a b\u00e9: ": string"#, "String", "required string"),
        ]
    )
    func value(_ text: String, _ type: String, _ meaning: String) throws {
        let types: [any JSONValueDecodable.Type] = text.contains("Backup") ? [Backup.self] : []
        let layout = try LayoutText(text, types)
        let member = try #require(layout.members.first)
        #expect(layout.members.count == 1)
        #expect(String(describing: member.type.type) == type)
        #expect("\(member.need) \(Self.text(of: member.kind))" == meaning)
        #expect(member.name == (text.contains("é") || text.contains("u00e9") ? "a bé: " : "a"))
    }

    private static func text(of kind: JSONKind) -> String {
        switch kind.form {
        case .nullable(let inner): "nullable(\(text(of: inner)))"
        case .array(let inner): "array(\(text(of: inner)))"
        case .map(let inner): "map(\(text(of: inner)))"
        case .listed(let inner, let values): "listed(\(text(of: inner)), \(JSONValue.array(values)))"
        case .model(let type): "model(\(type))"
        case .text(let type): "text(\(type))"
        case .dataSize(let unit): "dataSize(\(unit.symbol))"
        default: "\(kind.form)"
        }
    }

    @Test("says how texts are written, what is checked, and what is kept beside the members")
    func whole() throws {
        let text = """
            at: [text(date-time, "yyyy")], checked
            flag?: text(boolean, "Y", "N") | null
            name: string, checked
            ... matching ["^x-", "\\\\d"]: [integer]
            ... refused
            """
        let layout = try LayoutText(text, [])
        #expect(layout.members.map(\.style) == [.time("yyyy"), .boolean(true: "Y", false: "N"), nil])
        #expect(layout.members.map(\.rules) == [0, nil, 1])
        #expect(layout.patterns == ["^x-", "\\d"])
        #expect(layout.rest.map { String(describing: $0.type.type) } == "Array<Int>")
        #expect(layout.refusesOthers)
    }

    @Test("names types in the order of the list, each as often as it likes")
    func types() throws {
        let layout = try LayoutText("a: Type1\nb: Other\nc: [Type1]", [Backup.self, Free.self])
        #expect(layout.members.map { String(describing: $0.type.type) } == ["Backup", "Free", "Array<Backup>"])
    }

    @Test(
        "is an error where it cannot be read, with its line",
        arguments: [
            ("a", 1), ("a:", 1), ("a: strin", 1), ("a: string\nb: [integer", 2), ("a: string |", 1),
            ("a: string, x", 1),
            ("a: Backup", 1), ("a: text(hour)", 1), ("a: size(miles)", 1), ("a: string = ", 1), ("a: string = [", 1),
            ("\"a: string", 1), (": string", 1), ("a: string = {\"", 1), ("a: text(", 1), ("...", 1), ("a: ((((", 1),
            ("a: string in 5", 1), ("a: text(date-time, \"x)", 1),
        ]
    )
    func failure(_ text: String, _ line: Int) {
        do throws(LayoutText.Failure) {
            _ = try LayoutText(text, [])
            Issue.record("'\(text)' was read")
        } catch {
            #expect(error.line == line)
        }
    }

    @Test("is an error where the list has other types than the text")
    func missingTypes() {
        #expect(throws: LayoutText.Failure.self) { try LayoutText("a: A\nb: B", [Backup.self]) }
        #expect(throws: LayoutText.Failure.self) { try LayoutText("a: A", [Backup.self, Free.self]) }
    }
}
