// Which texts are samples, of what, and where one ends.
import DocumentFacts
import DocumentTables
import Testing

@Suite("Samples of a page")
struct SampleTests {
    @Test(
        "a block is split where a text ends",
        arguments: [
            ("{\"a\": 1}", ["json"]), ("[1, 2]", ["json"]), ("{\"a\": 1}\n{\"a\": 2}", ["json", "json"]),
            ("{\"a\": 1}\n\n\n[]\n", ["json", "json"]), ("[\n{\"a\": 1},\n\n{\"a\": 2}\n]", ["json"]),
            ("{“a”: 1}\n\n{“a”: 2}", ["broken json", "broken json"]),
            ("{“a”: 1}\n\n{\"a\": 2}", ["broken json", "json"]),
            ("{\"a\": 1.}", ["broken json"]), ("{\"a\": {\n\n  {\"b\": 1}\n}", ["broken json"]),
            ("{\"a\": \"}\"}", ["json"]),
            ("{\"a\"", ["broken json"]), ("GET /v1/lamps", ["http"]), ("POST https://{e}/v1\n\n{\"a\": 1}", ["http"]),
            ("HTTP/1.1 204", ["text"]), ("curl -X GET", ["text"]), ("GETTING", ["text"]), ("  \n", []),
        ]
    )
    func blocks(_ block: String, _ contents: [String]) throws {
        let page = SmallPage.operation("GET /v1/lamps", more: "**响应示例**\n\n```\n\(block)\n```\n")
        let operation = try #require(try SmallPage.read(page).facts.operation)
        #expect(operation.samples.map(\.content.rawValue) == contents)
    }

    @Test(
        "headings and labels say the direction",
        arguments: [
            ("## 请求示例\n\n```\n{}\n```\n", ["request"]), ("## 响应示例\n\n```\n{}\n```\n", ["response"]),
            ("## Example Requests\n\nExample request 2: Off\n\n```\n{}\n```\n", ["request"]),
            ("## Response\n\n-   Example response\n\n    ```\n    {}\n    ```\n", ["response"]),
            ("## 样例\n\nGET /v1/lamps?a=1\n", ["request"]), ("## 正常响应\n\n\\{\\}\n", ["response"]),
            ("## 正常响应\n\n-   要素说明\n\n    无\n\n-   响应样例：\n\n        {}\n", ["response"]),
            ("## 请求\n\n-   请求样例\n\n    **按时间：**\n\n    ```\n    {}\n    ```\n", ["request"]),
            ("## SDK代码示例\n\n```java\n{}\n```\n", []), ("## 功能介绍\n\n```\n{}\n```\n", []),
            ("## Colours\n\n```\n{}\n```\n", []),
        ]
    )
    func direction(_ section: String, _ directions: [String]) throws {
        let operation = try #require(
            try SmallPage.read("# Lamp\n\n## URI\n\nGET /v1/lamps\n\n\(section)").facts.operation
        )
        #expect(operation.samples.map(\.direction.rawValue) == directions)
    }

    @Test("a sample knows its first line and its status")
    func places() throws {
        let page =
            "# Lamp\n\n## URI\n\nGET /v1/lamps\n\n## 响应示例\n\n**状态码： 404**\n\n```\n\n{}\n```\n\n-   a\n\n        {}\n"
        let samples = try SmallPage.read(page).samples
        #expect(samples.map(\.line) == [13, 18])
        #expect(samples.map(\.facts.status) == [404, 404])
    }
}
