// The words of both languages by which a description is read, in lower case and with plain signs.

enum DescriptionWords {
    // MARK: Text

    /// Headings of a description's parts, each in a line of its own.
    static let labels: [Phrase] = [
        "参数解释", "约束限制", "取值范围", "取值", "默认取值", "默认值", "缺省值", "definition", "explanation", "constraints", "range",
        "value range", "values", "default value", "default",
    ]
    static let abbreviations: [Phrase] = ["e.g.", "i.e.", "etc.", "no.", "vs.", "approx.", "max.", "min."]
    static let examples: [Phrase] = [
        "例如", "比如", "譬如", "示例", "样例", "举例", "for example", "for instance", "e.g.", "such as", "example:",
        "example value",
    ]
    /// What makes `如` no example: `如果`, `如下`, `如何`, `如需`, `如有`, `如不`, `如未`, `如没有`.
    static let wordsBehindAs: [Phrase] = ["果", "下", "何", "需", "有", "不", "未", "没", "要", "若", "是", "上"]

    // MARK: Conditions

    static let absence: [Phrase] = [
        "不设置", "未设置", "没有设置", "不传", "未传", "没传", "没发送", "不发送", "未配置", "不配置", "不填", "未填", "不指定", "未指定",
        "没有指定", "不携带", "未携带", "不选择", "参数缺省", "缺省时", "若缺省", "若为空", "如果为空", "参数为空", "该值为空", "为空时",
        "not specified", "not set", "unspecified", "left blank", "left empty", "omitted", "not provided", "is empty",
        "not configured", "not passed", "not sent", "not entered", "not transferred", "not given", "not included",
        "not carried", "by default",
    ]
    static let presence: [Phrase] = [
        "自定义", "选择填写时", "设置该参数时", "指定该参数时", "填写该参数", "if specified", "is specified", "when specified", "if set",
    ]
    /// When the field is used at all, which is no condition of what it can be: `实例为主备时生效`.
    static let application: [Phrase] = [
        "时生效", "时有效", "才生效", "才有效", "时可用", "时必选", "时必填", "时可指定", "时需要指定", "时才需要", "时返回", "时才返回", "该参数生效",
        "该参数有效", "该字段生效", "该字段有效", "该参数必选", "该参数必填", "该字段必选", "该参数为必选", "该字段为必选", "该参数为必填", "该字段为必填",
        "时才存在", "takes effect", "take effect", "valid only when", "valid only if", "available only when",
        "available only if", "mandatory when", "mandatory if", "mandatory only", "required when", "required if",
        "required only", "returned only", "this parameter is mandatory", "this parameter is required",
        "this parameter is valid", "this field is mandatory", "this field is required",
    ]
    static let conditionBeginnings: [Phrase] = [
        "如果", "若", "如需", "仅当", "只有", "当且", "对于", "针对", "when ", "if ", "for ", "in case", "unless ", "only when",
        "only if",
    ]
    static let conditions: [Phrase] = ["的情况下", "场景下", " when ", " if ", " unless ", " in case "]

    // MARK: Numbers

    /// Between a name and its number.
    static let copulas: [Phrase] = [
        ":", "=", "为", "是", "固定", "在", "应", "必须", "需", "可以", "可", "设置", "限制", "范围", "取值", "大小", "介于", "从", "值", "支持",
        "is", "are", "of", "be", "must", "can", "should", "will", "an", "the", "a", "this", "parameter", "integer",
        "number", "value", "\"",
    ]
    static let beforeRange: [Phrase] = ["from", "between", "从", "在", "介于"]
    static let rangeSigns: [Phrase] = ["~", "-", "--", "至", "到", "to ", "through "]
    static let betweenSigns: [Phrase] = ["and ", "和", "与"]
    static let minimumValue: [Phrase] = [
        "min:", "min.", "min =", "min is ", "最小值", "minimum value", "min value", "min. value", "下限",
    ]
    static let maximumValue: [Phrase] = ["max", "max.", "最大值", "maximum value", "max value", "max. value", "上限"]
    static let minimum: [Phrase] = ["最小", "最短", "最少", "minimum"]
    static let maximum: [Phrase] = ["最大", "最长", "最多", "maximum"]
    static let atLeast: [Phrase] = [
        "大于等于", "大于或等于", "大于或者等于", "不小于", "不低于", "不少于", "不能小于", "不得小于", "不能低于", "不能少于", "至少", ">=",
        "≥", "greater than or equal to", "larger than or equal to", "equal to or greater than", "no less than",
        "not less than", "cannot be less than", "must not be less than", "cannot be smaller than", "not smaller than",
        "no fewer than", "at least", "no smaller than",
    ]
    static let atMost: [Phrase] = [
        "小于等于", "小于或等于", "小于或者等于", "不大于", "不超过", "不能超过", "不得超过", "不能大于", "不得大于", "不可超过", "至多", "<=",
        "≤", "less than or equal to", "equal to or less than", "no more than", "not more than", "cannot exceed",
        "can not exceed", "must not exceed", "does not exceed", "not exceed", "cannot be greater than",
        "cannot be larger than", "no greater than", "not greater than", "at most", "up to", "no longer than",
        "cannot be longer than",
    ]
    /// Words that go on with a sentence behind a limit, and are no things that it counts.
    static let behindLimit: [Phrase] = [
        "and", "or", "if", "when", "for", "by", "in", "on", "which", "with", "while", "but", "to", "because",
        "inclusive",
        "is", "as",
    ]
    static let numberOfThings: [Phrase] = ["number", "limit", "count", "quantity", "amount", "size"]
    /// How far apart two times are.
    static let spans: [Phrase] = [
        "跨度", "相差", "时间差", "时间间隔", "时间范围", "时间段不", "时段不", "之差", "间隔", "span", "time range", "time interval",
        "time difference",
        "difference between", "interval", "period between",
    ]
    /// Between the first number of a range and its sign: `4位到64位`.
    static let measures: [Phrase] = ["个字符", "位字符", "字符", "个英文字符", "位", "个", "characters", "character", "chars"]
    static let notNegative: [Phrase] = [
        "不能为负", "不可为负", "不允许为负", "非负", "cannot be negative", "cannot be a negative", "can't be negative",
        "can't be a negative", "must not be negative", "must not be a negative", "non-negative", "nonnegative",
        "not negative",
    ]
    static let positive: [Phrase] = [
        "正整数", "大于0的整数", "positive integer", "positive whole number", "integer greater than 0", "integer larger than 0",
    ]
    static let countedFrom: [Phrase] = [
        "从", "which starts from", "starts from", "starting from", "start from", "counted from",
    ]
    static let counting: [Phrase] = ["开始", "计数", "计", "编号", "起"]
    static let range: [Phrase] = [
        "范围", "取值", "介于", "必须在", "range", "ranges", "ranging", "value", "values", "must be", "integer", "integers",
        "整数",
    ]
    /// Behind a number, before another: the first is not the whole of it.
    static let furtherValues: [Phrase] = ["、", "和", "或", "及", "~", "/", "or ", "and ", ","]

    // MARK: Lengths

    /// What an item of a list begins with where the whole list is about one field.
    static let itemLeads: [Phrase] = [
        "取值范围:", "取值:", "可选值:", "枚举值:", "value range:", "values:", "value options:", "valid values:", "options:",
    ]
    /// Before `长度`, they say which end of the range is meant.
    static let ends: [Phrase] = ["最大", "最小", "最长", "最短", "maximum ", "minimum ", "max ", "min ", "max. ", "min. "]
    /// Before or behind `length`: one number is both bounds, without a word for what it counts.
    static let fixed: [Phrase] = ["固定", "fixed"]
    static let fixedCopulas: [Phrase] = ["fixed at", "fixed to", "fixed as", "fixed"]
    static let length: [Phrase] = ["长度", "字符数", "length", "number of characters"]
    /// Between `length` and its numbers.
    static let lengthCopulas: [Phrase] = copulas + fixedCopulas + ["range", "ranges", "limit", "limited", "to"]
    static let minimumLength: [Phrase] = [
        "最小长度", "长度最小", "长度最短", "长度至少", "长度不小于", "长度大于等于", "长度不少于", "长度不低于", "长度大于或等于", "minimum length", "min length",
    ]
    static let maximumLength: [Phrase] = [
        "最大长度", "长度最大", "长度最长", "长度最多", "长度不超过", "长度不能超过", "长度不大于", "长度不得超过", "长度小于等于", "长度小于或等于",
        "长度限制为", "长度限制", "长度上限", "长度至多", "长度上限为", "长度限制在", "max. length", "maximum length of", "length of up to",
        "maximum length", "max length", "length cannot exceed", "length must not exceed",
    ]
    static let characters: [Phrase] = [
        "个字符", "位字符", "字符", "的字符串", "个英文字符", "个unicode字符", "unicode字符", "个中文字符", "位", "characters", "character",
        "chars",
        "个字母", "unicode characters", "digits", "字(", "char", "in length", "个汉字", "汉字",
    ]
    /// Behind a number of characters, which is then the most.
    static let withinMeasures: [Phrase] = characters + ["字", "个字", "位以内"]
    static let within: [Phrase] = ["以内", "之内", "以下(含)", "or less", "or fewer", "at most", "maximum", "max"]
    static let bytes: [Phrase] = ["字节", "个字节", "byte", "kb", "mb", "gb"]

    // MARK: Units

    static let units: [Phrase] = [
        "byte", "bytes", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "kbyte", "mbyte", "gbyte", "tbyte",
        "k byte", "m byte", "g byte", "t byte", "kilobyte", "kilobytes", "megabyte", "megabytes", "gigabyte",
        "gigabytes", "bit", "bits", "bit/s", "kbit/s", "mbit/s", "gbit/s", "bps", "kbps", "mbps", "gbps", "byte/s",
        "bytes/s", "kb/s", "mb/s", "gb/s", "ms", "millisecond", "milliseconds", "microsecond", "microseconds", "second",
        "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
        "years", "percent", "%", "字节", "毫秒", "微秒", "秒", "秒钟", "分钟", "小时", "天", "周", "个月", "年", "百分比",
    ]
    static let unitCopulas: [Phrase] = [":", "为", "是", "=", "is", "are"]

    // MARK: Defaults

    static let defaults: [Phrase] = ["默认", "缺省", "default"]
    static let valueOfDefault: [Phrase] = ["取值", "值", "数值", " value", "ed value"]
    static let defaultCopulas: [Phrase] = [
        ":", "为", "是", "=", "即", "即为", "设置为", "is", "to", "s to", "is set to", "ed to", "will be",
    ]
    static let noDefaults: Set<String> = [
        "null", "empty", "none", "n/a", "na", "blank", "-", "/", "not", "no", "the", "a", "an", "used", "generated",
        "determined", "set", "specified", "assigned", "applied", "returned", "taken", "selected", "displayed",
        "inherited",
        "calculated", "allocated", "required", "optional", "today", "now", "current", "automatically", "random",
    ]
    /// What makes words between `默认` and a number say something else.
    static let notOfDefault: [Phrase] = ["不", "最", "如果", "若", "minimum", "maximum"]
    static let otherwise: [Phrase] = ["则为", "则取", "则默认", "取", "the value is", "the maximum value", "a maximum of"]
    /// `A maximum of 100 records are returned` where no other number is asked for.
    static let atMostOtherwise: [Phrase] = ["a maximum of"]
    /// Behind a default: more that the clause says.
    static let behindDefault: [Phrase] = [
        "(", ")", "and ", "if ", "when ", "by ", ":", "表示", "即", "[", "-", "in ", "is used", "will be used",
    ]
    /// Behind a number that words lead to: `the default port 6379 will be used`.
    static let isUsed: [Phrase] = ["is used", "will be used"]

    // MARK: Values

    static let enumeration: [Phrase] = ["枚举", "enumeration", "enumerated", "enum"]
    /// In the line above a list of values.
    static let valueLeads: [Phrase] = [
        "取值", "以下状态", "以下类型", "种状态", "种类型", "种模式", "种取值", "可选", "值为", "值包括", "值有", "选项", "value", "option", "range",
        "can be", "one of",
    ]
    /// In the line above a list of kinds, which are values unless the line names something else.
    static let kindLeads: [Phrase] = [
        "如下类型", "如下状态", "如下模式", "如下方式", "如下操作", "如下几", "如下值", "以下几", "以下值", "以下模式", "以下方式", "以下操作", "包括如下",
        "包括以下", "包括:", "有如下", "有以下", "分为", "如下:", "返回值", "following type", "following value", "following status",
        "following state", "following mode", "following option", "following action", "following operation",
        "as follows", "include",
    ]
    /// How a value is built from parts.
    static let compositions: [Phrase] = [
        "格式为", "格式是", "格式必须", "格式应", "格式如", "拼接", "拼成", "组合而成", "组成的字符串", "缩写", "部分组成", "部分构成", "in the format",
        "format is",
        "format of", "format must", "consists of", "consist of", "composed of", "made up of", "concatenat",
        "combination of", "in the form of", "abbreviation",
    ]
    /// What a text is made of, which are no parts of it.
    static let signsOfText: [Phrase] = ["字母", "数字", "字符", "汉字", "中文", "英文", "划线", "位", "个"]
    /// Names of a part of a value, before the words that lead to the part's values.
    static let parts: [Phrase] = [
        "缩写", "前缀", "后缀", "首字母", "首位", "末尾", "结尾", "开头", "部分", "其中", "第一", "第二", "第三", "首段", "末段",
        "前半", "后半", "中间", "abbreviation", "prefix", "suffix",
        "first letter", "last letter", "first part", "last part", "segment",
    ]
    /// What a sentence begins with that follows a value without a sign between them.
    static let sentenceBeginnings: [Phrase] = [
        "取值", "默认", "缺省", "其中", "请", "具体", "详情", "详见", "区分", "不区分", "注意", "该参数", "该字段", "此参数", "此字段",
    ]
    /// Behind a name that begins the next sentence: `A，B，offset 必须…` says something of `offset`.
    static let behindSubject: [Phrase] = ["必须", "应", "需", "不能", "可以", "大于", "小于", "为", "是", "的", "和", "与"]
    /// Kinds of things whose values are names: before a colon in English.
    static let kinds: [Phrase] = [
        "action", "operation", "type", "mode", "status", "state", "role", "engine", "protocol", "category", "level",
    ]
    /// In what stands before a colon or brackets, where what follows are no values.
    static let notOfNoun: [Phrase] = [
        "方法", "时区", "参见", "参考", "请", "约束", "要求", "规则", "必须", "包含", "组成", "格式", "长度", "注意", "步骤", "字段", "参数", "权限",
        "接口", "场景", "字符", "不能", "不支持", "禁止", "例如", "示例", "样例", "单位", "当", "如果", "除", "说明", "支持的版本", "依赖", "method",
        "must",
        "contain", "consist", "constraint", "rule", "note", "format", "see ", "refer", "permission", "parameter",
        "field",
        "example", "character", "unit", "except", "if ", "when ",
    ]
    static let exampleLeads: [Phrase] = ["示例", "样例", "例如", "举例", "example"]
    /// In the line above a list of something else.
    static let otherLeads: [Phrase] = [
        "方法", "默认", "时区", "参见", "参考", "约束", "要求", "规则", "必须", "包含", "组成", "格式", "长度", "注意", "步骤", "如下表",
        "功能", "接口", "字段", "场景", "权限", "function", "feature", "permission", "method", "obtain",
        "must", "contain", "consist", "constraint", "rule", "note", "format", "see ", "refer",
        "default",
        "following step", "following condition",
    ]
    /// What begins an item that names its value: `值为“BUILD”，表示…`.
    static let valueNames: [Phrase] = ["值为", "取值为", "值是", "取值是", "the value is ", "the value "]
    /// Words that stand before a colon and are no values.
    static let labelWords: Set<String> = [
        "default", "range", "note", "notes", "minimum", "maximum", "min", "max", "unit", "units", "example", "examples",
        "constraint", "constraints", "format", "length", "value", "values", "options", "definition", "explanation",
        "description", "http", "https", "id",
    ]
    /// In what an item says of a thing that has values itself: `MySQL 支持“async”`.
    static let ofSeveralValues: [Phrase] = ["\"", "支持", "默认", "、", "范围"]
    /// What a line ends with below which values stand, though no colon says so.
    static let leadEndings: [Phrase] = ["如下", "as follows", "as follows."]
    static let typedBullets: [Phrase] = ["- ", "* ", "• ", "· ", "●", "▪ "]
    static let bullets: [Phrase] = [
        "- ", "* ", "• ", "· ", "●", "值为", "取值为", "值是", "取值是", "the value is ", "the value ",
    ]
    /// Between a value and what it means.
    static let meanings: [Phrase] = [
        "表示", "代表", "indicates", "indicate", "indicating", "means", "mean", "represents", "stands for", "specifies",
        "refers to",
    ]
    static let meaningSigns: [Phrase] = [":", "(", "-", "=", "["]
    /// Behind a comma, and behind quotes.
    static let looseMeanings: [Phrase] = [
        "表示", "代表", "即", "指", "为", "是", "which", "indicating", "meaning", "is ", ":", ",", ".",
    ]
    /// In what an item says of a thing that is no value: how to set or get it.
    static let notOfValue: [Phrase] = ["取值", "示例", "默认端口"]
    static let inlineLeads: [Phrase] = [
        "取值范围", "取值", "可选值", "可选的值", "可选范围", "可取值", "可能的值", "可能值", "可用值", "允许值", "允许的值", "枚举值", "有效值", "合法值",
        "值范围", "可选参数值", "固定为", "固定值", "只能取", "仅能取",
    ]
    /// What a clause begins with that is a list of values.
    static let clauseLeads: [Phrase] = [
        "可以为", "可以是", "可为", "可选为", "可选", "必须是", "必须为", "只能是", "只能为", "应为", "应是", "取值必须是", "取值必须为", "值可以为", "值可以是",
        "值必须是", "值必须为",
        "值只能是", "值只能为", "分别为", "must be either", "must be one of", "must be", "can be either", "can be", "may be",
        "either",
        "one of", "it can be set to", "can be set to", "it can be", "it must be", "its value may be",
        "its value can be", "its value must be",
    ]
    /// The same, where the clause before it names a kind of thing, or `两种` and such follow.
    static let kindClauseLeads: [Phrase] = ["包括", "包含", "分为", "有", "为", "目前有", "目前包括", "including", "which can be"]
    static let kindNouns: [Phrase] = [
        "类型", "状态", "模式", "方式", "种类", "级别", "等级", "策略", "操作", "动作", "指令", "命令", "协议", "引擎", "角色", "类别", "type",
        "status", "state",
        "mode",
    ]
    static let inlineCopulas: [Phrase] = [
        ":", "为", "是", "包括", "有", "包含", "可以为", "可为", "可以是", "取值为", "如下", ":必须是", ":必须为", ":应为",
        ":只能是", ":只能为", "只能是", "只能为", "分别为", "分别是",
    ]
    static let englishLeads: [Phrase] = [
        "value can be", "values can be", "value can be either", "value may be", "value must be", "value range",
        "value is",
        "valid values", "valid value", "possible values", "enumeration values", "enumerated values", "available values",
        "available options", "value options", "options", "allowed values", "supported values", "value", "values",
        "range",
    ]
    static let englishCopulas: [Phrase] = [
        ":", "is", "are", "include", "includes", "either", "one of", "any of", "can be", "as follows",
    ]
    /// Directly before a lead, which then leads to something else.
    static let otherThanValues: [Phrase] = [
        "默认", "缺省", "最大", "最小", "长度", "default", "minimum", "maximum", "min", "max", "length",
        // Of which there are others.
        "常见", "常用", "典型", "历史", "common", "typical",
    ]
    /// Directly before a lead, which then leads to what the field cannot be.
    static let prohibitions: [Phrase] = [
        "不能", "不可", "不可以", "不得", "不允许", "不支持", "禁止", "cannot", "can not", "must not", "may not",
    ]
    /// In the line above a list of what the field cannot be.
    static let prohibitedLeads: [Phrase] = [
        "不能取值", "不可取值", "不得取值", "不允许取值", "cannot be one of", "cannot be any of", "cannot be the following",
        "must not be one of", "must not be any of",
    ]
    static let beforeValue: [Phrase] = ["the", "its", "valid", "possible", "and", "or", "whose"]
    static let supported: [Phrase] = [
        "目前支持", "当前支持", "仅支持", "只支持", "目前只支持", "目前仅支持", "currently supports", "only supports",
    ]
    /// `当前支持维度有one、two`.
    static let supportedCopulas: [Phrase] = ["有", "包括", "包含", "为", "是", ":"]
    /// A text of several values: each of them is one, but not the text.
    static let severalValues: [Phrase] = [
        "逗号", "分号隔开", "分号分隔", "commas", "comma-separated", "separated by", "separate multiple",
    ]
    static let separators: [Phrase] = ["、", ",", "/", "|", "或者", "或", "和", "及", "以及", "or ", "and "]
    static let closings: [Phrase] = ["之一", "两种", "三种", "四种", "其中之一", "二者之一", "中的一个", "中的一种"]
    static let caseWords: [Phrase] = ["区分大小写", "不区分", "大小写", "注意大小写", "case", "and is case", "which is case"]
    /// Words of English sentences that are no values, though they stand where values do.
    static let noValues: Set<String> = [
        "letters", "digits", "hyphens", "underscores", "characters", "numbers", "letter", "digit", "null", "empty",
        "none", "n/a", "na", "a", "an", "the", "in", "not", "only", "lowercase", "uppercase", "spaces", "periods",
        "null.",
        "blank", "up", "any", "all", "required", "optional", "unique", "fixed", "different", "same", "left", "set",
    ]
}
