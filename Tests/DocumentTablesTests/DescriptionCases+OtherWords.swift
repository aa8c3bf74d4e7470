// Values, limits and lengths in yet other words; what holds in one case only, or for a part of a value, is none.
import DocumentFacts

@testable import DocumentTables

extension DescriptionCases {
    static let otherWords: [DescriptionCase] = [
        DescriptionCase(
            "维护开始时间\n- 开始时间必须为22:00:00、02:00:00和06:00:00。",
            .string,
            .values("22:00:00", "02:00:00", "06:00:00")
        ),
        DescriptionCase("灯型，可以为WARM（甲）或COLD（乙）。", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型，可选WARM或COLD。", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型，为WARM、COLD之一。", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型（取值：warm、cold）。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，枚举值为：“warm”“cold”“off”", .string, .values("warm", "cold", "off")),
        DescriptionCase("灯型，取值：[warm,cold,off]", .string, .values("warm", "cold", "off")),
        DescriptionCase("灯型，取值：{warm|cold|off}", .string, .values("warm", "cold", "off")),
        DescriptionCase("灯型。可能的值：warm、cold、off。", .string, .values("warm", "cold", "off")),
        DescriptionCase("灯型。可选范围：warm、cold、off。", .string, .values("warm", "cold", "off")),
        DescriptionCase("灯型，值只能是warm或cold。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，分为warm、cold两种。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，有warm和cold两种。", .string, .values("warm", "cold")),
        DescriptionCase("类型，包括warm、cold。", .string, .values("warm", "cold")),
        DescriptionCase("类型，包含warm（一）、cold（二）。", .string, .values("warm", "cold")),
        DescriptionCase("类型，warm或cold。", .string, .values("warm", "cold")),
        DescriptionCase("取值：warm（暖）cold（冷）", .string, .values("warm", "cold")),
        DescriptionCase("灯型，取值为warm时表示一，取值为cold时表示二。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，warm：一，cold：二。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，值为“warm”，表示一。值为“cold”，表示二。", .string, .values("warm", "cold")),
        DescriptionCase("灯型，必须是WARM、COLD中的一个。", .string, .values("WARM", "COLD")),
        DescriptionCase(
            "灯型。\n取值范围：\n必须是“WARM”（甲）、COLD（乙）或“BRIGHT”（丙）。区分大小写。",
            .string,
            .values("WARM", "COLD", "BRIGHT")
        ),
        DescriptionCase("灯型。\n取值范围\n必须是WARM、COLD或BRIGHT。", .string, .values("WARM", "COLD", "BRIGHT")),
        DescriptionCase("灯型。\n取值：\n必须为“WARM”或“COLD”。", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型。取值范围：必须是WARM（甲）、COLD（乙）。", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型，取值如下。\nWARM：暖\nCOLD：冷", .string, .values("WARM", "COLD")),
        DescriptionCase("灯型：\n“warm”，一。\n“cold”，二。", .string, .values("warm", "cold")),
        DescriptionCase("warm：暖\ncold：冷", .string, .values("warm", "cold")),
        DescriptionCase("取值：warm\ncold\noff", .string, .values("warm", "cold", "off")),
        DescriptionCase("取值：warm：暖\ncold：冷", .string, .values("warm", "cold")),
        DescriptionCase("Kind. Must be warm or cold.", .string, .values("warm", "cold")),
        DescriptionCase("Kind. One of warm, cold, off.", .string, .values("warm", "cold", "off")),
        DescriptionCase("Type, which can be warm or cold.", .string, .values("warm", "cold")),
        DescriptionCase("Kind. It can be set to warm or cold.", .string, .values("warm", "cold")),
        DescriptionCase("取值：非空\n- slow\n- fast", .string, .values("slow", "fast")),
        DescriptionCase("动作。slow：慢；fast：快。请小心。", .string, .values("slow", "fast")),
        DescriptionCase("是否亮，“true”：亮；“false”：灭。", .string, .values("true", "false")),
        DescriptionCase("版本，只能取v3。", .string, .values("v3")),
        DescriptionCase("指令，包括slow、half以及fast。", .string, .values("slow", "half", "fast")),
        DescriptionCase("不能小于1或大于100。", .integer, .limits("1", "100")),
        DescriptionCase("Cannot be longer than 64 characters or shorter than 4 characters.", .string, .lengths(4, 64)),
        DescriptionCase("Name. Between 4 and 64 characters.", .string, .lengths(4, 64)),
        DescriptionCase("名称。最多可以输入64个字符。", .string, .lengths(nil, 64)),
        DescriptionCase("申请的数量，最大10。", .integer, .limits(nil, "10")),
        DescriptionCase("保留时间，最大30天。", .integer, .limits(nil, "30")),
    ]

    static let otherCases: [DescriptionCase] = [
        DescriptionCase("灯型。\n- 引擎必须为Alpha或Beta。", .string),
        DescriptionCase("由灯型、版本和类型组成，类型取值为warm或cold。", .string),
        DescriptionCase("名称，第一段取值为warm或cold。", .string),
        DescriptionCase("- Alpha：slow、half\n- Beta：slow、fast", .string),
        DescriptionCase("- Alpha：1-10\n- Beta：1-20", .string),
        DescriptionCase("主备实例取值：slow、half。集群实例取值：slow、fast。", .string),
        DescriptionCase("引擎为Alpha时取值slow或half。", .string),
        DescriptionCase("对于备灯，取值为slow或half。", .string),
        DescriptionCase("Sort. The value can be created_at, name, etc.", .string),
        DescriptionCase("MySQL为“slow”或“half”。\nPostgreSQL为“slow”或“fast”。", .string),
        DescriptionCase("格式取值必须相同，且取值必须为00、15。", .string),
        DescriptionCase("取值为1~10或-1。", .integer),
        DescriptionCase("The maximum value is 100 for Alpha and 200 for Beta.", .integer),
        DescriptionCase("Up to 10 for single and 20 for cluster.", .integer),
        DescriptionCase("End. The interval cannot exceed 30 days.", .integer),
        DescriptionCase("主备实例最大为10。", .integer),
        DescriptionCase("MySQL取值范围为1-10。", .integer),
        DescriptionCase("0~30表示低，31~60表示中", .integer),
        DescriptionCase("对于备灯，取值范围为1-10。", .integer),
        DescriptionCase("取值为4，8，16或更多，limit必须大于1。", .integer),
        DescriptionCase("时限，单位毫秒，最长不超过60秒。", .integer, DescriptionFacts().with { $0.unit = "毫秒" }),
        DescriptionCase("时限（秒），取值1-60分钟。", .integer, DescriptionFacts().with { $0.unit = "秒" }),
        DescriptionCase("大小，单位为字节，最大5GB。", .integer, DescriptionFacts().with { $0.unit = "字节" }),
        DescriptionCase("Order: A (first), B (second), or C (third).", .string, .values("A", "B", "C")),
        DescriptionCase("默认取值范围为1-10。", .integer, .limits("1", "10")),
        DescriptionCase("缺省为false，当灯型为a时默认为true。", .boolean),
        DescriptionCase("- MySQL: slow or half\n- PostgreSQL: slow or fast", .string),
        DescriptionCase("- MySQL: slow, half\n- PostgreSQL: slow, fast", .string),
        DescriptionCase("灯型，甲灯：slow或half；乙灯：slow或fast。", .string),
        DescriptionCase("The value is slow or half for Alpha and slow or fast for Beta.", .string),
        DescriptionCase("名称，长度范围4-64。", .unsaid, .lengths(4, 64)),
        DescriptionCase("Name, length range 4 to 64.", .unsaid, .lengths(4, 64)),
        DescriptionCase("Name, length range 4 to 64.", .string, .lengths(4, 64)),
        DescriptionCase("The length ranges from 4 to 64.", .string, .lengths(4, 64)),
        DescriptionCase("Value range: 4 to 64 in length.", .unsaid, .lengths(4, 64)),
        DescriptionCase("Number of characters: 4 to 64", .string, .lengths(4, 64)),
        DescriptionCase("天数。取值范围：0～732。如需延长请联系客服，最长可保留2562天。", .integer, usually("732")),
        DescriptionCase("大小。取值范围：0GB~40GB。\n部分用户支持40GB~60GB。", .integer, usually("40").with { $0.unit = "GB" }),
        DescriptionCase("Count, from 0 to 10. Submit a service ticket for up to 50.", .integer, usually("10")),
        DescriptionCase("数量，取值范围：0～10。如有疑问请联系客服，电话见表1。", .integer, .limits("0", "10")),
        DescriptionCase("结束时间，查询范围最大30天。", .integer),
        DescriptionCase("当灯型为a，取值1～9；当灯型为b，取值1～3。", .integer),
        DescriptionCase("格式HH:mm，HH：小时；mm：分。", .string, .format("HH:mm")),
        DescriptionCase("动作。MySQL：一；Redis：二。", .string),
        DescriptionCase("描述，最大不超过255个字节。", .string),
        DescriptionCase("Code, length range 4 to 64.", .integer),
        DescriptionCase("长度范围4~64。", .long),
        DescriptionCase("大于0小于1。", .number),
    ]

    static let otherLimits: [DescriptionCase] = [
        DescriptionCase("功率，大于0，小于等于100。", .integer, .limits("1", "100")),
        DescriptionCase("大于0且小于100的整数。", .integer, .limits("1", "99")),
        DescriptionCase("大于1024小于65535。", .integer, .limits("1025", "65534")),
        DescriptionCase("取值 > 0", .integer, .limits("1", nil)),
        DescriptionCase("1 <= watt <= 100", .integer, .limits("1", "100")),
        DescriptionCase("1≤x≤100", .integer, .limits("1", "100")),
        DescriptionCase(
            "Default 10, max 100.",
            .integer,
            DescriptionFacts.limits(nil, "100").with { $0.defaultValue = "10" }
        ),
        DescriptionCase("取值范围：0~100，-1表示不限制。", .integer, .limits("-1", "100")),
        DescriptionCase("星期，1~7分别表示周一至周日。", .integer, .limits("1", "7")),
        DescriptionCase("The value cannot be less than 1 or greater than 100.", .integer, .limits("1", "100")),
        DescriptionCase("亮度，0-100之间。", .number, .limits("0", "100")),
        DescriptionCase("长度限制为64。", .string, .lengths(nil, 64)),
        DescriptionCase("名称，小于64个字符。", .string, .lengths(nil, 63)),
        DescriptionCase("名称，长度小于64。", .string, .lengths(nil, 63)),
        DescriptionCase("名称，长度大于等于4，小于等于64。", .string, .lengths(4, 64)),
        DescriptionCase("描述，64字以内。", .string, .lengths(nil, 64)),
        DescriptionCase("Name. Fewer than 64 characters.", .string, .lengths(nil, 63)),
        DescriptionCase("是否点亮，0为否，1为是。", .integer, .values("0", "1")),
        DescriptionCase("优先级，1为最高，10为最低。", .integer),
        DescriptionCase("1：亮 0：灭", .integer, .values("1", "0")),
        DescriptionCase("（默认为10）", .integer, .standard("10")),
        DescriptionCase("是否点亮，默认为否。", .boolean, .standard("false")),
        DescriptionCase(
            "取值：on、off。默认为关闭（off）。",
            .string,
            DescriptionFacts.values("on", "off").with { $0.defaultValue = "off" }
        ),
        DescriptionCase("取值：0、1，默认不点亮（0）。", .integer, DescriptionFacts.values("0", "1").with { $0.defaultValue = "0" }),
    ]

    /// What those who ask for more can exceed is no limit.
    private static func usually(_ maximum: String) -> DescriptionFacts {
        DescriptionFacts().with {
            $0.minimum = "0"
            $0.usualMaximum = maximum
        }
    }
}
