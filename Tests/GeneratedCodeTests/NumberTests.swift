// Numbers that a `Double` or an `Int` would change.
import Case_numbers
import DriftlessRuntime
import Testing

@Suite("Numbers keep their digits")
struct NumberTests {
    @Test(
        "exact decimals, all of uint64, and the digits of any number",
        arguments: [
            #"{"price":12345678901234567.89}"#, #"{"prices":[0.1,0.2,-0.3]}"#, #"{"text":"12345678901234567890.123"}"#,
            #"{"huge":18446744073709551615}"#, #"{"whole":9007199254740993}"#, #"{"whole":-9223372036854775808}"#,
            #"{"any":123456789012345678901234567890.5}"#, #"{"byName":{"a":0.10,"b":1}}"#, #"{"ratio":0.1}"#,
            #"{"upTo64Bits":18446744073709551615}"#, #"{"signedUpTo64Bits":-9223372036854775809}"#,
            #"{"beyond64Bits":18446744073709551616}"#, #"{"listedBeyond":18446744073709551616}"#,
        ]
    )
    func exact(_ json: String) throws {
        #expect(try Wire.roundTrip(json, as: Numbers.self).text == json)
    }

    @Test("0.1 and 0.2 are 0.3 as decimals")
    func sum() throws {
        let prices = try #require(try Wire.roundTrip(#"{"prices":[0.1,0.2]}"#, as: Numbers.self).value.prices)
        #expect(Wire.text(of: Numbers(price: prices[0] + prices[1])) == #"{"price":0.3}"#)
    }

    @Test(
        "a number that does not fit is an error of the response",
        arguments: [
            #"{"whole":9223372036854775808}"#, #"{"whole":1.5}"#, #"{"huge":-1}"#, #"{"huge":18446744073709551616}"#,
            #"{"small":2147483648}"#, #"{"price":"19.99"}"#, #"{"ratio":1e400}"#,
        ]
    )
    func misfits(_ json: String) {
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip(json, as: Numbers.self) }
    }

    @Test("integers are as wide as what is expected of them")
    func widths() throws {
        let numbers = Numbers(upTo64Bits: UInt64.max, upTo63Bits: Int.max, beyond64Bits: 5, listedAsFractions: ._1)
        #expect(
            Wire.text(of: numbers)
                == #"{"upTo64Bits":18446744073709551615,"upTo63Bits":9223372036854775807,"beyond64Bits":5,"listedAsFractions":1}"#
        )
    }

    @Test("1.0 and 1e2 are integers")
    func integers() throws {
        #expect(try Wire.roundTrip(#"{"whole":1.0,"huge":1e2}"#, as: Numbers.self).text == #"{"huge":100,"whole":1}"#)
    }

    @Test("as parameters")
    func parameters() async throws {
        let recorder = Recorder("{}")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let price = try #require(try Wire.roundTrip(#"{"price":12345678901234567.89}"#, as: Numbers.self).value.price)
        _ = try await client.getNumbers(price: price, count: .max)
        #expect(recorder.request?.path == "/base/n?count=18446744073709551615&price=12345678901234567.89")
    }
}
