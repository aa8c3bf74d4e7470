// Descriptions as pages really write them: items run together, lists in paragraphs, parts of values, spans of time.
import DocumentFacts

@testable import DocumentTables

extension DescriptionCases {
    static let partsOfValues: [DescriptionCase] = [
        DescriptionCase("参数取值格式为：lamp_code+“-”+ 颜色缩写，颜色缩写取值范围有：r、g、b。", .string),
        DescriptionCase("格式为：灯型编码-颜色缩写，颜色缩写取值：r、g、b。其中，r表示红；g表示绿；b表示蓝。", .string),
        DescriptionCase("产品编码，由规格与后缀拼接，后缀取值为：a、b。", .string),
        DescriptionCase("The ID is in the format of spec-mode, where the mode can be r, g, or b.", .string),
        DescriptionCase("The ID consists of a code and a suffix. The suffix can be r or g.", .string),
        DescriptionCase("编码的前缀取值为：dcs、rds。", .string),
        DescriptionCase("格式必须为hh:mm-HH:MM。mm和MM取值相同，且取值范围为00、15、30、45。", .string, .format("hh:mm-HH:MM")),
        DescriptionCase("资源编码。其中首字母取值为：A、B。", .string),
        DescriptionCase("导出格式：csv、json。", .string),
    ]

    static let lastValues: [DescriptionCase] = [
        DescriptionCase("取值包括：4，8，16，32，64 取值必须是这种灯能有的亮度。", .integer, .values("4", "8", "16", "32", "64")),
        DescriptionCase("取值为：4、8、16、32、64 具体请参考规格。", .integer, .values("4", "8", "16", "32", "64")),
        DescriptionCase(
            "取值范围：1,2,4,8默认为2。",
            .integer,
            DescriptionFacts.values("1", "2", "4", "8").with { $0.defaultValue = "2" }
        ),
        DescriptionCase("取值：single、ha、cluster 其中cluster表示集群。", .string, .values("single", "ha", "cluster")),
        DescriptionCase(
            "取值为TRUE、FALSE 默认为FALSE。",
            .string,
            DescriptionFacts.values("TRUE", "FALSE").with { $0.defaultValue = "FALSE" }
        ),
        DescriptionCase(
            "The value can be 4, 8, 16, 32, 64 The value must be supported by the flavor.",
            .integer,
            .values("4", "8", "16", "32", "64")
        ),
        DescriptionCase("取值为4，8，16，limit必须大于1。", .integer, .values("4", "8", "16")),
    ]

    static let spansOfTime: [DescriptionCase] = [
        DescriptionCase("熄灯时间，格式为“yyyy-mm-ddThh:mm:ssZ”，时间跨度不超过30天。", .unsaid, .format("yyyy-mm-ddThh:mm:ssZ")),
        DescriptionCase("熄灯时间，开始时间和结束时间的间隔不超过7天。", .unsaid),
        DescriptionCase("熄灯时间戳。与开始时间相差不超过30。", .integer),
        DescriptionCase("End time. The time span cannot exceed 30 days.", .unsaid),
        DescriptionCase("End time. The interval between start_time and end_time cannot exceed 7 days.", .unsaid),
        DescriptionCase("时间跨度，不超过30天。", .integer, .limits(nil, "30")),
    ]

    static let severalLimits: [DescriptionCase] = [
        DescriptionCase("不小于1且不大于100。", .integer, .limits("1", "100")),
        DescriptionCase(
            "最小值为1，最大值为100，默认为10。",
            .integer,
            DescriptionFacts.limits("1", "100").with { $0.defaultValue = "10" }
        ),
        DescriptionCase("大于等于1，小于等于65535。", .integer, .limits("1", "65535")),
        DescriptionCase("取值范围：1~100，最大不超过100。", .integer, .limits("1", "100")),
        DescriptionCase("至少为1，至多为10。", .integer, .limits("1", "10")),
        DescriptionCase("The minimum value is 1, and the maximum value is 100.", .integer, .limits("1", "100")),
        DescriptionCase("Must be at least 1 and at most 50.", .integer, .limits("1", "50")),
        DescriptionCase("最小值：1；最大值：100；步长：10。", .integer, .limits("1", "100")),
        DescriptionCase("最小值为１，最大值为１００。", .integer, .limits("1", "100")),
        DescriptionCase("取值范围：［1，100］。", .integer, .limits("1", "100")),
    ]

    static let itemsRunTogether: [DescriptionCase] = [
        DescriptionCase(
            "取值范围如下：\n- single：表示单灯\n- string：表示灯串 - pair_off： 表示成对的灯",
            .string,
            .values("single", "string", "pair_off")
        ),
        DescriptionCase("取值范围如下：\n- single：单机；ha：主备；cluster：集群", .string, .values("single", "ha", "cluster")),
        DescriptionCase("取值范围：\n- a1：表示甲 b1：表示乙\n- c1：表示丙", .string, .values("a1", "b1", "c1")),
        DescriptionCase("类型。取值范围： - prePaid：预付费； - postPaid：后付费。", .string, .values("prePaid", "postPaid")),
        DescriptionCase("取值：\n- one: the first. - two: the second.", .string, .values("one", "two")),
        DescriptionCase("取值：\n- 1. auto：自动\n- 2. manual：手动", .string, .values("auto", "manual")),
        DescriptionCase("取值：\n- on - 打开\n- off - 关闭", .string, .values("on", "off")),
    ]

    static let paragraphsOfValues: [DescriptionCase] = [
        DescriptionCase("状态，取值：\nBUILDING: 点亮中\nFAILED：点亮失败", .string, .values("BUILDING", "FAILED")),
        DescriptionCase("取值范围\nBUILDING：点亮中\nFAILED：点亮失败", .string, .values("BUILDING", "FAILED")),
        DescriptionCase("取值：\n值为“BUILD”，表示灯正在亮起。\n值为“BURNT OUT”，表示灯丝已断。", .string, .values("BUILD", "BURNT OUT")),
        DescriptionCase("状态。\n值为“BUILD”，表示灯正在亮起。\n值为“FAILED”，表示异常。", .string, .values("BUILD", "FAILED")),
        DescriptionCase("状态。取值如下：\nBUILD，表示创建中。\nFAILED，表示异常。", .string, .values("BUILD", "FAILED")),
        DescriptionCase("枚举值：\nwaiting\nrunning\nfailed", .string, .values("waiting", "running", "failed")),
        DescriptionCase(
            "Status. The value can be:\nBUILDING: being created\nFAILED: not created",
            .string,
            .values("BUILDING", "FAILED")
        ),
        DescriptionCase("取值：\n“on”（打开）\n“off”（关闭）", .string, .values("on", "off")),
        DescriptionCase("取值：\nMySQL、PostgreSQL", .string, .values("MySQL", "PostgreSQL")),
        DescriptionCase("取值：\non——打开\noff——关闭", .string, .values("on", "off")),
        DescriptionCase("取值：\n0：否\n1：是", .integer, .values("0", "1")),
        DescriptionCase("取值范围：\n1-100", .integer, .limits("1", "100")),
    ]

    static let valuesInSentences: [DescriptionCase] = [
        DescriptionCase("对灯的操作：dim、blink。", .string, .values("dim", "blink")),
        DescriptionCase("对灯的操作：\n- dim: 变暗\n- soft_dim: 慢慢变暗", .string, .values("dim", "soft_dim")),
        DescriptionCase("排序方式：asc或desc。", .string, .values("asc", "desc")),
        DescriptionCase("Action to perform: restart or flush.", .string, .values("restart", "flush")),
        DescriptionCase("节点角色：master、slave", .string, .values("master", "slave")),
        DescriptionCase("取值为single（单机）、ha（主备）、cluster（集群）。", .string, .values("single", "ha", "cluster")),
        DescriptionCase("是否自动续订（0：否，1：是）。", .integer, .values("0", "1")),
        DescriptionCase("磁盘类型（SATA、SSD）。", .string, .values("SATA", "SSD")),
        DescriptionCase("续订周期（month：月；year：年）", .string, .values("month", "year")),
        DescriptionCase(
            "磁盘类型。取值范围：必须是“COMMON”（SATA）、HIGH（SAS）或“ULTRAHIGH”（SSD）。区分大小写。",
            .string,
            .values("COMMON", "HIGH", "ULTRAHIGH")
        ),
        DescriptionCase("包含字段：id、name。", .string),
        DescriptionCase("特殊字符：a、b。", .string),
        DescriptionCase("获取方法：console、api。", .string),
        DescriptionCase("例如：a、b。", .string),
        DescriptionCase("文件大小（KB）。", .integer, .unit("KB")),
    ]

    static let kindsOfThings: [DescriptionCase] = [
        DescriptionCase("灯的模型，包括如下类型：\n- ha，成对的灯。\n- replica，单独的灯。", .string, .values("ha", "replica")),
        DescriptionCase("实例状态，分为以下几种：\n- up，正常。\n- down，异常。", .string, .values("up", "down")),
        DescriptionCase("支持如下模式：\n- ha：主备\n- single：单机", .string, .values("ha", "single")),
        DescriptionCase(
            "The following types are supported:\n- ha: primary/standby\n- single: standalone",
            .string,
            .values("ha", "single")
        ),
        DescriptionCase("包括如下权限：\n- read：读\n- write：写", .string),
    ]

    static let conditionsOfUse: [DescriptionCase] = [
        DescriptionCase("实例为主备时生效，取值为async或sync。", .string, .values("async", "sync")),
        DescriptionCase("当实例为主备时，该参数有效，取值范围：1~10。", .integer, .limits("1", "10")),
        DescriptionCase("创建包周期实例时可指定，取值为month或year。", .string, .values("month", "year")),
        DescriptionCase("当type为a时，取值为x或y。", .string),
        DescriptionCase(
            "This parameter is valid only when the type is ha. The value can be async or sync.",
            .string,
            .values("async", "sync")
        ),
        DescriptionCase(
            "Mandatory when type is ha, and the value can be async or sync.",
            .string,
            .values("async", "sync")
        ),
    ]

    static let lengthsInMeasures: [DescriptionCase] = [
        DescriptionCase("取值范围：4位到64位之间，必须以字母开头。", .string, .lengths(4, 64)),
        DescriptionCase("取值范围：4~64个字符之间，必须以字母开头。", .string, .lengths(4, 64)),
        DescriptionCase("4个字符到64个字符。", .string, .lengths(4, 64)),
        DescriptionCase("长度为4至64位。", .string, .lengths(4, 64)),
        DescriptionCase("４～６４个字符。", .string, .lengths(4, 64)),
        DescriptionCase("不超过64个字符。", .string, .lengths(nil, 64)),
        DescriptionCase("64个字符以内。", .string, .lengths(nil, 64)),
        DescriptionCase("长度不超过64。", .string, .lengths(nil, 64)),
        DescriptionCase("最长64位。", .string, .lengths(nil, 64)),
        DescriptionCase("4 characters to 64 characters.", .string, .lengths(4, 64)),
        DescriptionCase("The name contains 4 to 64 characters.", .string, .lengths(4, 64)),
        DescriptionCase("Up to 64 characters.", .string, .lengths(nil, 64)),
        DescriptionCase("最少8个字符，最多32个字符。", .string, .lengths(8, 32)),
        DescriptionCase("长度为36个字符。", .string, .lengths(36, 36)),
        DescriptionCase("4位到64位之间", .unsaid, .lengths(4, 64)),
    ]
}
