// Numbers: exact integers in any spelling, the nearest Double, and what does not fit.
import Testing

@testable import DriftlessJSON

@Suite("Numbers")
struct JSONNumberTests {
    @Test(
        "whole numbers in any spelling",
        arguments: [
            ("0", 0), ("-0", 0), ("2803", 2803), ("2803.0", 2803), ("2803.000", 2803), ("1e3", 1000), ("1E+3", 1000),
            ("1000e-3", 1), ("0e999999999999999999999", 0), ("0.0", 0), ("123.45e2", 12345), ("-1.5e1", -15),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775807.0", .max),
            ("0.9223372036854775807e19", .max), ("922337203685477580700e-2", .max),
            ("100000000000000000000000000000000e-32", 1), ("0.00000000000000000000000000001e29", 1),
        ] as [(String, Int64)]
    )
    func whole(_ text: String, _ value: Int64) throws {
        #expect(try Int64(json: text.utf8) == value)
        #expect(try [Int64](json: "[ \(text) ,\(text)]".utf8) == [value, value])
        #expect(JSONNumber(text)?.integer == value)
    }

    @Test(
        "numbers that do not fit an integer",
        arguments: [
            ("9223372036854775808", JSONError.Reason.outOfRange), ("-9223372036854775809", .outOfRange),
            ("18446744073709551616", .outOfRange), ("1e19", .outOfRange), ("1e999999999999999999999", .outOfRange),
            ("99999999999999999999999999999999.0", .outOfRange), ("0.5", .wrongType), ("1e-1", .wrongType),
            ("1e-999999999999999999999", .wrongType), ("2803.0000000000000000000000001", .wrongType),
            ("12345678901234567890123.4", .wrongType), ("\"1\"", .wrongType), ("true", .wrongType), ("[]", .wrongType),
            ("null", .wrongType),
        ]
    )
    func unfit(_ text: String, _ reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try Int64(json: text.utf8) }
        #expect(error?.reason == reason)
        #expect(JSONNumber(text)?.integer == nil)
    }

    @Test("each integer type has its own range")
    func ranges() throws {
        #expect(try Int32(json: "-2147483648".utf8) == .min)
        #expect(try Int32(json: "2147483647".utf8) == .max)
        #expect(try UInt64(json: "18446744073709551615".utf8) == .max)
        #expect(try UInt64(json: "-0".utf8) == 0)
        #expect(try DataSize(json: "9223372036854775807".utf8).bytes == .max)
        #expect(throws: JSONError.self) { try Int32(json: "2147483648".utf8) }
        #expect(throws: JSONError.self) { try Int32(json: "-2147483649".utf8) }
        #expect(throws: JSONError.self) { try UInt64(json: "-1".utf8) }
        #expect(throws: JSONError.self) { try UInt64(json: "18446744073709551616".utf8) }
        #expect(throws: JSONError.self) { try DataSize(json: "-1".utf8) }
        #expect(throws: JSONError.self) { try Float(json: "3.5e38".utf8) }
        #expect(try Float(json: "3.4e38".utf8) == 3.4e38)
    }

    @Test(
        "what is no number by RFC 8259",
        arguments: [
            "-", "+1", "01", "-01", "00", "1.", "2803.", ".5", "-.5", "1e", "1e+", "1.e1", "0x1", "1_000", "NaN",
            "Infinity", "-Infinity", "1e1.5", "--1", "1-", "1e-", "１",
        ]
    )
    func grammar(_ text: String) {
        #expect(throws: JSONError.self) { try Int(json: text.utf8) }
        #expect(throws: JSONError.self) { try Double(json: text.utf8) }
        #expect(throws: JSONError.self) { try [Double](json: "[\(text)]".utf8) }
        #expect(throws: JSONError.self) { try JSONValue(json: text.utf8) }
        #expect(throws: JSONError.self) { try [String: Int](json: "{\"a\":\(text)}".utf8) }
        #expect(JSONNumber(text) == nil)
    }

    @Test(
        "the nearest Double",
        arguments: [
            "0", "-0", "-0.0", "1", "0.1", "0.30000000000000004", "123456789.125", "9007199254740993", "1e22", "1e23",
            "8.5e-3", "5e-324", "2.2250738585072014e-308", "2.2250738585072011e-308", "1.7976931348623157e308",
            "179769313486231570000000000000000000000e270", "1e-400", "-1e-400", "0.000000000000000000000000000001",
            "3.141592653589793238462643383279", "36028797018963967.9999", "9007199254740992.99",
        ]
    )
    func doubles(_ text: String) throws {
        let value = try Double(json: text.utf8)
        #expect(value.bitPattern == Double(text)?.bitPattern)
    }

    @Test("random numbers are read as the standard library reads them")
    func randomDoubles() throws {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<20_000 {
            let digits = String(generator.next() >> UInt64.random(in: 0..<64, using: &generator))
            let fraction = Bool.random(using: &generator) ? ".\(generator.next() % 1_000_000)" : ""
            let exponent =
                Int.random(in: 0..<4, using: &generator) == 0 ? "e\(Int.random(in: -330...290, using: &generator))" : ""
            let text = digits + fraction + exponent
            let expected = try #require(Double(text))
            guard expected.isFinite else {
                continue
            }
            #expect(try Double(json: text.utf8) == expected, "\(text)")
        }
    }

    @Test("a number too large for a Double is refused")
    func infinite() {
        for text in ["1e309", "-1e309", "1e999999999", String(repeating: "9", count: 400)] {
            let error = #expect(throws: JSONError.self) { try Double(json: text.utf8) }
            #expect(error?.reason == .outOfRange)
        }
    }

    @Test("a number of any kind keeps its digits and compares by value")
    func exact() throws {
        let text = "[1.0,1e400,123456789012345678901234567890.123]"
        #expect(String(decoding: try JSONValue(json: text.utf8).jsonBytes(), as: UTF8.self) == text)
        let same = ["1", "1.0", "10e-1", "0.1e1", "100E-2"].compactMap { JSONNumber($0) }
        #expect(same.count == 5 && Set(same).count == 1)
        let different = ["1", "-1", "1e1", "1e-1", "1.01", "0", "1e999999999999999999999"].compactMap { JSONNumber($0) }
        #expect(Set(different).count == 7)
        #expect(JSONNumber("-0") == JSONNumber("0.00e7"))
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double.infinity) == nil)
    }
}
