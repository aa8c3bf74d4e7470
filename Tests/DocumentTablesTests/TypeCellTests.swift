// Type cells as pages print them, and what they are read as.
import DocumentFacts
import PageMarkup
import TestSupport
import Testing

@testable import DocumentTables

@Suite("Type cells")
struct TypeCellTests {
    private static func cell(_ text: String, links: [MarkupText.Link] = []) -> MarkupCell {
        MarkupCell(lines: [MarkupCell.Line(MarkupText(text, links: links))])
    }

    private static let spellings: [(ShapeFacts, [String])] = [
        (
            .string,
            [
                "String", "String。", "string", "STRING", " String ", "String(64)", "String (1-64)", "varchar(36)",
                "UUID",
                "Date", "Timestamp", "DateTime", "date-time", "file", "Enum", "字符串", "字符串类型", "String类型", "string type",
                "String, 36 characters", "string<date-time>", "字符型", "“String”", "Strings",
            ]
        ),
        (.integer, ["Integer", "Int", "int", "INTEGER", "Integer。", "integer(int32)", "Short", "整数", "整型", "int类型"]),
        (.long, ["Long", "long。", "Integer(int64)", "integer<int64>", "int64", "长整型", "BigInteger"]),
        (.number, ["Float", "Double", "Number", "BigDecimal", "Decimal", "number<double>", "浮点型", "浮点数"]),
        (.boolean, ["Boolean", "bool", "Boolean。", "布尔型", "布尔值"]),
        (
            .object([]),
            [
                "Object", "Objects", "BackupPlan object", "BackupPlan Object", "字典数据结构", "Dictionary data structure",
                "dictionary", "JSON", "JSON object", "结构体", "对象", "Table 3 object", "Object (see Table 3)", "dict",
            ]
        ),
        (
            .map,
            ["Map", "Map<String,String>", "Map<String, Object>", "map<string,array<string>>", "HashMap<String,String>"]
        ),
        (
            .array(.unsaid),
            ["Array", "List", "列表数据结构", "列表类型数据结构", "列表数据结构。", "list data structure", "JSON array", "数组"]
        ),
        (
            .array(.string),
            [
                "Array of strings", "Array of string", "array of Strings", "List<String>", "List<string>", "String[]",
                "[]string", "array[string]", "Array(String)", "list of string", "Array of String objects",
                "String array",
                "字符串数组", "array<string>", "List＜String＞", "Set<String>", "Array of strings(64)", "[String]",
            ]
        ),
        (.array(.integer), ["Array of integers", "Array<Integer>", "int[]", "List of integer", "整数数组"]),
        (.array(.long), ["Array of longs", "List<Long>"]),
        (
            .array(.object([])),
            [
                "Array of objects", "Array of Objects", "List<Object>", "Array<Object>", "Array of BackupItem objects",
                "Array of BackupItem object", "List<BackupItem>", "Array of Table 2 objects", "Array of 表2 objects",
                "Object array", "object[]", "对象数组",
            ]
        ),
        (.array(.map), ["Array of maps", "List<Map<String,String>>"]),
        (
            .array(.array(.string)),
            ["Array<Array<String>>", "Array of arrays of strings", "String[][]", "List<List<String>>"]
        ),
        (.unsaid, ["", "-", "--", "无", "N/A", "/", "String or Integer", "String/Integer", "Any", "byte"]),
        (.string, ["String or string", "String/UUID"]),
    ]

    @Test("Every spelling of a type is read", arguments: spellings.flatMap { pair in pair.1.map { (pair.0, $0) } })
    func spelling(shape: ShapeFacts, text: String) {
        #expect(TypeCell.read(Self.cell(text))?.shape == shape, "\(text)")
    }

    @Test(
        "A reference behind the type is no part of it, and its anchor is kept",
        arguments: [
            (ShapeFacts.array(.object([])), "列表数据结构，请参见表7。", "表7"), (.object([]), "字典数据结构，请参见表7", "表7"),
            (.array(.object([])), "list data structure. For details, see Table 7.", "Table 7"),
            (.object([]), "Dictionary data structure. For details, see Table 7", "Table 7"),
            (.array(.object([])), "Array of PlanItem objects", "PlanItem"),
            (.object([]), "PlanItem object", "PlanItem"),
            (.object([]), "PlanItem", "PlanItem"), (.array(.object([])), "List<PlanItem>", "PlanItem"),
            (.array(.object([])), "Array of Table 7 objects", "Table 7"),
            (.object([]), "Object, see Table 7", "Table 7"),
            (.array(.object([])), "Array", "表7"), (.object([]), "Table 7", "Table 7"),
        ]
    )
    func reference(shape: ShapeFacts, text: String, link: String) {
        let links = [MarkupText.Link(text: link, target: "#table7"), MarkupText.Link(text: "x", target: "other.md#t")]
        #expect(TypeCell.read(Self.cell(text, links: links)) == TypeCell(shape: shape, anchors: ["table7"]), "\(text)")
    }

    @Test(
        "Other words are no type",
        arguments: [
            "Strng", "是", "Yes", "项目ID。", "PlanItem", "Array of fast cars", "List<", "of", "or", "Array of ", "表",
        ]
    )
    func unknown(text: String) {
        #expect(TypeCell.read(Self.cell(text)) == nil, "\(text)")
    }

    @Test("A second paragraph of a type cell may say anything")
    func secondLine() {
        let cell = MarkupCell(lines: [
            MarkupCell.Line(MarkupText("String")), MarkupCell.Line(MarkupText("no longer than it has to be")),
        ])
        #expect(TypeCell.read(cell)?.shape == .string)
        #expect(TypeCell.read(MarkupCell(lines: []))?.shape == .unsaid)
    }

    @Test(
        "Hostile cells end in nil",
        arguments: [
            String(repeating: "Array of ", count: 40) + "strings", String(repeating: "List<", count: 70),
            String(repeating: "x/", count: 190),
            String(repeating: "x/", count: 90) + String(repeating: " array", count: 30),
            String(repeating: "[]", count: 190), String(repeating: "String", count: 200_000),
            String(repeating: "(", count: 399),
            "x" + String(repeating: "\u{301}", count: 100_000),
        ].map(LongText.init)
    )
    func hostile(text: LongText) {
        #expect(TypeCell.read(Self.cell(text.text)) == nil)
    }
}
