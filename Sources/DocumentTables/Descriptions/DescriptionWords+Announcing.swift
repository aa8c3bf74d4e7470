// The words that announce a fact, for telling what was not read.

extension DescriptionWords {
    static let announcedValues: [Phrase] =
        inlineLeads + [
            "枚举值", "范围", "必须在", "one of", "valid values", "valid value", "possible values", "value options",
            "value range", "value:", "values:", "options:",
            "value can be",
            "values can be", "value must be", "value may be", "value is one of",
        ]
    static let announcedDefaults: [Phrase] = [
        "默认为", "默认是", "默认值", "默认取值", "缺省为", "缺省值", "缺省取值", "默认:", "default value", "default:", "defaults to",
        "default is",
    ]
    /// Between an announcement and what it announces.
    static let announcedCopulas: [Phrase] = [
        ":", "=", "为", "是", "有", "包括", "包含", "必须", "应", "可以", "可", "如下", "在", "从", "is", "are", "of", "the", "to",
        "must be",
        "can be", "include", "from", "value",
    ]
    /// What is said where nothing is: `取值范围：非空`, `默认为空`.
    static let announcedNothing: [Phrase] = [
        "空", "非空", "无", "不", "null", "empty", "none", "n/a", "请", "参考", "参见", "see ", "refer", "当前", "与", "和", "时间段",
        "该",
        "blank", "left blank",
    ]
}
