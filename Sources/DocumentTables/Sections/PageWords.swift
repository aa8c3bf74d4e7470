// The words of the provider's pages, in both languages, that tell what a part of a page is.
import DocumentFacts

/// All words are in lower case, without blanks at their ends and without punctuation behind them, as `normalised` makes them.
enum PageWords {
    /// The spelling under which words are looked up.
    static func normalised(_ text: String) -> String {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
        while let last = words.last, "：:。.*，, ".contains(last) { words.removeLast() }
        return String(words)
    }

    // MARK: Headings and labels

    static let topics: [String: PageTopic] = {
        var topics: [String: PageTopic] = [:]
        for (topic, words) in topicWords {
            for word in words { topics[word] = topic }
        }
        return topics
    }()

    private static let topicWords: [(PageTopic, [String])] = [
        (
            .uri,
            [
                "uri", "url", "uri格式", "url格式", "请求uri", "请求路径", "接口路径", "uri format", "url format", "request uri",
                "api uri", "请求方法", "请求方式", "request method", "http method", "method", "request syntax", "请求消息样式",
                "请求样式", "api path", "接口地址", "请求地址", "request line",
                "请求消息参数", "request path", "request url",
                "uri参数", "uri参数说明", "路径参数", "query参数", "path parameters", "query parameters", "uri parameters",
            ]
        ),
        (
            .uriSample,
            [
                "uri样例", "uri示例", "url样例", "url示例", "uri example", "uri sample", "example uri", "sample uri",
                "url example",
                "example url",
            ]
        ),
        (
            .request,
            [
                "请求", "请求消息", "请求参数", "请求体", "请求消息体", "请求body参数", "body参数", "请求参数说明", "请求消息元素", "request elements",
                "request body参数说明", "request body参数", "请求体参数",
                "request",
                "requests", "request message", "request messages", "request parameters", "request parameter",
                "request body",
                "request body parameters", "request parameter description", "request description",
                "input", "inputs", "input parameters", "input parameter", "body", "message body", "request information",
                "request body description", "request message body", "body parameters", "body parameter",
                "body parameter description", "description of request parameters", "request parameters description",
                "description of the request parameters", "description of request body parameters", "入参", "输入参数",
                "消息体", "消息体参数", "请求信息", "请求体说明", "请求消息体说明",
            ]
        ),
        (
            .requestHeaders,
            [
                "请求header参数", "请求消息头", "请求头", "请求头参数", "request header参数说明", "request header参数", "header参数",
                "请求消息头参数", "request header parameters", "request header", "request headers", "header parameters",
            ]
        ),
        (
            .responseHeaders,
            [
                "响应header参数", "响应消息头", "响应头", "响应头参数", "response header参数说明", "response header参数", "返回消息头",
                "response header parameters", "response header", "response headers",
            ]
        ),
        (
            .requestSample,
            [
                "请求样例", "请求示例", "请求消息样例", "请求消息示例", "请求参数样例", "请求参数示例", "请求体示例", "request example", "request examples",
                "example request", "example requests", "sample request", "sample requests", "request sample",
                "request samples", "request message example", "example of the request", "example request message",
            ]
        ),
        (
            .response,
            [
                "响应", "响应消息", "响应参数", "正常响应", "响应消息体", "响应body参数", "正常响应要素说明", "正常要素说明", "响应要素说明", "响应参数说明", "正常响应参数说明",
                "返回参数", "返回消息", "响应消息元素", "response elements", "response body参数说明", "response body参数", "响应体",
                "response", "responses", "response message", "response messages", "normal response",
                "normal responses", "response parameters", "response parameter", "response body",
                "response body parameters",
                "response parameter description", "normal response parameters", "normal response element description",
                "normal response description", "response description", "response (normal response)",
            ]
        ),
        (
            .responseSample,
            [
                "响应样例", "响应示例", "响应消息样式", "response syntax", "正常响应样例", "正常响应示例", "响应消息样例", "响应消息示例", "响应参数样例", "响应参数示例",
                "返回样例", "返回示例", "异常响应样例",
                "异常响应示例", "response example", "response examples", "example response", "example responses",
                "sample response", "sample responses", "response sample", "response samples", "normal response example",
                "example normal response", "example of a normal response", "normal response sample",
                "abnormal response example", "response message example", "example response message",
            ]
        ),
        (
            .sample,
            ["样例", "示例", "接口示例", "调用示例", "example", "examples", "sample", "samples", "for example"]
        ),
        (
            .parameters,
            [
                "参数说明", "要素说明", "参数", "参数列表", "元素说明", "字段说明", "parameter description", "parameters description",
                "parameters",
                "parameter", "element description", "description of parameters", "parameter descriptions",
            ]
        ),
        (
            .abnormal,
            [
                "异常响应", "错误响应消息", "错误响应", "error responses", "error response", "异常请求结果", "异常响应要素说明", "异常响应参数说明",
                "异常响应说明", "abnormal response", "abnormal responses",
                "response (abnormal response)", "abnormal response element description",
                "abnormal response parameter description", "abnormal response description", "abnormal request results",
            ]
        ),
        (
            .statusCodes,
            [
                "状态码", "返回值", "返回码", "响应状态码", "响应码", "http状态码", "正常响应状态码", "status code", "status codes",
                "returned value",
                "returned values", "return value", "return values", "returned code", "return code", "return codes",
                "response code", "response status code", "http status code", "http status codes",
            ]
        ),
        (.errorCodes, ["错误码", "错误码说明", "错误代码", "error code", "error codes", "error code description"]),
        (
            .prose,
            [
                "功能介绍", "功能描述", "接口说明", "接口功能", "接口约束", "约束限制", "约束条件", "约束", "限制", "前提条件", "使用说明", "调试", "调用方法",
                "授权信息", "注意事项",
                "使用场景", "操作场景", "背景信息", "相关链接", "sdk代码示例", "参考信息", "function", "functions", "function description",
                "introduction", "constraints", "constraint", "restrictions", "restrictions and constraints",
                "constraints and limitations", "notes and constraints", "limitations", "prerequisites", "debugging",
                "debug", "calling method", "authorization information", "authorization", "precautions", "usage notes",
                "application scenario", "application scenarios", "scenario", "scenarios", "sdk sample code", "see also",
                "helpful links", "reference", "references", "change history",
            ]
        ),
    ]

    // MARK: Columns

    static let columns: [String: ColumnRole] = {
        var columns: [String: ColumnRole] = [:]
        for (role, words) in columnWords {
            for word in words { columns[word] = role }
        }
        return columns
    }()

    private static let columnWords: [(ColumnRole, [String])] = [
        (
            .name,
            [
                "参数", "参数名", "参数名称", "名称", "字段", "字段名", "字段名称", "属性", "属性名", "属性名称", "元素", "元素名称", "要素", "要素名称",
                "parameter",
                "parameter name", "parameters", "name", "field", "field name", "attribute", "attribute name", "element",
                "element name", "property", "header", "消息头", "header名称", "key", "消息头名称", "header name", "参数名字",
                "请求参数", "响应参数", "返回参数", "元素名", "parameter (field)",
            ]
        ),
        (
            .type,
            [
                "类型", "参数类型", "数据类型", "字段类型", "属性类型", "type", "parameter type", "data type", "field type", "value type",
                "attribute type",
            ]
        ),
        (
            .required,
            [
                "必选", "是否必选", "是否必须", "是否必填", "必填", "必须", "是否为必选", "必选/可选", "是否必选项", "必选项", "mandatory",
                "required",
                "mandatory (yes/no)", "mandatory/optional", "mandatory or optional", "is mandatory", "m/o",
                "mandatory or not", "required or not", "required/optional", "mandatory or optional (m/o)", "yes/no",
                "m/c/o", "是否必需", "必需", "必选与否", "是否为必填",
            ]
        ),
        (
            .description,
            [
                "说明", "描述", "备注", "参数说明", "参数描述", "字段说明", "字段描述", "含义", "中文说明", "错误码说明", "解释", "description",
                "descriptions",
                "remarks", "remark", "meaning", "parameter description", "explanation", "details", "note", "notes",
                "error code description", "details/description",
            ]
        ),
        (
            .statusCode,
            [
                "状态码", "返回值", "返回码", "响应状态码", "响应码", "http状态码", "http响应码", "http返回码", "http code", "status code",
                "http status code",
                "returned value", "return value", "returned values", "return code", "returned code", "response code",
                "response status code", "status codes", "http response code", "http状态",
            ]
        ),
        (.errorCode, ["错误码", "错误代码", "错误编码", "error code", "error codes", "errorcode", "error_code"]),
        (.method, ["请求方法", "方法", "method", "request method", "http method", "请求方式"]),
        (.uri, ["uri", "url", "请求uri", "请求路径", "request uri", "path"]),
        (.optional, ["是否可选", "可选", "optional", "optional or not", "is optional", "optional (yes/no)"]),
        (.defaultValue, ["默认值", "默认取值", "缺省值", "default", "default value", "defaults"]),
        (
            .limits,
            [
                "取值范围", "取值", "约束", "约束条件", "取值说明", "value range", "range", "value", "values", "constraint",
                "constraints",
                "valid values", "options", "可选值", "枚举值",
            ]
        ),
        (.location, ["参数位置", "位置", "in", "location", "position", "parameter location"]),
        (
            .other,
            [
                "编码", "错误信息", "错误消息", "英文说明", "处理措施", "解决方案", "解决方法", "示例", "样例", "参数示例", "取值样例", "code",
                "encoding",
                "message", "error message", "error messages", "error information", "solution", "measure",
                "handling measure", "handling measures", "suggestion", "example", "example value", "操作类型",
                "reason phrase", "status", "name of the status code",
            ]
        ),
    ]

    // MARK: Captions

    static let captions: [String: TableCaption.Meaning] = {
        var captions: [String: TableCaption.Meaning] = [:]
        for (meaning, words) in captionWords {
            for word in words { captions[word] = meaning }
        }
        return captions
    }()

    private static let captionWords: [(TableCaption.Meaning, [String])] = [
        (
            .parameters(.path),
            ["路径参数", "路径参数说明", "path参数", "path参数说明", "path parameters", "path parameter", "path parameter description"]
        ),
        (
            .parameters(.query),
            [
                "query参数", "query参数说明", "查询参数", "查询参数说明", "查询检索参数", "query parameters", "query parameter",
                "query parameter description",
            ]
        ),
        (
            .parameters(.header),
            [
                "请求header参数", "请求header参数说明", "header参数", "header参数说明", "请求消息头", "请求消息头参数", "request header parameters",
                "request header parameter", "header parameters", "request headers", "request header",
                "parameters in the request header", "request header parameter description", "request header参数",
                "request header参数说明",
            ]
        ),
        (
            .responseHeaders,
            [
                "响应header参数", "响应header参数说明", "响应消息头", "响应消息头参数", "响应头参数", "response header参数", "response header参数说明",
                "response header parameters", "response header parameter", "response headers", "response header",
                "parameters in the response header", "response header parameter description",
            ]
        ),
        (
            .parameters(nil),
            [
                "uri参数", "uri参数说明", "url参数", "url参数说明", "uri parameters", "uri parameter description",
                "parameters in the uri",
            ]
        ),
        (
            .request,
            [
                "请求body参数", "请求body参数说明", "请求消息体参数", "请求体参数", "request body参数", "request body参数说明", "请求消息元素",
                "formdata参数", "request body parameters",
                "request body parameter",
                "request body", "parameters in the request body", "request body parameter description",
                "form parameters", "request formdata parameters",
            ]
        ),
        (
            .response,
            [
                "响应body参数", "响应body参数说明", "response body参数", "response body参数说明", "响应消息元素", "响应参数", "响应参数说明", "响应消息体参数",
                "返回参数", "返回参数说明", "正常响应要素说明", "响应要素说明",
                "response body parameters",
                "response body parameter", "response body", "response parameters", "response parameter",
                "response parameter description", "parameters in the response body",
                "response body parameter description",
                "parameters in the response", "response message parameters", "normal response parameters",
            ]
        ),
        (
            .generic,
            [
                "参数说明", "要素说明", "请求参数", "请求参数说明", "参数列表", "参数描述", "元素说明", "字段说明", "异常响应要素说明", "异常响应参数说明", "body参数",
                "body参数说明",
                "说明", "参数说明表", "parameter description", "parameters description", "parameters", "parameter",
                "element description", "request parameters", "request parameter", "request parameter description",
                "request parameters description", "body parameters", "description",
                "abnormal response element description", "parameter descriptions", "description of parameters",
                "elements", "response description", "request description", "state code", "error response parameters",
            ]
        ),
        (
            .codes,
            [
                "状态码", "返回值", "错误码", "错误码说明", "状态码说明", "返回值说明", "status code", "status codes", "error code",
                "error codes",
                "returned values", "return values", "error code description", "status code description",
            ]
        ),
    ]

    /// What stands behind a structure's name in a caption; longer ones first.
    static let structureSuffixes = [
        "中的参数说明", "中的字段说明", "中参数说明", "中字段说明", "里的参数说明", "下的参数说明", "字段的数据结构说明", "字段数据结构说明", "元素数据结构说明", "元素的数据结构说明",
        "参数数据结构说明", "对象数据结构说明", "数据结构说明", "字段结构说明", "元素结构说明",
        "参数结构说明",
        "对象属性说明", "结构体定义", "结构体说明", "数据结构", "结构体", "结构说明", "定义", "字段说明", "参数说明", "元素说明", "属性说明", "对象说明", "数组说明", "要素说明",
        "参数列表", "参数描述", "字段描述", "字段",
        "对象", "参数",
        "说明", "列表", "数组中的", "数组", "元素", "的", " field data structure description", " element data structure description",
        " field structure description", " element structure description", " data structure description",
        " structure description", " field description", " parameter description", " parameters description",
        " object description", " description", " data structure", " structure", " parameters", " parameter",
        " attributes", " attribute", " objects", " object", " fields", " field", " array", " list", " elements",
        " element",
    ]

    /// What stands before one; longer ones first.
    static let structurePrefixes = [
        "data structure description of the ", "data structure description of field ", "data structure description of ",
        "description of the parameters in ", "description of the ", "description of field ", "description of ",
        "parameter description of the ", "parameter description of ", "parameters of the ", "parameters for the ",
        "parameters for ", "parameters in the ", "parameters in ", "parameters of ", "data structure of the ",
        "data structure of ", "structure of the ", "structure of ", "attributes of the ", "attributes of ",
        "fields of the ", "fields of ", "field ", "the ",
    ]

    // MARK: Cells

    static let yes: Set<String> = [
        "是", "yes", "y", "必选", "必填", "必须", "必需", "m", "mandatory", "required", "true", "√", "✓",
    ]
    static let no: Set<String> = [
        "否", "no", "n", "可选", "选填", "非必选", "非必填", "非必须", "不必选", "不必填", "o", "optional", "false", "×", "✗",
    ]
    /// Words that answer any question, and do not say `required` themselves.
    static let bareYes: Set<String> = ["是", "yes", "y", "true", "√", "✓"]
    static let bareNo: Set<String> = ["否", "no", "n", "false", "×", "✗"]
    /// Required in some calls, and not in others.
    static let conditional: Set<String> = [
        "条件必选", "条件必填", "条件可选", "有条件必选", "有条件", "视情况", "视情况而定", "按需", "二选一", "部分必选", "c", "cm", "o/m", "m/o",
        "conditional", "conditionally", "conditional mandatory", "conditionally mandatory", "conditionally required",
        "depends", "yes/no", "yes or no", "y/n", "是/否", "是或否", "必选/可选", "可选/必选", "either", "condition",
    ]
    /// In a sentence about required, signs of a condition.
    static let conditionMarks = ["当", "若", "如果", "仅", "时", " when ", " if ", " for ", " only ", " unless ", " in "]
    /// Names of a row that describes the whole body, which is an array.
    static let wholeArray: Set<String> = ["[数组元素]", "[items]", "[array elements]", "[array element]", "[]"]
    /// How the rows `key` and `value` of a dictionary speak of themselves.
    static let dictionaryRows = ["作为key", "作为value", "作为键", "作为值", "as the key", "as key", "as the value", "as value"]
    /// The cell says nothing.
    static let unsaid: Set<String> = ["", "-", "--", "—", "n/a", "/"]

    /// In the title of a page that shows how to do something, in lower case.
    static let instructions = [
        "如何", "怎样", "怎么", "构造请求", "快速入门", "入门指引", "使用示例", "调用示例", "应用示例", "操作指导", "how to", "how do", "getting started",
        "making an api request", "making a request", "quick start", "tutorial", "walkthrough",
    ]
    /// Headers that tables list among other parameters.
    static let headerNames: Set<String> = ["content-type", "authorization", "accept", "content-length", "host"]

    static let statusPrefixes = [
        "状态码", "返回码", "响应状态码", "status code", "response code", "http状态码", "http status code", "when the status code is",
        "if the status code is",
    ]
    /// Before the status of a response that is no error; longer ones first.
    static let normalResponses = ["正常返回", "正常响应", "正常", "normal response", "normal", "success"]
    static let pathPrefixes = ["path", "uri", "url", "路径", "请求路径"]
    static let methodPrefixes = ["method", "请求方法", "方法", "http method", "request method"]
    static let methods: Set<String> = ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"]
}
