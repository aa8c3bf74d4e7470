// More of the words in which pages say what a value can be.
import DocumentFacts

@testable import DocumentTables

extension DescriptionCases {
    static let manyWords: [DescriptionCase] = [
        DescriptionCase("大于等于0，且不超过100。", .integer, .limits("0", "100")),
        DescriptionCase("最大值为100，不能为负数。", .integer, .limits("0", "100")),
        DescriptionCase("取值范围为1-100，最大不能超过100，且大于等于1。", .integer, .limits("1", "100")),
        DescriptionCase("最小值为1，单位：天，最大值为30。", .integer, DescriptionFacts.limits("1", "30").with { $0.unit = "天" }),
        DescriptionCase("取值大于0且小于等于10。", .integer, .limits("1", "10")),
        DescriptionCase("最多可以设置20个，每个长度不超过36个字符。", .string, .lengths(nil, 36)),
        DescriptionCase("长度为4到64个字符，必须以字母开头，最多包含3个下划线。", .string, .lengths(4, 64)),
        DescriptionCase(
            "取值范围：1～100，默认值：10。",
            .integer,
            DescriptionFacts.limits("1", "100").with { $0.defaultValue = "10" }
        ),
        DescriptionCase(
            "The value ranges from 1 to 100, and the default value is 10.",
            .integer,
            DescriptionFacts.limits("1", "100").with { $0.defaultValue = "10" }
        ),
        DescriptionCase("The value cannot be less than 1 or greater than 100.", .integer, .limits("1", "100")),
        DescriptionCase("灯泡类型，取值（WARM：甲，COLD：乙，BRIGHT：丙）。", .string, .values("WARM", "COLD", "BRIGHT")),
        DescriptionCase("灯泡类型，取值为WARM（甲）、COLD（乙）和BRIGHT（丙）三种。", .string, .values("WARM", "COLD", "BRIGHT")),
        DescriptionCase(
            "取值范围：“single”（单机）、“ha”（主备）。默认为“single”。",
            .string,
            DescriptionFacts.values("single", "ha").with { $0.defaultValue = "single" }
        ),
        DescriptionCase("当实例类型为主备时必选，取值范围如下：\n- slow：异步\n- fast：同步", .string, .values("slow", "fast")),
        DescriptionCase("仅当引擎为Alpha时有效。取值：slow、half。", .string, .values("slow", "half")),
        DescriptionCase("若类型为ha，该参数必选，取值为“slow”或“fast”。", .string, .values("slow", "fast")),
        DescriptionCase("引擎为Alpha时，取值为slow或half；引擎为Beta时，取值为slow或fast。", .string),
        DescriptionCase("计费模式，0：按次；1：包月。", .integer, .values("0", "1")),
        DescriptionCase("计费模式。\n0：按次\n1：包月", .integer, .values("0", "1")),
        DescriptionCase("是否支持：0-不支持，1-支持。", .integer, .values("0", "1")),
        DescriptionCase("状态。\n● LIT：亮着\n● DARK：灭了", .string, .values("LIT", "DARK")),
        DescriptionCase("状态：LIT/DARK", .string, .values("LIT", "DARK")),
        DescriptionCase("取值：LIT|DARK", .string, .values("LIT", "DARK")),
        DescriptionCase("可选值为LIT、DARK。", .string, .values("LIT", "DARK")),
        DescriptionCase("取值有：\nLIT\nDARK", .string, .values("LIT", "DARK")),
        DescriptionCase("包含以下几种状态：\n- LIT（亮着）\n- DARK（灭了）", .string, .values("LIT", "DARK")),
        DescriptionCase("枚举值：LIT，DARK", .string, .values("LIT", "DARK")),
        DescriptionCase("值为LIT，表示亮着；值为DARK，表示灭了。", .string, .values("LIT", "DARK")),
        DescriptionCase("取值如下：（1）LIT：亮着；（2）DARK：灭了。", .string, .values("LIT", "DARK")),
        DescriptionCase("取值范围：６～３２位。", .string, .lengths(6, 32)),
        DescriptionCase("长度范围为6到32位。", .string, .lengths(6, 32)),
        DescriptionCase("支持1～64个字符。", .string, .lengths(1, 64)),
        DescriptionCase("由字母组成，长度限制为1-64。", .string, .lengths(1, 64)),
        DescriptionCase("字符长度为4~64。", .string, .lengths(4, 64)),
        DescriptionCase("长度必须在4-64之间。", .string, .lengths(4, 64)),
        DescriptionCase("不能超过256位。", .string, .lengths(nil, 256)),
        DescriptionCase("名称由4～64位字符组成。", .string, .lengths(4, 64)),
        DescriptionCase("The value contains a maximum of 64 characters.", .string, .lengths(nil, 64)),
        DescriptionCase("Enter 4 to 64 characters starting with a letter.", .string, .lengths(4, 64)),
        DescriptionCase("开始时间，时间范围不超过31天。", .unsaid),
        DescriptionCase("有效期为最近7天内。", .unsaid),
        DescriptionCase("最近30天内的任务。", .integer),
        DescriptionCase("备份保留天数，不超过732天。", .integer, .limits(nil, "732")),
        DescriptionCase("名称以lamp-开头，后缀可选值为a、b。", .string),
        DescriptionCase("规格编码，格式：引擎.规格.类型，其中类型取值为ha、single。", .string),
        DescriptionCase("由引擎和版本两部分组成，引擎取值为alpha、beta。", .string),
        DescriptionCase("版本号，取值为3.0、4.0和5.0。", .string, .values("3.0", "4.0", "5.0")),
        DescriptionCase("取值包括1，2，4。请根据规格选择。", .integer, .values("1", "2", "4")),
        DescriptionCase("支持2、4、8、16、32、64 具体请参考规格说明。", .integer),
        DescriptionCase("取值：true（是） false（否）", .string, .values("true", "false")),
    ]
}
