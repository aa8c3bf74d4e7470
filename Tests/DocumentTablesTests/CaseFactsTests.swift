// What holds in one case only is kept in words: it is neither a fact that is enforced nor unread.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

@Suite("What holds in some cases")
struct CaseFactsTests {
    private static func field(_ type: String, _ description: String) throws -> FieldFacts {
        let table = SmallPage.table(["名称", "参数类型", "说明"], [["glow", type, description]])
        let page = try SmallPage.read(SmallPage.operation("GET /v1/lamps", response: "**表 1**  响应参数\n\n\(table)"))
        return try #require(page.facts.locatedFields.first { $0.field.name == "glow" }).field
    }

    @Test(
        "each case has its condition and what holds then",
        arguments: [
            (
                "String", "当灯型为Alpha时，取值为3.0、4.0或5.0。当灯型为Beta时，该字段为可选，取值为空。",
                ["当灯型为Alpha时: values 3.0, 4.0, 5.0"]
            ),
            ("Integer", "灯型为a时，取值1~10；灯型为b时，取值1~20。", ["灯型为a时: 1 to 10", "灯型为b时: 1 to 20"]),
            ("Integer", "灯型为a时，最大值为9。", ["灯型为a时: at most 9"]),
            (
                "String", "创建单盏时，名称长度为4到64位。批量创建时，名称长度为4到56位。",
                ["创建单盏时, 名称: 4 to 64 characters", "批量创建时, 名称: 4 to 56 characters"]
            ),
            (
                "String",
                "模式。</p><p>取值：非空。</p><ul><li>MySQL为“slow”或“half”。</li><li>PostgreSQL为“slow”或“fast”。</li></ul><p>",
                ["MySQL: values slow, half", "PostgreSQL: values slow, fast"]
            ),
            (
                "String",
                "端口。</p><ul><li>MySQL端口范围为1024～65535（其中33071不可设置）。</li><li>SQL Server端口范围为1433和2100~9500。</li></ul><p>"
                    + "不传时，默认端口如下：</p><ul><li>MySQL默认3306。</li><li>PostgreSQL默认5432。</li></ul><p>",
                [
                    "MySQL: default 3306", "MySQL端口: 1024 to 65535", "PostgreSQL: default 5432",
                    "SQL Server端口: 1433, 2100 to 9500",
                ]
            ),
            (
                "Float",
                "容量</p><ul><li>Redis3.0：单机灯取值：2、4。Proxy集群规格支持64、128。</li></ul><p>",
                ["Redis3.0: Proxy集群规格: values 64, 128", "Redis3.0:单机灯: values 2, 4"]
            ),
            ("Integer", "单机取值范围：1-10。主备取值范围：1-20。", ["主备: 1 to 20", "单机: 1 to 10"]),
            ("Integer", "按需时为1，包月时为2。", ["包月时: values 2", "按需时: values 1"]),
            ("Integer", "MySQL默认3306，PostgreSQL默认5432。", ["MySQL: default 3306", "PostgreSQL: default 5432"]),
            ("Integer", "有效期，必须在5分钟和24小时之内，单位为秒。", ["-: 5 分钟 to 24 小时"]),
            ("Array of strings", "灯，最多10盏，总数最大为64个。", ["-: at most 64 items"]),
            ("Array of strings", "至少1个，不超过10个。", ["-: at least 1 items", "-: at most 10 items"]),
            ("String", "时区。取值为-1200 ~+1200之间的时区。", ["-: -1200 to 1200"]),
            ("String", "If the type is a, the value can be x or y.", ["If the type is a: values x, y"]),
            ("Integer", "If the type is a, the maximum value is 9.", ["If the type is a: at most 9"]),
        ] as [(String, String, [String])]
    )
    func cases(_ type: String, _ description: String, _ expected: [String]) throws {
        let field = try Self.field(type, description)
        #expect(field.cases.map { "\($0.when ?? "-"): \($0.fact)" } == expected)
        #expect(field.values.isEmpty)
        #expect(field.minimum == nil && field.maximum == nil && field.maximumLength == nil)
        #expect(field.defaultValue == nil)
    }

    @Test(
        "a sentence that is a case and its values is neither enforced nor lost",
        arguments: [
            ("String", "Mode. MySQL: slow or half. PostgreSQL: slow or fast.", slowOrHalf("MySQL", "PostgreSQL")),
            ("String", "MySQL: slow/half. PostgreSQL: slow/fast.", slowOrHalf("MySQL", "PostgreSQL")),
            ("String", "MySQL, slow or half; PostgreSQL, slow or fast.", slowOrHalf("MySQL", "PostgreSQL")),
            ("String", "MySQL：slow或half。PostgreSQL：slow或fast。", slowOrHalf("MySQL", "PostgreSQL")),
            ("String", "For MySQL, slow or half. For Redis, slow or fast.", slowOrHalf("For MySQL", "For Redis")),
            (
                "String", "If kind is a: slow or half. If kind is b: slow or fast.",
                slowOrHalf("If kind is a", "If kind is b")
            ),
            ("String", "灯型，甲灯：slow或half；乙灯：slow或fast。", ["乙灯: values slow, fast", "甲灯: values slow, half"]),
            ("String", "A lamp: slow or half. B lamp: slow or fast.", slowOrHalf("A lamp", "B lamp")),
            ("String", "MySQL: one of slow, half. PostgreSQL: one of slow, fast.", slowOrHalf("MySQL", "PostgreSQL")),
            (
                "String", "</p><ul><li>MySQL: slow or half</li><li>PostgreSQL: slow or fast</li></ul><p>",
                slowOrHalf("MySQL", "PostgreSQL")
            ),
            (
                "String", "A lamp: slow or half. B lamp: fast.",
                ["A lamp: values slow, half", "B lamp: values fast"]
            ),
            ("String", "取值：单机：one；主备：two；集群：a或b。", ["主备: values two", "单机: values one", "集群: values a, b"]),
            ("String", "甲灯取值：slow、half。乙灯取值：slow、fast。", ["乙灯: values slow, fast", "甲灯: values slow, half"]),
            ("Integer", "MySQL: 1 or 2. PostgreSQL: 3 to 4.", ["MySQL: values 1, 2", "PostgreSQL: 3 to 4"]),
            ("Integer", "A lamp: 1 to 2. B lamp: 3 to 4.", ["A lamp: 1 to 2", "B lamp: 3 to 4"]),
            (
                "String", "MySQL: the length is 4 to 64. PostgreSQL: the length is 4 to 63.",
                ["MySQL: 4 to 64 characters", "PostgreSQL: 4 to 63 characters"]
            ),
            ("Integer", "Code, length range 4 to 64.", ["-: 4 to 64 characters"]),
            ("Integer", "编码，长度范围为4~64位。", ["-: 4 to 64 characters"]),
            (
                "String", "MySQL: up to 64 characters. Redis: up to 63 characters.",
                ["MySQL: at most 64 characters", "Redis: at most 63 characters"]
            ),
            ("Integer", "当灯型为a，取值1～9；当灯型为b，取值1～3。", ["当灯型为a: 1 to 9", "当灯型为b: 1 to 3"]),
            ("String", "MySQL支持5.6、5.7，Redis支持3.0、4.0。", ["MySQL: values 5.6, 5.7", "Redis: values 3.0, 4.0"]),
            ("String", "描述，长度0-255字节。", ["-: 0 to 255 bytes"]), ("String", "最大不超过255个字节。", ["-: at most 255 bytes"]),
            ("String", "It must be 4–64 bytes long.", ["-: 4 to 64 bytes"]),
            ("Integer", "并发数，最大100，如需更大请提交工单。", ["-: usually at most 100"]),
            (
                "Array of strings", "灯</p><p>数组长度：1 - 10</p><p>最大长度：36",
                ["-: 1 to 10 items", "-: at most 36 characters each"]
            ),
            ("Array of strings", "灯，每个名称长度为1~64。", ["-: 1 to 64 characters each"]),
            ("Integer", "数量，最大值为10，如需更多请提交工单，可提高到50。", ["-: usually at most 10"]),
        ] as [(String, String, [String])]
    )
    func sentences(_ type: String, _ description: String, _ expected: [String]) throws {
        try cases(type, description, expected)
    }

    private static func slowOrHalf(_ one: String, _ other: String) -> [String] {
        ["\(one): values slow, half", "\(other): values slow, fast"]
    }

    @Test(
        "labels, and values with what they mean, are no cases",
        arguments: [
            ("灯型：slow、half。初始值：slow。", ["half", "slow"]), ("灯型：slow、half。备注：slow。", ["half", "slow"]),
            ("灯型。取值：slow、half。默认值：slow。", ["half", "slow"]), ("灯型。\n取值范围：slow或half。单位：秒。", ["half", "slow"]),
            ("</p><ul><li>slow：慢</li><li>half：半速或中速</li></ul><p>", ["half", "slow"]),
            ("0：关或停；1：开或亮", ["0", "1"]),
        ]
    )
    func labels(_ description: String, _ values: [String]) throws {
        let field = try Self.field("String", description)
        #expect(field.cases.isEmpty)
        #expect(field.values == values)
    }

    @Test(
        "the limits of an array's numbers are those of its items",
        arguments: [
            ("Array of integers", "每周的周几，取值1-7，1代表周一，7代表周日。", "1", "7"),
            ("Array of integers", "端口，最小值为1，最大值为65535。", "1", "65535"),
            ("Array of integers", "最多7个元素。", nil, nil), ("Array of integers", "最多10个，取值为1-7个。", nil, nil),
            ("Array of strings", "取值范围：1~7。", nil, nil),
        ] as [(String, String, String?, String?)]
    )
    func items(_ type: String, _ description: String, _ least: String?, _ most: String?) throws {
        let table = SmallPage.table(["名称", "参数类型", "说明"], [["glow", type, description]])
        let page = try SmallPage.partial(SmallPage.operation("GET /v1/lamps", response: "**表 1**  响应参数\n\n\(table)"))
            .page
        let field = try #require(page.facts.locatedFields.first).field
        #expect(field.minimum == least)
        #expect(field.maximum == most)
    }

    @Test("facts keep them")
    func text() throws {
        var field = FieldFacts(name: "glow", shape: .string)
        field.cases = [CaseFacts(when: "当灯型为a时", fact: "values x, y"), CaseFacts(when: nil, fact: "-1 to 1")]
        let body = ShapeFacts.object([field])
        let operation = OperationFacts(
            method: "GET",
            path: "/v1/lamps",
            responses: [ResponseFacts(status: nil, body: body)]
        )
        let facts = DocumentFacts(title: "Lamp", operation: operation).sorted()
        var log = DiagnosticLog()
        let text = FactsText.text(of: facts)
        let read = FactsText.read(SourceFile(path: "document.yaml", bytes: Array(text.utf8)), into: &log)
        #expect(read?.facts == facts, "\(text)")
    }
}
