// The spellings of one name: words, initialisms, digits, symbols, other scripts.
import Testing

@testable import ClientPlanning

@Suite("Spelling of one name")
struct SpellingTests {
    @Test(
        "a member is spelled the way Swift does it",
        arguments: [
            ("instance_id", "instanceID"), ("instanceId", "instanceID"), ("InstanceID", "instanceID"),
            ("created_at", "createdAt"), ("urls", "urls"), ("image_urls", "imageURLs"), ("URLs", "urls"),
            ("userIDs", "userIDs"), ("id", "id"), ("ID", "id"), ("dcs.08.0001", "dcs08_0001"), ("MySQL", "mySQL"),
            ("2014_WEB", "_2014Web"), ("BUILDING", "building"), ("MAX_SIZE", "maxSize"), ("SQLServer", "sqlServer"),
            ("HTTPResponse", "httpResponse"), ("eTag", "eTag"), ("x-request-id", "xRequestID"),
            ("begin time", "beginTime"), ("$ref", "ref"), ("@type", "type"), ("a.b.c", "aBC"), ("1.5", "_1_5"),
            ("10", "_10"), ("-1", "minus1"), ("+1", "plus1"), ("a1b2", "a1b2"), ("grüße", "grüße"), ("ÜBER", "über"),
            ("名前", "名前"), ("ipv4_address", "ipv4Address"), ("address_ipv4", "addressIPv4"),
        ]
    )
    func members(_ source: String, _ swift: String) {
        #expect(IdentifierSpelling.idiomatic(source, casing: .member) == swift)
    }

    @Test(
        "a type is spelled the way Swift does it",
        arguments: [
            ("backup", "Backup"), ("list backups", "ListBackups"), ("mysql", "MySQL"), ("urls", "URLs"),
            ("api_error", "APIError"), ("HTTPError", "HTTPError"), ("2014_WEB", "_2014Web"), ("ipv6", "IPv6"),
            ("Pet", "Pet"), ("pet-store", "PetStore"), ("über", "Über"), ("get /pets/{petId}", "GetPetsPetID"),
        ]
    )
    func types(_ source: String, _ swift: String) {
        #expect(IdentifierSpelling.idiomatic(source, casing: .type) == swift)
    }

    @Test(
        "a name without words is spelled out",
        arguments: [
            ("", "empty"), ("*", "asterisk"), (">=", "greaterEquals"), ("!=", "notEquals"), ("_", "underscore"),
            ("😀", "_x1F600_"), ("\u{0}", "_x0_"), (" ", "space"), ("\u{301}", "_x301_"),
        ]
    )
    func symbols(_ source: String, _ swift: String) {
        #expect(IdentifierSpelling.idiomatic(source, casing: .member) == swift)
    }

    @Test(
        "the last spelling tells any two sources apart",
        arguments: [
            ("a-b", "a+b"), ("a b", "a_b"), ("foo", "Foo"), ("", "_"), ("😀", "😁"), ("a.b", "a,b"),
        ]
    )
    func lastResort(_ one: String, _ other: String) {
        let spellings = [one, other].map { IdentifierSpelling($0, casing: .type).candidates.last }
        #expect(spellings[0] != spellings[1])
    }

    @Test("every scalar of Unicode makes a legal identifier, alone and inside a name")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // What is no letter is spelled by its code point: a sample will do.
            guard IdentifierWords.isWordCharacter(Character(scalar)) || value % 251 == 0 || value < 0x400 else {
                continue
            }
            for source in [String(scalar), "a\(scalar)b"] {
                for spelling in IdentifierSpelling(source, casing: .member).candidates {
                    if !isLegal(spelling) { Issue.record("U+\(String(value, radix: 16)) is spelled '\(spelling)'") }
                }
            }
        }
    }

    /// The Swift Programming Language, Lexical Structure, Grammar of an Identifier.
    private func isLegal(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text != "_" else { return false }
        return isHead(first) && text.unicodeScalars.dropFirst().allSatisfy { isHead($0) || isTail($0) }
    }

    private func isTail(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private func isHead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6,
            0xD8...0xF6, 0xF8...0xFF, 0x100...0x2FF, 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF, 0x1E00...0x1FFF,
            0x200B...0x200D, 0x202A...0x202E, 0x203F...0x2040, 0x2054, 0x2060...0x206F, 0x2070...0x20CF,
            0x2100...0x218F,
            0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F,
            0x3031...0x303F, 0x3040...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE1F, 0xFE30...0xFE44,
            0xFE47...0xFFFD, 0x10000...0x1FFFD, 0x20000...0x2FFFD, 0x30000...0x3FFFD, 0x40000...0x4FFFD:
            true
        default: false
        }
    }

    @Test(
        "the best spelling by itself is the first of all spellings",
        arguments: [
            "instance_id", "", "_", "-1", "10", "名前", "grüße", "😀", "a.b", "+1", "\r\n",
            String(repeating: "long_name_", count: 20), String(repeating: "x", count: 200),
            String(repeating: "名前 ", count: 50),
        ]
    )
    func best(_ source: String) {
        for casing in [IdentifierSpelling.Casing.type, .member] {
            for hyphens in [IdentifierSpelling.HyphenReading.separator, .minus] {
                let all = IdentifierSpelling(source, casing: casing, hyphens: hyphens).candidates
                #expect(IdentifierSpelling.best(source, casing: casing, hyphens: hyphens) == all.first)
            }
        }
    }

    @Test(
        "the best spelling of a type by itself is the first of all spellings",
        arguments: [
            ["pet"], ["名前"], ["1"], ["pet", "kind"], ["pet", "kind", "item"],
            ["a long name of an operation", "body", "with some more words", "item"],
            [String(repeating: "long name ", count: 9), "body", "item"],
            [String(repeating: "long name ", count: 9), "body"],
            ["a name of thirty letters for a type", "body", "with as many more words for it"], ["名前", "本文", "名前"],
        ]
    )
    func best(_ parts: [String]) {
        let words = parts.dropFirst().reduce(TypeWords(parts[0])) { $0.adding($1) }
        #expect(TypeNaming.best(words, suffix: "Model") == TypeNaming.candidates(words, suffix: "Model").first)
    }

    @Test(
        "a type whose name is too long keeps its role, and has all words where that is taken",
        arguments: [
            (
                ["enterprise-admin/set-information-for-provisioned-enterprise-user", "body"],
                "EnterpriseAdminSetInformationForProvisionedEnterpriseBody",
                "EnterpriseAdminSetInformationForProvisionedEnterpriseUserBody"
            ),
            (
                ["enterprise-admin/set-information-for-provisioned-enterprise-user", "body", "emails", "item"],
                "EnterpriseAdminSetInformationForProvisionedEnterpriseItem",
                "EnterpriseAdminSetInformationForProvisionedEnterpriseUserBodyEmailsItem"
            ),
        ]
    )
    func longNames(_ parts: [String], _ best: String, _ next: String) {
        let words = parts.dropFirst().reduce(TypeWords(parts[0])) { $0.adding($1) }
        #expect(
            Array(TypeNaming.candidates(words, suffix: "Model").filter { !$0.contains("_") }.prefix(2)) == [best, next]
        )
    }

    @Test("an ASCII name is spelled byte by byte as it is character by character", arguments: 0..<8)
    func asciiNames(_ seed: UInt64) {
        var generator = LinearGenerator(state: seed)
        let letters = Array("abIDsURLXx0129__--++  ./:@#$'\"\\*~\n\t")
        let pieces = ["id", "URLs", "MySQL", "ipv6", "user_id", "-1", "+1", "GMT", "a very long name ", "SHOUTING"]
        for _ in 0..<60 {
            var name = ""
            for _ in 0..<Int.random(in: 0...14, using: &generator) {
                if Bool.random(using: &generator) {
                    name.append(letters.randomElement(using: &generator) ?? "a")
                } else {
                    name += pieces.randomElement(using: &generator) ?? "a"
                }
            }
            for casing in [IdentifierSpelling.Casing.type, .member] {
                for hyphens in [IdentifierSpelling.HyphenReading.separator, .minus] {
                    let expected = IdentifierSpelling.candidates(ofAny: name, casing: casing, hyphens: hyphens)
                    let found = IdentifierSpelling(name, casing: casing, hyphens: hyphens).candidates
                    #expect(found == expected, "\(name.debugDescription)")
                }
            }
        }
    }
}

/// The same numbers on every machine (Knuth's MMIX).
private struct LinearGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
