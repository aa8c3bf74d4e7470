// In which spellings and surroundings a secret is found in a text.
import DriftlessRuntime
import Foundation
import Testing

@Suite("Secrets in texts")
struct RedactionTests {
    /// Of every kind: a word, base64 with its marks, escapes of several languages, letters beyond ASCII, a blank.
    private static let secrets = [
        "PlainSecret0123456789", "MIIZ+/9a=ab/cd==", "pa\"ss/wörd", "S3cr\"t/ë +%\\", "a\\nb%2Fc&amp;d", "four",
        "😀key😀",
        "{curly}:[square]", "with two blanks", String(repeating: "Token/+9", count: 50),
    ]

    private static func json(_ text: String) -> String {
        String(decoding: JSONValue.string(text).jsonBytes().dropFirst().dropLast(), as: UTF8.self)
    }

    private static func percent(_ text: String) -> String {
        text.utf8.map { "%" + String(UInt32($0) | 0x100, radix: 16, uppercase: true).suffix(2) }.joined()
    }

    private static let spellings: [(name: String, spell: @Sendable (String) -> String)] = [
        ("as it is", { $0 }),
        ("JSON", json),
        ("JSON in JSON", { json(json($0)) }),
        ("JSON in JSON in JSON", { json(json(json($0))) }),
        ("JSON with escaped slashes", { json($0).replacing("/", with: "\\/") }),
        (
            "JSON with every character escaped",
            { $0.utf16.map { "\\u" + String(UInt32($0) | 0x10000, radix: 16).suffix(4) }.joined() }
        ),
        (
            "JSON in capitals",
            {
                $0.utf16.map { "\\u" + String(UInt32($0) | 0x10000, radix: 16, uppercase: true).suffix(4) }.joined()
            }
        ),
        ("a URL with every byte escaped", percent),
        ("a URL in small letters", { percent($0).lowercased() }),
        ("a URL in a URL", { percent(percent($0)) }),
        ("a URL", { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }),
        (
            "a form",
            {
                ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "").replacing("%20", with: "+")
            }
        ),
        ("a JSON string of a URL", { json(percent($0)) }),
        (
            "HTML",
            {
                $0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("/", with: "&#x2F;")
                    .replacing("+", with: "&#43;")
            }
        ),
        ("folded every five characters", { folded($0, "\r\n ") }),
        ("folded, in JSON", { json(folded($0, "\r\n\t")) }),
        ("wrapped", { folded($0, "\n") }),
        ("a Swift literal", { String($0.debugDescription.dropFirst().dropLast()) }),
        ("base64", { Data($0.utf8).base64EncodedString() }),
        ("base64 behind a user's name", { Data("u:\($0)".utf8).base64EncodedString() }),
        ("base64 behind a longer name", { Data("me:\($0)@".utf8).base64EncodedString() }),
        (
            "base64 for URLs",
            {
                Data("x\($0)".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                    .replacing("=", with: "")
            }
        ),
        ("hexadecimal", { $0.utf8.map { String(UInt32($0) | 0x100, radix: 16).suffix(2) }.joined() }),
    ]

    private static func folded(_ text: String, _ fold: String) -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            if index > 0, index % 5 == 0 { result += fold }
            result.append(character)
        }
        return result
    }

    private static let surroundings: [(before: String, behind: String)] = [
        ("", ""), ("token ", " is wrong"), (#"{"error_msg":"no such key '"#, #"'"}"#), ("x-auth-token=", "&x=1"),
        ("<p>", "</p>"), ("\\n", "\\n"), ("abc", "def"), ("100%", "%"), ("\\\\", "\\"), ("&#", ";"), ("é", "\u{301}"),
        ("((", "))"), ("\u{2028}", "…"), (#"\""#, #"\""#),
    ]

    @Test("a secret is hidden in every spelling, whatever surrounds it", arguments: secrets)
    func spellings(secret: String) {
        let redaction = Redaction(["other-secret", secret, "another"])
        for (name, spell) in Self.spellings {
            let spelt = spell(secret)
            // Base64 of very little cannot be told from other words.
            if secret.utf8.count < 6, name.hasPrefix("base64") { continue }
            // A secret that looks like an escape itself becomes another one together with some neighbours.
            let surroundings = secret.contains("\\") ? Self.surroundings.prefix(5) : Self.surroundings[...]
            for (before, behind) in surroundings {
                let shown = redaction(before + spelt + behind)
                // An accent behind the secret makes another character of the mark's last one: bytes are compared.
                #expect(
                    Array(shown.utf8).firstRange(of: Array("(hidden)".utf8)) != nil,
                    "\(name) between '\(before)' and '\(behind)'"
                )
                // Base64 may hold a few letters of what was encoded with the secret.
                #expect(shown.utf8.count <= before.utf8.count + behind.utf8.count + 16, "\(name): \(shown.prefix(200))")
            }
        }
    }

    @Test("a text without secrets stays as it is")
    func innocent() {
        let text = "GET /v3/p%20q \\u0041 &amp; +1 \"quoted\" 100% – nothing…"
        #expect(Redaction(Self.secrets)(text) == text)
        #expect(Redaction()(text) == text)
        #expect(Redaction(["", "a", "abc"])("abc") == "abc", "too short to be told from a word")
    }

    @Test("what clipping left of a secret is hidden")
    func clipped() {
        let redaction = Redaction(["PlainSecret0123456789"])
        #expect(redaction("the string \"PlainSecret01…\"") == "the string \"(hidden)…\"")
        #expect(redaction("the string PlainSec...") == "the string (hidden)...")
        #expect(redaction("and PlainSecret012345") == "and (hidden)")
        #expect(redaction("PlainSecretary…") == "PlainSecretary…")
    }

    @Test("several secrets, one in another, overlapping and touching, all go")
    func overlaps() {
        let redaction = Redaction(["alphabet", "betamax!", "alphabetical", "12345678"])
        #expect(redaction("<alphabetical>") == "<(hidden)>")
        #expect(redaction("<alphabetamax!>") == "<(hidden)>")
        #expect(
            redaction("<alphabet12345678>") == "<(hidden)(hidden)>" || redaction("<alphabet12345678>") == "<(hidden)>"
        )
    }

    @Test("an excerpt shows what stands behind a long token, and never a part of it")
    func excerpts() {
        let token = String(repeating: "Abc123+/", count: 1000)
        let redaction = Redaction([token])
        let body = Array("{\"token\":\"\(token)\",\"reason\":\"it is too old\",\"again\":\"\(token)\(token)".utf8)
        let shown = redaction.excerpt(of: body, limit: 300)
        #expect(shown.contains("it is too old"))
        #expect(!shown.contains("Abc123"))
        for length in stride(from: 1, to: 3000, by: 97) {
            let cut = Array((String(repeating: "x", count: length) + token).utf8)
            #expect(!redaction.excerpt(of: cut, limit: 300).contains("Abc123"))
        }
    }

    @Test("a text that is made to look like a secret again and again is no work without end", .timeLimit(.minutes(10)))
    func hostile() {
        let periodic = String(repeating: "ab", count: 20_000)
        let redaction = Redaction([
            periodic, String(repeating: "a", count: 20_000), String(repeating: "\\", count: 500),
        ])
        for text in [
            String(repeating: "ab", count: 100_000), String(repeating: "a", count: 200_000),
            String(repeating: "\\", count: 200_000), String(repeating: "%25", count: 60_000),
            String(repeating: "&amp;", count: 40_000), String(repeating: "aaab", count: 50_000),
        ] {
            #expect(redaction(text).utf8.count <= text.utf8.count + 100)
        }
    }

    @Test("what is named like a token is hidden although nobody registered it")
    func names() {
        for (text, shown) in [
            ("x-auth-token: abc|next", "x-auth-token:(hidden)|next"),
            ("x-auth-token: abc\r\n def\r\nhost: h", "x-auth-token:(hidden)\r\nhost: h"),
            (#"x-auth-token: abc\r\n def\r\nhost: h"#, #"x-auth-token:(hidden)\r\nhost: h"#),
            ("access_token=abc&x=1", "access_token=(hidden)&x=1"),
            (#"{"X-Auth-Token": "abc","a":1}"#, #"{"X-Auth-Token": "(hidden)","a":1}"#),
            (#"{"password":"a\"b","a":1}"#, #"{"password":"(hidden)","a":1}"#),
            (#"{\"secret_key\":\"abc\",\"a\":1}"#, #"{\"secret_key\":\"(hidden)\",\"a\":1}"#),
            ("a token: it is old", "a token: it is old"),
        ] {
            #expect(text.hidingTokens == shown)
        }
    }
}
