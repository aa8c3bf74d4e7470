// Words that are looked for together, joined once: a list that is written where it is used is built each time.

extension DescriptionWords {
    /// Between a case and what its values are.
    static let caseCopulas: [Phrase] = ["为", "支持", ":", "是"]
    /// What a case goes on with, in either language.
    static let saying: [Phrase] = sayingOfKind + sayingInEnglish
    /// Between `最多` and a number of characters.
    static let copulasOfCounts: [Phrase] = copulas + ["输入", "包含", "允许", "含", "contain", "contains", "有"]
    static let lessOrEqual: [Phrase] = ["≤", "<="]
    static let or: [Phrase] = ["或"]
    static let colon: [Phrase] = [":"]
    static let openingBracket: [Phrase] = ["("]
    static let formats: [Phrase] = ["格式:", "format:"]
    static let puttingTogether: [Phrase] = ["组成", "构成"]
    static let asAnExample: [Phrase] = ["如"]
    static let presenceAndApplication: [Phrase] = presence + application
    static let isSign: [Phrase] = ["为", ":", "是", "支持"]
    static let when: [Phrase] = ["时"]
    static let between: [Phrase] = ["between", "在", "介于"]
    static let formatWords: [Phrase] = ["格式", "format"]
    static let unitWords: [Phrase] = ["单位", "unit"]
    static let countedIn: [Phrase] = ["以"]
    static let brackets: [Phrase] = ["(", "["]
    static let inUnits: [Phrase] = [" in "]
    static let smallest: [Phrase] = minimum + minimumValue
    static let largest: [Phrase] = maximum + maximumValue
    static let smallestOrLargest: [Phrase] = minimumValue + maximumValue + minimum + maximum
    static let smallestOrLargestLabels: [Phrase] = minimum + maximum
    static let atMostOrLargest: [Phrase] = atMost + maximum
    static let atLeastOrSmallest: [Phrase] = atLeast + minimum
    /// Words in which those of an exclusive bound may stand.
    static let bounds: [Phrase] = atLeast + atMost + notBeyond
    static let leadsToValues: [Phrase] = inlineLeads + englishLeads
    static let copulasOfValues: [Phrase] = inlineCopulas + englishCopulas
    static let notOfValues: [Phrase] = otherThanValues + prohibitions
    static let endingsOfValue: [Phrase] = separators + closings
    static let meaningsAndSigns: [Phrase] = meanings + meaningSigns
    static let looselyMeaning: [Phrase] = meanings + looseMeanings
    static let comma: [Phrase] = [","]
    static let commaOrColon: [Phrase] = [",", ":"]
    static let colonOrDash: [Phrase] = [":", "-"]
    static let otherOrExampleLeads: [Phrase] = otherLeads + exampleLeads
    static let exampleOrProhibitedLeads: [Phrase] = exampleLeads + prohibitedLeads
    static let enumerationOrValueLeads: [Phrase] = enumeration + valueLeads
    /// In what stands before values, where it is no name of what they are.
    static let notOfNames: [Phrase] = notOfNoun + otherThanValues + parts
    static let and: [Phrase] = ["and "]
    static let others: [Phrase] = ["等", "etc", "and so on"]
}
