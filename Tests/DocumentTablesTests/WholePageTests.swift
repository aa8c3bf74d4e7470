// One page of each layout and language, with everything that is read from it.
import DocumentFacts
import DocumentTables
import Testing

@Suite("Whole pages")
struct WholePageTests {
    @Test("the new layout in Chinese")
    func newLayout() throws {
        let header = ["参数", "是否必选", "参数类型", "描述"]
        let response = ["参数", "参数类型", "描述"]
        let error = SmallPage.table(response, [["error_msg", "String", "错误信息"]], anchor: "response_Error")
        let page = """
            # 开灯<a name="SwitchLamp"></a>

            ## 调试

            您可以在[API Explorer](https://apiexplorer.example.com/doc?product=LAMP&api=SwitchLamp)中调试该接口。

            ## URI

            POST /v2/\\{project\\_id\\}/lamps/\\{lamp\\_id\\}/switch

            **表 1**  路径参数

            \(SmallPage.table(header, [["project_id", "是", "String", "项目ID"], ["lamp_id", "是", "String", "灯ID"]]))
            **表 2**  Query参数

            \(SmallPage.table(header, [["dry_run", "否", "Boolean", "只检查"]]))
            ## 请求参数

            **表 3**  请求Header参数

            \(SmallPage.table(header, [["X-Language", "否", "String", "语言"]]))
            **表 4**  请求Body参数

            \(SmallPage.table(header, [["state", "是", "String", "状态"], ["rooms", "否", "#request_Room Room", "房间"]]))
            **表 5**  Room

            \(SmallPage.table(header, [["name", "是", "String", "名称"]], anchor: "request_Room"))
            ## 响应参数

            **状态码： 200**

            **表 6**  响应Body参数

            \(SmallPage.table(response, [["lamps", "#response_Lamp Lamp", "灯"]], anchor: "response_All"))
            **表 7**  Lamp

            \(SmallPage.table(response, [["id", "String", "灯ID"], ["parts", "#response_Lamp Lamp", "部件"]], anchor: "response_Lamp"))
            **状态码： 400**

            **表 8**  响应Body参数

            \(error)
            ## 请求示例

            ```
            POST https://{endpoint}/v2/{project_id}/lamps/{lamp_id}/switch

            { "state": "on" }
            ```

            ## 响应示例

            **状态码： 200**

            成功。

            ```
            { "lamps": [] }
            ```

            ## 状态码

            <a name="status_code"></a>
            \(SmallPage.table(["状态码", "描述"], [["200", "成功"], ["204", "没有灯"], ["400", "非法请求"]]))
            ## 错误码

            请参见[错误码](错误码.md)。
            """
        let read = try SmallPage.read(page)
        let operation = try #require(read.facts.operation)
        #expect(read.facts.title == "开灯")
        #expect(operation.name == "SwitchLamp")
        #expect(operation.method == "POST")
        #expect(operation.path == "/v2/{project_id}/lamps/{lamp_id}/switch")
        #expect(
            read.fieldLines == [
                "path.lamp_id string!", "path.project_id string!", "query.dry_run boolean?",
                "header.X-Language string?",
                "request.rooms [object]?", "request.rooms[].name string!", "request.state string!",
                "response.200.lamps [object]", "response.200.lamps[].id string", "response.200.lamps[].parts [^Lamp]",
                "response.400.error_msg string",
            ]
        )
        #expect(read.responseLines == ["200 object", "204 -", "400 object"])
        #expect(read.facts.structures.isEmpty)
        #expect(
            operation.samples == [
                SampleFacts(direction: .request, content: .http),
                SampleFacts(direction: .response, status: 200, content: .json),
            ]
        )
        #expect(read.samples.map(\.text).last == "{ \"lamps\": [] }")
        #expect(read.tables.map(\.paths).allSatisfy { !$0.contains(nil) })
        #expect(read.descriptions[FactPath("response.200.lamps[].id")] == "灯ID")
    }

    @Test("the old layout in English")
    func oldLayout() throws {
        let header = ["Name", "Mandatory", "Description"]
        let response = ["Name", "Type", "Description"]
        let page = """
            # Listing Tides<a name="tide_01"></a>

            ## Function<a name="s1"></a>

            Lists tides.

            ## URI<a name="s2"></a>

            -   URI format

                PATH: /v1/\\{project\\_id\\}/tides?harbour=\\{harbour\\}&limit=\\{lim it\\}

                Method: GET

            -   Parameter description

                **Table  1**  Parameter description

                \(SmallPage.itemTable(header, [["project_id", "Yes", "ID"], ["harbour", "No", "Name"]]))

            ## Request<a name="s3"></a>

            None

            ## Normal Response<a name="s4"></a>

            -   Parameter description

                **Table  2**  Parameter description

                \(SmallPage.itemTable(response, [["tides", "List data structure. For details, see <a href=\"#tide_01__t3\">Table 3</a>.", "Tides"]], anchor: "t2"))

                **Table  3**  tides field data structure description

                \(SmallPage.itemTable(response, [["height", "Double", "Height"], ["code", "String", "See <a href=\"#t4\">Table 4</a>."]], anchor: "t3"))

                **Table  4**  Tide codes

                \(SmallPage.itemTable(["Error Code", "Description"], [["TIDE.2", "b"], ["TIDE.1", "a"]], anchor: "t4"))

            -   Response example

                ```
                {"tides": []}

                {"tides": [{"height": 1.5}]}
                ```

            ## Abnormal Response<a name="s5"></a>

            See [Abnormal Request Results](abnormal-request-results.md).
            """
        let read = try SmallPage.read(page)
        let operation = try #require(read.facts.operation)
        #expect(operation.method == "GET")
        #expect(operation.path == "/v1/{project_id}/tides")
        #expect(operation.queryNames == ["harbour", "limit"])
        #expect(
            read.fieldLines == [
                "path.project_id unsaid!", "query.harbour unsaid?", "response.tides [object]",
                "response.tides[].code string", "response.tides[].height number",
            ]
        )
        let code = try #require(read.facts.locatedFields.first { $0.path.text == "response.tides[].code" })
        #expect(code.field.values == ["TIDE.1", "TIDE.2"])
        #expect(read.facts.errorCodes.isEmpty)
        #expect(operation.samples.map(\.content) == [.json, .json])
        #expect(read.samples.map(\.path) == [.sample(.response, 1), .sample(.response, 2)])
        #expect(read.samples[1].line == read.samples[0].line + 2)
    }

    @Test("a page without an operation has structures, error codes and statuses")
    func withoutOperation() throws {
        let response = ["名称", "参数类型", "说明"]
        let page = """
            # 异常请求结果

            ## v2版本

            **表 1**  异常响应要素说明

            \(SmallPage.table(response, [["code", "String", "错误码"]]))
            ## v1版本

            **表 2**  异常响应要素说明

            \(SmallPage.table(response, [["error", "Object", "参见<a href=\"#t3\">表3</a>"]]))
            **表 3**  error字段数据结构说明

            \(SmallPage.table(response, [["message", "String", "错误"]], anchor: "t3"))
            **表 4**  错误码说明

            \(SmallPage.table(["错误码", "响应状态码", "中文说明"], [["L.2", "404", "b"], ["L.1", "400", "a"]]))
            **表 5**  状态码

            \(SmallPage.table(["状态码", "编码", "错误码说明"], [["404", "Not Found", "b"], ["200", "OK", "a"]]))
            """
        let read = try SmallPage.read(page)
        #expect(read.facts.operation == nil)
        #expect(
            read.fieldLines == [
                "structure.v1版本 异常响应要素说明.error object", "structure.v1版本 异常响应要素说明.error.message string",
                "structure.v2版本 异常响应要素说明.code string",
            ]
        )
        #expect(
            read.facts.errorCodes == [
                ErrorCodeFacts(code: "L.1", status: 400), ErrorCodeFacts(code: "L.2", status: 404),
            ]
        )
        #expect(read.facts.statusCodes == [200, 404])
        #expect(read.places[.error("L.1")]?.row == 2)
    }
}
