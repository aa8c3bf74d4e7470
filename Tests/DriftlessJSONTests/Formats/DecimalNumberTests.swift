// Decimal numbers: which texts are some, how they are written, and that sums are exact.
import DriftlessJSON
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
    @Test(
        "are read by JSON's grammar, up to 38 digits, and written with all of them",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.000", "0.000"), ("-0.0", "0.0"), ("1", "1"), ("-1.50", "-1.50"),
            ("10.00", "10.00"),
            ("120.", nil), ("1.10e0", "1.10"), ("1.10e1", "11"), ("1.0e-2", "0.01"),
            ("0.000000000000000000010", "0.000000000000000000010"), ("100", "100"), ("0.1", "0.1"),
            ("1e2", "100"), ("1E+2", "100"), ("15e-1", "1.5"), ("0.00001", "0.00001"), ("1e300", "1e+300"),
            ("12.5e-300", "1.25e-299"), ("12345678901234567890.123", "12345678901234567890.123"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
            ("0.99999999999999999999999999999999999999", "0.99999999999999999999999999999999999999"),
            ("1234567890123456789000000000000000000000", "1234567890123456789000000000000000000000"),
            ("999999999999999999999999999999999999999", nil), ("1.00000000000000000000000000000000000001", nil),
            ("1e6144", "1e+6144"), ("1e6145", nil), ("1e-6176", "1e-6176"), ("1e-6177", nil), ("1e999999999999", nil),
            ("0e999999999999", nil), ("0e99999", "0"), ("01", nil), ("+1", nil), (".5", nil), ("1.", nil), ("1e", nil),
            ("-", nil), ("-.5", nil), ("1.2.3", nil), ("-0.0100", "-0.0100"), ("00", nil), ("00.1", nil), ("1:5", nil),
            ("9999999999999999999", "9999999999999999999"), ("-9999999999999999999", "-9999999999999999999"),
            ("9999999999999999999.5", "9999999999999999999.5"), ("1000000000000000000", "1000000000000000000"),
            ("NaN", nil), ("", nil), ("1,5", nil), (" 1", nil), ("1_000", nil), ("0x10", nil), ("--1", nil),
        ] as [(String, String?)]
    )
    func texts(_ text: String, _ expected: String?) {
        let number = DecimalNumber(text)
        #expect(number?.description == expected)
        #expect(number.map { String(decoding: $0.jsonBytes(), as: UTF8.self) } == expected)
        #expect(
            number.map { String(decoding: Parsed.value($0).jsonBytes(), as: UTF8.self) } == expected.map { "\"\($0)\"" }
        )
    }

    @Test("are written into JSON as their descriptions say, whatever their digits and exponents")
    func writing() {
        var generator = SeededGenerator(seed: 20_261_129)
        for _ in 0..<20_000 {
            let digits = String(UInt64.random(in: 0...(.max), using: &generator)).suffix(
                Int.random(in: 1...20, using: &generator)
            )
            let exponent = Int.random(in: -22...22, using: &generator)
            let point = String(repeating: "0", count: Int.random(in: 0...3, using: &generator))
            let text = (Bool.random(using: &generator) ? "-" : "") + "\(UInt64(digits) ?? 0)"
            for spelling in [text + "e\(exponent)", point.isEmpty ? text : text + "." + point, text + ".5" + point] {
                guard let number = DecimalNumber(spelling) else { continue }
                #expect(String(decoding: number.jsonBytes(), as: UTF8.self) == number.description)
            }
        }
    }

    @Test("are equal however many zeros they are written with, and sums are written with those of the longer one")
    func places() throws {
        let (long, short) = (try #require(DecimalNumber("19.90")), try #require(DecimalNumber("19.9")))
        #expect(long == short)
        #expect(Set([long, short]).count == 1)
        #expect([long, -long, long + 1, 1 - long].map(\.description) == ["19.90", "-19.90", "20.90", "-18.90"])
        #expect([short + 0.1, long - short, long * 2].map(\.description) == ["20.0", "0.00", "39.8"])
        var price: DecimalNumber = 5
        price.minimumFractionDigits = 2
        #expect(price.description == "5.00")
        #expect(price.jsonBytes() == Array("5.00".utf8))
        price.minimumFractionDigits = -1
        #expect(price.description == "5")
    }

    @Test(
        "are compared by their values",
        arguments: [
            ("0", "0.1"), ("-0.1", "0"), ("-2", "-1.9"), ("0.99", "1"), ("9", "10"), ("1e-300", "1e300"),
            ("99e5", "1e7"),
            ("12345678901234567890123456789012345678", "12345678901234567890123456789012345679"), ("-1e300", "1e-300"),
        ]
    )
    func order(_ less: String, _ more: String) throws {
        let (a, b) = (try #require(DecimalNumber(less)), try #require(DecimalNumber(more)))
        #expect(a < b)
        #expect(!(b < a))
        #expect(!(a < a))
        #expect(-b < -a)
    }

    @Test(
        "are added, subtracted and multiplied",
        arguments: [
            ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("19.99", "-19.99", "0", "39.98", "-399.6001"),
            ("1e300", "1", "1e+300", "1e+300", "1e+300"), ("0", "5", "5", "-5", "0"),
            ("99999999999999999999999999999999999999", "1", "1e+38", "99999999999999999999999999999999999998", nil),
            ("12345678901234567890", "98765432109876543210", "111111111011111111100", "-86419753208641975320", nil),
        ] as [(String, String, String, String, String?)]
    )
    func arithmetic(_ a: String, _ b: String, _ sum: String, _ difference: String, _ product: String?) throws {
        let (a, b) = (try #require(DecimalNumber(a)), try #require(DecimalNumber(b)))
        let expected = [sum, difference].map { DecimalNumber($0) }
        #expect([a + b, a - b] == expected)
        #expect(b + a == a + b)
        if let product { #expect(a * b == DecimalNumber(product)) }
        #expect(a * b == b * a)
    }

    @Test("products beyond 38 digits are rounded, and never out of range")
    func rounding() throws {
        let nines = try #require(DecimalNumber("99999999999999999999999999999999999999"))
        #expect((nines * nines).description == "9.9999999999999999999999999999999999998e+75")
        let large = try #require(DecimalNumber("9e6144"))
        #expect((large * large).exponent == 6144)
        let small = try #require(DecimalNumber("1e-6176"))
        #expect(small * small == .zero)
        let third = try #require(DecimalNumber("0.33333333333333333333333333333333333333"))
        #expect((third + third + third).description == "0.99999999999999999999999999999999999999")
    }

    @Test(
        "multiples are told exactly",
        arguments: [
            ("19.99", "0.01", true), ("19.995", "0.01", false), ("1", "3", false), ("9", "3", true), ("0", "7", true),
            ("1e300", "7", false), ("7e300", "7", true), ("0.3", "0.1", true), ("5", "0", false), ("-6", "4", false),
            ("1", "10", false), ("1e6144", "1e-6176", true),
        ]
    )
    func multiples(_ number: String, _ divisor: String, _ isMultiple: Bool) throws {
        let (number, divisor) = (try #require(DecimalNumber(number)), try #require(DecimalNumber(divisor)))
        #expect(number.isMultiple(of: divisor) == isMultiple)
    }

    @Test("are made of integers, of binary numbers and of literals")
    func others() {
        #expect(DecimalNumber(Int.min).description == "-9223372036854775808")
        let binary = [0.1, 1e300]
        #expect(DecimalNumber(binary[0])?.description == "0.1")
        #expect(DecimalNumber(Double.infinity) == nil)
        #expect(DecimalNumber(binary[1])?.double == 1e300)
        #expect((1.25 as DecimalNumber).description == "1.25")
        #expect(DecimalNumber(Int.max).integer == .max)
        #expect(DecimalNumber(Int.min).integer == .min)
        #expect((1.5 as DecimalNumber).integer == nil)
        #expect(DecimalNumber("1e19")?.integer == nil)
        #expect(DecimalNumber(isNegative: true, coefficient: 0, exponent: 5) == .zero)
        #expect(DecimalNumber(coefficient: .max, exponent: 0) == nil)
        #expect(DecimalNumber(coefficient: 1, exponent: .max) == nil)
        #expect(DecimalNumber(coefficient: 10, exponent: .max) == nil)
    }
}
