// Which arguments are refused, and with which words.
@_spi(Generated) import DriftlessRuntime
import SampleModels
import Testing

@Suite("Documented rules of arguments")
struct ArgumentCheckTests {
    /// `parameter: rule: value` of each violation that the calls note.
    private func violations(_ build: (RequestBuilder) -> Void) -> [String] {
        let check = RequestBuilder("op", .get)
        build(check)
        do throws(ClientError) {
            _ = try check.finish()
            return []
        } catch {
            return error.violations.map { "\($0.parameter): \($0.rule): \($0.value ?? "-")" }
        }
    }

    @Test("bounds of numbers hold on both sides")
    func bounds() {
        #expect(violations { $0.minimum("limit", 1, 1) } == [])
        #expect(violations { $0.minimum("limit", 0, 1) } == ["limit: at least 1: 0"])
        #expect(violations { $0.minimum("limit", Int?.none, 1) } == [])
        #expect(violations { $0.maximum("limit", 100, 100) } == [])
        #expect(violations { $0.maximum("limit", 101, 100) } == ["limit: at most 100: 101"])
        #expect(violations { $0.exclusiveMinimum("x", 0.5, 0.5) } == ["x: greater than 0.5: 0.5"])
        #expect(violations { $0.exclusiveMinimum("x", 0.6, 0.5) } == [])
        #expect(violations { $0.exclusiveMaximum("x", 5, 5) } == ["x: less than 5: 5"])
        #expect(violations { $0.exclusiveMaximum("x", 4, 5) } == [])
        #expect(violations { $0.maximum("x", DecimalNumber(7), DecimalNumber(6)) } == ["x: at most 6: 7"])
        #expect(violations { $0.minimum("x", Int32(-7), -6) } == ["x: at least -6: -7"])
        #expect(violations { $0.minimum("x", Double.nan, 0) } == ["x: at least 0.0: nan"])
        #expect(violations { $0.maximum("x", Double.nan, 0) } == ["x: at most 0.0: nan"])
    }

    @Test("multiples are told from what lies between them")
    func multiples() {
        #expect(violations { $0.multipleOf("x", 15, 5) } == [])
        #expect(violations { $0.multipleOf("x", 16, 5) } == ["x: a multiple of 5: 16"])
        #expect(violations { $0.multipleOf("x", Int.min, -1) } == [])
        #expect(violations { $0.multipleOf("x", -15, 5) } == [])
        #expect(violations { $0.multipleOf("x", 7, 0) } == [])
        for value in [0.0, 0.01, 19.99, 0.29, 4.35, 1e9, -33.33, 1_000_000.07] {
            #expect(violations { $0.multipleOf("x", value, 0.01) } == [])
        }
        #expect(violations { $0.multipleOf("x", 0.015, 0.01) } == ["x: a multiple of 0.01: 0.015"])
        #expect(violations { $0.multipleOf("x", Double.infinity, 0.01) } == ["x: a multiple of 0.01: inf"])
        #expect(violations { $0.multipleOf("x", 3.0, 0) } == [])
        let cent = DecimalNumber("0.01") ?? 0
        #expect(violations { $0.multipleOf("x", DecimalNumber("19.99"), cent) } == [])
        #expect(violations { $0.multipleOf("x", DecimalNumber("19.995"), cent) } == ["x: a multiple of 0.01: 19.995"])
        #expect(violations { $0.multipleOf("x", DecimalNumber(1), DecimalNumber(3)) } == ["x: a multiple of 3: 1"])
        #expect(violations { $0.multipleOf("x", DecimalNumber(9), DecimalNumber(3)) } == [])
        #expect(violations { $0.multipleOf("x", DecimalNumber(9), DecimalNumber(0)) } == [])
    }

    @Test("lengths count Unicode scalars, not bytes and not letters")
    func lengths() {
        #expect(violations { $0.minLength("x", "é", 1) } == [])
        #expect(violations { $0.minLength("x", "", 1) } == ["x: at least 1 character long: "])
        #expect(violations { $0.maxLength("x", "éé", 2) } == [])
        #expect(violations { $0.maxLength("x", "🐢🐢", 2) } == [])
        #expect(violations { $0.maxLength("x", "🏳️‍🌈", 3) } == ["x: at most 3 characters long: 🏳️\\u{200d}🌈"])
        #expect(violations { $0.maxLength("x", "abc", 2) } == ["x: at most 2 characters long: abc"])
        #expect(violations { $0.maxLength("x", String?.none, 2) } == [])
    }

    @Test("lists are counted and searched for duplicates")
    func lists() {
        #expect(violations { $0.minItems("x", [1], 2) } == ["x: a list of at least 2 elements: 1 of them"])
        #expect(violations { $0.minItems("x", [1, 2], 2) } == [])
        #expect(violations { $0.maxItems("x", [1, 2], 1) } == ["x: a list of at most 1 element: 2 of them"])
        #expect(violations { $0.maxItems("x", [Int]?.none, 1) } == [])
        #expect(
            violations { $0.uniqueItems("x", ["a", "b", "a"]) } == [
                "x: a list without duplicates: a list with 'a' twice"
            ]
        )
        #expect(violations { $0.uniqueItems("x", ["a", "b"]) } == [])
    }

    @Test("values that the document does not list are refused with those that it lists")
    func knownValues() {
        #expect(violations { $0.knownValue("type", BackupType.auto) } == [])
        #expect(violations { $0.knownValue("type", BackupType?.none) } == [])
        #expect(
            violations { $0.knownValue("type", BackupType.unrecognized(rawValue: "weekly")) }
                == ["type: one of auto, manual: weekly"]
        )
        #expect(
            violations {
                $0.knownValues("type", [BackupType.auto, .unrecognized(rawValue: "a"), .unrecognized(rawValue: "b")])
            }
                == ["type: one of auto, manual: a", "type: one of auto, manual: b"]
        )
        #expect(violations { $0.knownValue("level", Level(rawValue: 1), [1, 2]) } == [])
        #expect(violations { $0.knownValue("level", Level(rawValue: 3), [1, 2]) } == ["level: one of 1, 2: 3"])
    }

    @Test("parameters that belong together are given together or not at all")
    func together() {
        #expect(violations { $0.together("begin_time", true, "end_time", true) } == [])
        #expect(violations { $0.together("begin_time", false, "end_time", false) } == [])
        #expect(violations { $0.together([("a", true), ("b", true), ("c", true)]) } == [])
        #expect(
            violations { $0.together("begin_time", true, "end_time", false) }
                == ["end_time: given together with begin_time, or neither: -"]
        )
        #expect(
            violations { $0.together([("a", false), ("b", true), ("c", false)]) }
                == ["a: given together with b, or neither: -", "c: given together with b, or neither: -"]
        )
    }

    @Test("parameters that ascend do so strictly, and those left out do not matter")
    func ascending() throws {
        let early = try #require(Timestamp("2018-08-06T00:00:00Z"))
        let late = try #require(Timestamp("2018-08-06T00:00:01Z"))
        #expect(violations { $0.ascending("begin_time", early, "end_time", late) } == [])
        #expect(violations { $0.ascending("begin_time", nil, "end_time", late) } == [])
        #expect(violations { $0.ascending("begin_time", late, "end_time", nil) } == [])
        for end in [early, late] {
            #expect(
                violations { $0.ascending("begin_time", late, "end_time", end) }
                    == ["end_time: greater than begin_time (2018-08-06T00:00:01Z): \(end)"]
            )
        }
        #expect(violations { $0.ascending([("a", 1), ("b", nil), ("c", 1)]) } == ["c: greater than a (1): 1"])
    }

    @Test("all rules that are broken are named, in order")
    func collectsAll() {
        let all = violations { check in
            check.minimum("offset", -1, 0)
            check.maximum("limit", 1000, 100)
            check.minLength("name", "", 1)
        }
        #expect(all == ["offset: at least 0: -1", "limit: at most 100: 1000", "name: at least 1 character long: "])
    }

    @Test("the description is a sentence, and hides what should stay unseen")
    func description() {
        let check = RequestBuilder("createUser", .get)
        check.minLength("password", "hunter2", 8)
        check.minLength("name", "a\nb\u{1b}", 8)
        let error = #expect(throws: ClientError.self) { try check.finish() }
        #expect(
            error?.description
                == "createUser was not sent: 'password' must be at least 8 characters long, but is '(hidden)'; "
                + "'name' must be at least 8 characters long, but is 'a b\\u{1b}'."
        )
        #expect(error?.status == nil && error?.requestID == nil)
    }
}
