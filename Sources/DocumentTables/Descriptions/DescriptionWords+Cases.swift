// The words by which what holds in one case is told from what always holds, and units from one another.

extension DescriptionWords {
    /// Kinds of the things that services have, where a clause begins with one.
    static let kindsOfThings: [Phrase] = [
        "mysql", "postgresql", "sql server", "sqlserver", "microsoft sql server", "mariadb", "redis", "memcached",
        "mongodb",
        "oracle", "kafka", "rabbitmq", "主备", "单机", "集群", "只读", "副本集", "读写分离", "按需", "包年", "包月", "包周期", "批量", "创建单个",
        "proxy集群", "cluster集群", "单实例", "ha实例",
    ]
    /// Behind the kind: what it can be.
    static let sayingOfKind: [Phrase] = [
        "取值", "默认", "缺省", "范围", "最大", "最小", "最多", "最少", "长度", "可选", "可以为", "可为", "只能", "必须为", "必须是", "不超过",
        "不能超过", "大于", "小于", "至少", "至多",
    ]
    static let sayingInEnglish: [Phrase] = [
        "the value can be", "the value must be", "the value ranges", "the value range", "the value is", "the maximum",
        "the minimum", "the default", "the length", "valid values", "possible values", "it can be", "it must be",
        "can be ", "up to ", "at most", "at least", "no more than", "cannot exceed",
    ]
    static let lengthOfArray: [Phrase] = [
        "数组长度", "列表长度", "数组大小", "元素个数", "元素数量", "array length", "length of the array", "list length", "number of items",
        "number of elements",
    ]
    /// With which a clause speaks of a part of a text, or of more than the field: `每段不超过32个字符`, `总数不超过1000`.
    static let otherSubjects: [Phrase] = [
        "每段", "每行", "每组", "总数", "总计", "合计", "总共", "总和", "累计", "in total", "the total", "a total",
    ]
    /// What is advised is no limit.
    static let advice: [Phrase] = ["建议", "推荐", "recommended", "recommend ", "advised", "suggested"]
    static let byteUnits: [Phrase] = ["字节", "个字节", "bytes", "byte"]
    /// In a sentence about more than the usual limit.
    static let onRequest: [Phrase] = [
        "客服", "工单", "部分用户", "部分客户", "白名单", "可申请", "申请提", "申请扩", "申请调", "技术支持", "customer service",
        "technical support", "service ticket", "some users", "whitelist", "allowlist", "upon request", "on request",
    ]
    /// With them, though no number is said.
    static let beyondUsual: [Phrase] = [
        "更大", "更多", "更高", "更长", "提高", "提升", "延长", "扩大", "增加", "higher", "larger", "longer", "increase", "extend",
        "raise",
    ]
    static let forKind: [Phrase] = ["for "]
    /// In names of fields that count themselves how long or large something is.
    static let namesOfLengths: [String] = ["len", "size", "count", "num", "depth", "limit"]
    /// In what stands before a colon and values, where it is no case of the field but a label.
    static let notOfCases: [Phrase] = [
        "值", "默认", "缺省", "范围", "长度", "可选", "枚举", "单位", "格式", "最大", "最小", "最多", "最少", "示例", "例如", "样例", "说明",
        "注意", "约束", "参见", "参考", "default", "value", "range", "length", "unit", "format", "example", "note", "enum",
        "option",
        "min", "max", "one of", "see ", "sample", "remark", "initial", "备注", "含义",
    ]
    /// Behind the noun of a case; longer ones first.
    static let leadsOfCases: [Phrase] = ["的取值范围", "取值范围", "的取值", "取值为", "取值"]
    /// Between a case and its values: `MySQL: one of slow, half`.
    static let copulasOfCases: [Phrase] = ["either", "one of", "取值为", "为"]
    /// Words that end with `时` and are no condition.
    static let otherThanWhen: [Phrase] = ["小时", "及时", "同时", "实时", "临时", "定时", "按时", "随时", "计时", "超时", "延时", "工时"]
    /// Words that begin with `当` and are no condition.
    static let otherThanAsWhen: [Phrase] = ["当前", "当地", "当日", "当天", "当月", "当年", "当时", "当次"]
    /// Behind a number, where the next words say for what: `100 for Redis`; not `10 for each instance`.
    static let eachThing: [Phrase] = [
        "for each", "for a ", "for an ", "for the", "for this", "for every", "for all", "for any", "for one", "for use",
    ]

    /// Units that are the same, for telling whether a number is counted in the field's.
    static let sameUnits: [Set<String>] = [
        ["byte", "bytes", "b", "字节"], ["kb", "kbyte", "k byte", "kilobyte", "kilobytes", "kib"],
        ["mb", "mbyte", "m byte", "megabyte", "megabytes", "mib", "m"],
        ["gb", "gbyte", "g byte", "gigabyte", "gigabytes", "gib", "g"], ["tb", "tbyte", "t byte", "tib", "t"],
        ["ms", "millisecond", "milliseconds", "毫秒"], ["us", "microsecond", "microseconds", "微秒"],
        ["s", "second", "seconds", "sec", "秒", "秒钟"], ["min", "minute", "minutes", "分", "分钟"],
        ["h", "hour", "hours", "小时"], ["d", "day", "days", "天", "日"], ["week", "weeks", "周"],
        ["month", "months", "月", "个月"], ["year", "years", "年"], ["percent", "%", "百分比"],
    ]

    static func isUnitOfTime(_ unit: String) -> Bool {
        ["ms", "us", "s", "min", "h", "d", "week", "month", "year"].contains { isSameUnit(unit, $0) && isKnown(unit) }
    }

    private static func isKnown(_ unit: String) -> Bool {
        sameUnits.contains { $0.contains(unit.lowercased()) }
    }

    /// In what a field is said to be that is a point in time.
    static let pointsInTime: [Phrase] = [
        "开始时间", "结束时间", "起始时间", "截止时间", "终止时间", "时间戳", "日期", "start time", "end time", "timestamp",
    ]

    static func isSameUnit(_ a: String, _ b: String) -> Bool {
        let (a, b) = (a.lowercased(), b.lowercased())
        return a == b || sameUnits.contains { $0.contains(a) && $0.contains(b) }
            || !sameUnits.contains { $0.contains(b) }
    }

    /// Bounds that are no values themselves.
    static let greaterThan: [Phrase] = ["大于", "高于", "多于", ">", "greater than", "larger than", "more than"]
    static let lessThan: [Phrase] = ["小于", "低于", "少于", "<", "less than", "smaller than", "fewer than"]
    static let shorterThan: [Phrase] = ["shorter than"]
    static let orBeyond: [Phrase] = [
        "or less than", "or smaller than", "or fewer than", "or shorter than", "or lower than", "or greater than",
        "or larger than", "or more than", "or longer than", "or higher than", "或大于", "或小于", "或者大于", "或者小于", "或低于",
        "或高于",
    ]
    /// In which the words of a bound stand and say the opposite, or that the number is one: `不能大于或等于`.
    static let notBeyond: [Phrase] = [
        "不大于", "不小于", "不能大于", "不能小于", "不得大于", "不得小于", "不可大于", "不可小于", "不应大于", "不应小于", "不高于", "不低于", "不多于", "不少于",
        "不能高于", "不能低于", "不能多于", "不能少于", "不允许大于", "不允许小于", "不超过", "大于等于", "小于等于", "大于或", "小于或", "not greater than",
        "not larger than", "no more than", "not more than", "not less than", "no less than", "not smaller than",
        "no fewer than",
        "not be less than", "not be greater than", "not be more than", "not be larger than", "not be smaller than",
        "cannot be",
    ]
    /// What counts an array's items, and their characters.
    static let countsOfItems: [Phrase] = [
        "个数", "数量", "个", "条", "项", "元素", "长度", "字符", "items", "elements", "entries", "records", "characters",
        "number of",
        "length", "up to", "a maximum of",
    ]
    /// Behind the number of an array's items.
    static let measuresOfItems: [Phrase] = [
        "个", "条", "项", "台", "组", "items", "elements", "entries", "records", "ids", "tags", "keys", "values",
    ]
    /// Between what a sentence is about and the values that it must have.
    static let must: [Phrase] = ["必须为", "必须是", "只能为", "只能是"]
    /// Before a bound, which then says the opposite: `cannot be less than 1 or greater than 100`.
    static let negations: [Phrase] = ["not ", "cannot", "不能", "不得", "不可", "不允许", "不应", "禁止", "never"]
    /// Behind such a bound.
    static let behindBeyond: [Phrase] = [
        "且", "并且", "并", "和", "小于", "大于", "的整数", "的正整数", "and ", "but ", ",", ")", "<", ">", "的数", "、",
    ]
    /// Behind `默认`, of a Boolean.
    static let yes: [Phrase] = ["为是", "值为是", ":是", "值:是", "取值为是"]
    static let no: [Phrase] = ["为否", "值为否", ":否", "值:否", "取值为否"]
    /// Before a number that is given a meaning: `取0值，表示…`, `the value -1 means`.
    static let ifNumber: [Phrase] = [
        "if ", "if it is ", "if the value is ", "when ", "when it is ", "when the value is ", "若", "如果", "当", "为",
        "取值为", "值为",
    ]
    static let beforeExplained: [Phrase] = [
        "取值为", "值为", "设置为", "设为", "为", "取值", "或取", "取", "其中", "the value ", "a value of ",
    ]
}
