// JSONTestSuite: what RFC 8259 says is JSON is read, and what it says is not is refused, by every reader.
import DriftlessJSON
import Foundation
import TestSupport
import Testing

@Suite("JSONTestSuite")
struct JSONConformanceTests {
    /// The suite's files, beside the package where it is developed; none where a user has only the package.
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted()
    }()

    private static let suite = Prerequisite.shared("conformance/json/test_parsing")
    private static let folder = Prerequisite.sharedFolder.appending(path: "conformance/json/test_parsing").path

    private func isRead(_ name: String) throws -> (validated: Bool, valued: Bool) {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
        let validated = (try? JSONValue.validate(bytes)) != nil
        let valued = (try? JSONValue(json: bytes)) != nil
        return (validated, valued)
    }

    @Test(
        "what must be accepted is",
        .enabled(if: suite.isMet, "\(suite)"),
        arguments: files.filter { $0.hasPrefix("y_") }
    )
    func accepted(_ name: String) throws {
        #expect(try isRead(name) == (true, true))
    }

    @Test(
        "what must be refused is",
        .enabled(if: suite.isMet, "\(suite)"),
        arguments: files.filter { $0.hasPrefix("n_") }
    )
    func refused(_ name: String) throws {
        #expect(try isRead(name) == (false, false))
    }

    @Test(
        "what may be either does not crash",
        .enabled(if: suite.isMet, "\(suite)"),
        arguments: files.filter { $0.hasPrefix("i_") }
    )
    func either(_ name: String) throws {
        let result = try isRead(name)
        #expect(result.validated == result.valued || name.contains("number"))
    }

    @Test("the suite is whole", .enabled(if: suite.isMet, "\(suite)"))
    func counts() {
        let counts = ["y_", "n_", "i_"].map { prefix in Self.files.count { $0.hasPrefix(prefix) } }
        #expect(counts == [95, 188, 35])
    }

    @Test(
        "the same ground without the suite",
        arguments: [
            ("[]", true), ("{\"a\":[1,-0,1.5e-3,true,false,null,\"\\u0041\\n\"]}", true), (" \n\t\r1 ", true),
            ("\"\\ud83d\\ude00\"", true), ("{\"a\":1,\"a\":2}", true), ("\"\u{7F}\"", true), ("", false), (" ", false),
            ("[1,]", false), ("[,1]", false), ("[1", false), ("{\"a\"}", false), ("{\"a\":1,}", false),
            ("{a:1}", false),
            ("{'a':1}", false), ("[1]]", false), ("1 2", false), ("01", false), ("1.", false), (".5", false),
            ("+1", false),
            ("1e", false), ("0x1", false), ("NaN", false), ("tru", false), ("True", false), ("\"\t\"", false),
            ("\"\\x\"", false), ("\"\\u12\"", false), ("\"", false), ("\u{FEFF}1", false), ("/**/1", false),
            ("[1\u{A0}]", false), (String(repeating: "[", count: 100_000), false),
            (String(repeating: "{\"a\":", count: 100_000), false),
        ].map { (LongText($0), $1) }
    )
    func ownCases(_ text: LongText, _ isJSON: Bool) {
        let bytes = Array(text.text.utf8)
        #expect(((try? JSONValue.validate(bytes)) != nil) == isJSON)
        #expect(((try? JSONValue(json: bytes)) != nil) == isJSON)
    }
}
