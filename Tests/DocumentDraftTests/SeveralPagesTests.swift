// The pages of one service in one document: shared schemas once, names that differ, paths in one spelling.
import Diagnostics
import DocumentDraft
import DocumentDrift
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import Testing

@Suite("Drafts of several pages")
struct SeveralPagesTests {
    private static func page(_ name: String, _ text: String) throws -> DocumentPage {
        var log = DiagnosticLog()
        let file = SourceFile(path: "pages/\(name).md", bytes: Array(text.utf8))
        return try #require(DocumentPageReader.read(file, into: &log), "\(log.diagnostics.map(\.message))")
    }

    private static func table(_ rows: [(String, String)]) -> String {
        "| 参数 | 参数类型 | 说明 |\n|---|---|---|\n" + rows.map { "| \($0.0) | \($0.1) | x |\n" }.joined() + "\n"
    }

    private static func lamp(_ name: String, _ line: String, _ field: String = "id") throws -> DocumentPage {
        let lamp = "**表 2** lamp字段数据结构说明\n\n" + table([(field, "String"), ("watt", "Integer")])
        let response = "**表 1** 响应参数\n\n" + table([("lamp", "Object")]) + lamp
        return try page(name, "# \(name)\n\n## URI\n\n\(line)\n\n## 响应参数\n\n\(response)")
    }

    private static func document(_ pages: [DocumentPage]) throws -> (OpenAPIDocument, String, [String]) {
        let draft = try #require(DraftText.text(of: pages))
        var log = DiagnosticLog()
        let source = SourceFile(path: "openapi.yaml", bytes: Array(draft.text.utf8))
        let document = try #require(OpenAPIDocumentReader.read(source, into: &log), "\(draft.text)")
        #expect(log.diagnostics.isEmpty, "\(log.diagnostics.map(\.message))")
        return (document, draft.text, draft.leftOut.map { "\($0.page): \($0.reason)" })
    }

    @Test("an object that two pages describe is one schema, another of its name gets one of its own")
    func schemas() throws {
        let pages = try [
            Self.lamp("one", "GET /v1/lamps/\\{id\\}"), Self.lamp("two", "PUT /v1/lamps/\\{id\\}"),
            Self.lamp("three", "POST /v1/lamps", "name"),
        ]
        let (document, _, leftOut) = try Self.document(pages)
        #expect(leftOut == [])
        #expect(document.operations.count == 3)
        let names = document.namedSchemas.map(\.name)
        #expect(names.filter { $0 == "Lamp" }.count == 1)
        #expect(names.filter { $0.hasSuffix("Lamp") }.count == 2, "\(names)")
        #expect(Set(document.operations.compactMap(\.documentReference?.page)) == ["one.md", "two.md", "three.md"])
    }

    @Test("operations with one path stand together, whatever names its parameters have on each page")
    func paths() throws {
        let pages = try [Self.lamp("one", "GET /v1/lamps/\\{id\\}"), Self.lamp("two", "PUT /v1/lamps/\\{lamp_id\\}")]
        let (document, text, _) = try Self.document(pages)
        #expect(document.operations.count == 2)
        #expect(text.contains("/v1/lamps/{id}:"))
        #expect(!text.contains("lamp_id"))
    }

    @Test("operations of one name are told apart, by the version of their path where it has one")
    func names() throws {
        let pages = try [
            Self.lamp("one", "GET /v1/lamps"), Self.lamp("two", "GET /v2/lamps"),
            Self.lamp("three", "GET /v2/rooms/lamps"),
        ]
        let (_, text, _) = try Self.document(pages)
        let names = text.split(separator: "\n").filter { $0.contains("operationId:") }
            .map { String($0.split(separator: " ").last ?? "") }
        #expect(names == ["listLamps", "listLampsV2", "listLampsNo2"] || Set(names).count == 3, "\(names)")
        #expect(names.prefix(2) == ["listLamps", "listLampsV2"])
    }

    @Test("a page without an operation, and one with another page's, are left out and named")
    func leftOut() throws {
        let pages = try [
            Self.lamp("one", "GET /v1/lamps"), Self.lamp("again", "GET /v1/lamps"),
            Self.page("words", "# Words\n\n**表 1** lamp字段数据结构说明\n\n" + Self.table([("id", "String")])),
        ]
        let (document, _, leftOut) = try Self.document(pages)
        #expect(document.operations.count == 1)
        #expect(
            leftOut == ["words.md: it describes no operation", "again.md: one.md describes the same method and path"]
        )
    }

    @Test("the body of errors that a page of its own describes is a component that every operation refers to")
    func commonErrors() throws {
        let body = "# 异常请求结果\n\n**表 1** 异常响应要素说明\n\n" + Self.table([("error_code", "String"), ("error_msg", "String")])
        let codes = "# Codes\n\n| 错误码 | 状态码 | 说明 |\n|---|---|---|\n| L.1 | 400 | too dark |\n| L.2 | 404 | gone |\n"
        let pages = try [
            Self.lamp("one", "GET /v1/lamps"), Self.lamp("two", "PUT /v1/lamps"), Self.page("errors", body),
            Self.page("codes", codes),
        ]
        let (document, text, leftOut) = try Self.document(pages)
        #expect(leftOut == [])
        #expect(text.ranges(of: "'#/components/responses/Error'").count == 2, "\(text)")
        #expect(text.ranges(of: "'#/components/schemas/ErrorResponse'").count == 1)
        let codesSchema = try #require(document.namedSchemas.first { $0.name == "ErrorCode" })
        #expect(codesSchema.name == "ErrorCode")
        #expect(text.contains("enum: [L.1, L.2]"))
        #expect(text.contains("x-enum-descriptions: ['400: too dark', '404: gone']"), "\(text)")
        for page in ["errors.md", "codes.md"] { #expect(text.contains("page: \(page)")) }
        #expect(!text.contains("describes no body of an error"))
    }

    @Test("of bodies for several versions, an operation has that of its own")
    func versionsOfErrors() throws {
        let body = { (version: String, name: String) in
            "## \(version)版本\n\n**表 1** 异常响应要素说明\n\n" + Self.table([(name, "String")])
        }
        let pages = try [
            Self.lamp("one", "GET /v1/lamps"), Self.lamp("two", "GET /v3/lamps"), Self.lamp("three", "GET /lamps"),
            Self.page("errors", "# 异常请求结果\n\n" + body("v3", "error_code") + body("v1", "errCode")),
        ]
        let (_, text, _) = try Self.document(pages)
        let references = text.split(separator: "\n").filter { $0.contains("#/components/responses/") }
            .map { $0.split(separator: "/").last.map(String.init) ?? "" }
        #expect(references == ["ErrorV1'", "ErrorV3'"], "\(text)")
        #expect(text.contains("errors.md does not say which of its bodies this has"))
    }

    @Test("what a status means is taken from a page of statuses where the operation's page does not say")
    func statuses() throws {
        let statuses = "# 状态码\n\n| 状态码 | 编码 | 说明 |\n|---|---|---|\n| 404 | NotFound | The lamp is gone. |\n"
        let one = try Self.page(
            "one",
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n## 响应参数\n\n**状态码： 404**\n\n**表 1** 响应Body参数\n\n"
                + Self.table([("error_code", "String")])
        )
        let (_, text, _) = try Self.document([one, Self.page("statuses", statuses)])
        #expect(text.contains("The lamp is gone."), "\(text)")
    }

    @Test("each page agrees with the document that was drafted from all of them")
    func drift() throws {
        let pages = try [
            Self.lamp("one", "GET /v1/lamps/\\{id\\}"), Self.lamp("two", "PUT /v1/lamps/\\{id\\}"),
            Self.lamp("three", "POST /v1/lamps", "name"),
        ]
        let (document, _, _) = try Self.document(pages)
        for page in pages {
            let drift = DriftCheck.differences(page.facts, page: page, from: document)
            #expect(drift.map(\.diagnostic.message) == [])
        }
    }

    /// A field of a page, a sample of it, what the draft leaves out, and what it keeps.
    @Test(
        "what a page's own sample contradicts is left out and marked",
        arguments: [
            ("String", "取值为a或b。", "\"c\"", "enum", "none of the values"),
            ("Integer", "最小值为5。", "3", "minimum", "below"),
            ("Integer", "最大值为5。", "7", "maximum", "above"), ("String", "长度为1~2个字符。", "\"abc\"", "maxLength", "longer"),
            ("String", "长度为4~8个字符。", "\"abc\"", "minLength", "shorter"),
            ("Integer", "x", "\"3\"", "type: integer", "the type is left out"),
            ("String", "x", "3", "type: string", "the type is left out"),
            ("Boolean", "x", "\"true\"", "type: boolean", "the type"),
            ("Array of strings", "x", "\"a\"", "type: array", "the type"),
        ]
    )
    func contradicted(_ type: String, _ description: String, _ value: String, _ keyword: String, _ gap: String) throws {
        func text(_ sample: String) throws -> String {
            let table = "| 参数 | 参数类型 | 说明 |\n|---|---|---|\n| glow | \(type) | \(description) |\n\n"
            let page = try Self.page(
                "one",
                "# Lamp\n\n## URI\n\nPOST /v1/lamps\n\n## 请求参数\n\n\(table)## 请求示例\n\n```\n\(sample)\n```\n"
            )
            let text = try #require(DraftText.text(of: page))
            return text.split(separator: "\n").drop { $0 != "    CreateLampRequest:" }.joined(separator: "\n")
        }
        let doubted = try text("{\"glow\": \(value)}")
        #expect(!doubted.contains("          \(keyword)"), "\(doubted)")
        #expect(doubted.contains("# gap: ") && doubted.contains(gap), "\(doubted)")
        #expect(try text("{}").contains("          \(keyword)"))
    }

    @Test("fields that the samples have within another one are a gap, and are tried there")
    func within() throws {
        func text(_ sample: String) throws -> String {
            let table = "| 参数 | 参数类型 | 说明 |\n|---|---|---|\n| glow | String | 取值为a或b。 |\n| name | String | x |\n\n"
            let page = try Self.page(
                "one",
                "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n## 响应参数\n\n\(table)## 响应示例\n\n```\n\(sample)\n```\n"
            )
            return try #require(DraftText.text(of: page))
        }
        let wrapped = try text(#"{"lamp": {"glow": "c", "name": "x"}}"#)
        #expect(wrapped.contains("# gap: the samples have these fields within 'lamp'"), "\(wrapped)")
        #expect(wrapped.contains("which is none of the values"))
        #expect(!wrapped.contains("enum: [a, b]"))
        for other in [#"{"glow": "a", "name": "x"}"#, #"{"lamp": {"hue": 1}}"#, #"{"name": {"glow": "x"}}"#] {
            #expect(try !text(other).contains("within '"))
        }
        #expect(try text(#"{"lamp": {"hue": 1}}"#).contains("none of these fields, but others ('lamp')"))
        #expect(try !text(#"{"glow": "a", "hue": 1}"#).contains("none of these fields"))
    }

    @Test("the body of an error is not tried on samples of success")
    func errorBody() throws {
        let header = "| 参数 | 参数类型 | 说明 |\n|---|---|---|\n"
        let page = try Self.page(
            "one",
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n## 响应参数\n\n状态码： 200\n\n\(header)| code | Integer | x |\n\n"
                + "状态码： 400\n\n\(header)| code | String | x |\n\n## 响应示例\n\n状态码： 200\n\n```\n{\"code\": 3}\n```\n"
        )
        #expect(try !#require(DraftText.text(of: page)).contains("the page calls this"))
    }
}
