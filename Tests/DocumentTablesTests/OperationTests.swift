// Every way in which pages print a method and a path, and where parameters belong.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("The operation of a page")
struct OperationTests {
    @Test(
        "method, path and the query's names are read in every form",
        arguments: [
            (
                "GET /v1.0/\\{project\\_id\\}/lamps?start=\\{start\\}&limit=\\{limit\\}", "GET",
                "/v1.0/{project_id}/lamps", ["limit", "start"]
            ),
            ("-   URI格式\n\n    PATH：/\\{v\\}/lamps\n\n    Method：DELETE", "DELETE", "/{v}/lamps", []),
            ("PATH: /v1/lamps\nMethod: put", "PUT", "/v1/lamps", []),
            ("Method：GET\n\nPATH：/v1/lamps?a=\\{a \\_b\\}", "GET", "/v1/lamps", ["a"]),
            ("POST https://\\{_Endpoint_\\}/v3/\\{_project\\_id_\\}/lamps", "POST", "/v3/{project_id}/lamps", []),
            ("POST \\{endpoint\\}/v3/lamps", "POST", "/v3/lamps", []),
            ("```\nGET /v1/lamps\n```", "GET", "/v1/lamps", []),
            ("| 请求方法 | URI |\n|---|---|\n| PATCH | /v1/lamps |", "PATCH", "/v1/lamps", []),
            ("GET /v1/lamps\n\n-   URI样例\n\n    GET https://lamp.example.com/v1/lamps/1", "GET", "/v1/lamps", []),
            ("GET /v1/lamps\n\n**示例**\n\n```\nGET https://lamp.example.com/v1/lamps/1\n```", "GET", "/v1/lamps", []),
            ("GET /v1/lamps?tags=\\{k1\\}=\\{v1\\}", "GET", "/v1/lamps", ["tags"]),
            ("PUT v3/\\{project\\_id\\}/lamps", "PUT", "/v3/{project_id}/lamps", []),
            ("```\nDELETE /?tagging HTTP/1.1\nHost: lamp.example.com\n```", "DELETE", "/", ["tagging"]),
            ("HEAD https://\\{Endpoint\\}/v3/\\{ project\\_id \\}/lamps", "HEAD", "/v3/{project_id}/lamps", []),
            ("| 项 | 值 |\n|---|---|\n| URI | /v1/lamps |\n| Method | POST |", "POST", "/v1/lamps", []),
            ("### 请求方法\n\nPOST\n\n### 请求路径\n\n/v1/lamps", "POST", "/v1/lamps", []),
            ("GET https://lamp.example.com/v1/lamps?\na=\\{a\\}&\nb=\\{b\\}", "GET", "/v1/lamps", ["a", "b"]),
        ]
    )
    func line(_ uri: String, _ method: String, _ path: String, _ names: [String]) throws {
        let operation = try #require(try SmallPage.read("# Lamp\n\n## URI\n\n\(uri)\n").facts.operation)
        #expect(operation.method == method)
        #expect(operation.path == path)
        #expect(operation.queryNames == names)
    }

    @Test(
        "a section without a readable method and path is an error there",
        arguments: [
            "GET lamps", "GET /v1//lamps", "GET /v1/{a", "/v1/lamps", "PATH：/v1/灯\n\nMethod：GET", "GET /a\n\nGET /b",
        ]
    )
    func unreadable(_ uri: String) {
        let problems = SmallPage.problems("# Lamp\n\n## URI\n\n\(uri)\n")
        #expect(problems.map(\.code) == [.pageOperation])
        #expect((problems.first?.span?.start.line ?? 0) >= 3)
    }

    @Test(
        "where a table says no place, the printed path and the method do",
        arguments: [
            ("GET /v1/\\{id\\}/lamps", "**表 1**  参数说明", ["path.id", "query.size", "header.X-Trace"]),
            ("GET /v1/\\{id\\}/lamps?size=\\{size\\}", "", ["path.id", "query.size", "header.X-Trace"]),
            ("GET /v1/\\{id\\}/lamps", "**表 1**  Query参数", ["query.X-Trace", "query.id", "query.size"]),
            ("GET /v1/lamps", "**Table 1** Request header parameters", ["header.X-Trace", "header.id", "header.size"]),
        ]
    )
    func places(_ line: String, _ caption: String, _ paths: [String]) throws {
        let rows = [["id", "String"], ["size", "Integer"], ["X-Trace", "String"]]
        let table = SmallPage.table(["参数", "类型"], rows)
        let read = try SmallPage.read(SmallPage.operation(line, uri: "\(caption)\n\n\(table)"))
        #expect(read.facts.locatedFields.map(\.path.text) == paths)
    }

    @Test(
        "fields of a request without a place are the body's where the method has one",
        arguments: [
            ("POST", "", ["path.id", "request.size"]), ("PUT", "", ["path.id", "request.size"]),
            ("GET", "", ["path.id", "query.size"]), ("DELETE", "", ["path.id", "query.size"]),
            ("DELETE", "**表 1**  请求Body参数", ["request.id", "request.size"]),
            ("POST", "**Table 1** Request body parameters", ["request.id", "request.size"]),
        ]
    )
    func request(_ method: String, _ caption: String, _ paths: [String]) throws {
        let table = SmallPage.table(["参数", "类型"], [["id", "String"], ["size", "Integer"]])
        let read = try SmallPage.read(
            SmallPage.operation("\(method) /v1/\\{id\\}/lamps", request: "\(caption)\n\n\(table)")
        )
        #expect(read.facts.locatedFields.map(\.path.text) == paths)
    }

    @Test(
        "a response's status is its label's, or the only success of the page's statuses",
        arguments: [
            ("**状态码： 200**\n\n", "", ["200 object"]), ("状态码为 201时：\n\n", "", ["201 object"]),
            ("Status code: 202\n\n", "", ["202 object"]), ("", "", ["- object"]),
            ("", "| 状态码 | 描述 |\n|---|---|\n| 200 | a |\n| 400 | b |", ["200 object", "400 -"]),
            (
                "", "| Status Code | Description |\n|---|---|\n| 200 OK | a |\n| 204 | b |",
                ["- object", "200 -", "204 -"]
            ),
        ]
    )
    func statuses(_ label: String, _ statuses: String, _ lines: [String]) throws {
        let table = SmallPage.table(["参数", "类型"], [["id", "String"]])
        let page = SmallPage.operation("GET /v1/lamps", response: label + table, more: "## 状态码\n\n\(statuses)\n")
        #expect(try SmallPage.read(page).responseLines == lines)
    }

    @Test("a body can be an array")
    func arrayBody() throws {
        let items = SmallPage.table(["参数", "类型"], [["[数组元素]", "#item Item"]])
        let item = SmallPage.table(["参数", "类型"], [["id", "String"]], anchor: "item")
        let page = SmallPage.operation(
            "GET /v1/lamps",
            response: "**表 1**  响应Body参数\n\n\(items)**表 2**  Item\n\n\(item)"
        )
        let read = try SmallPage.read(page)
        #expect(read.responseLines == ["- [object]"])
        #expect(read.fieldLines == ["response[].id string"])
    }

    @Test("prose has tables and code of its own, which are no facts")
    func prose() throws {
        let page = "## 接口约束\n\n| 规格 | 上限 |\n|---|---|\n| a | 1 |\n\n```\n{}\n```\n\n"
        let read = try SmallPage.read("# Lamp\n\n\(page)## URI\n\nGET /v1/lamps\n")
        #expect(read.tables.isEmpty)
        #expect(read.samples.isEmpty)
    }
}
