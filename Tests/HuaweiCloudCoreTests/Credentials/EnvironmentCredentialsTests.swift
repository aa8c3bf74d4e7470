// Which variables count, and what is said of those that do not fit together.
import HuaweiCloudCore
import Testing

@Suite("Credentials of the environment")
struct EnvironmentCredentialsTests {
    private static let keys = ["HUAWEICLOUD_SDK_AK": "AK1", "HUAWEICLOUD_SDK_SK": "sk1"]

    private static func reading(_ more: [String: String]) -> EnvironmentCredentials {
        EnvironmentCredentials(environment: more)
    }

    @Test("keys, with a security token where there is one")
    func keys() async throws {
        #expect(
            try await Self.reading(Self.keys).credentials()
                == .accessKeys(AccessKeys(accessKey: "AK1", secretKey: "sk1"))
        )
        var temporary = Self.keys
        temporary["HUAWEICLOUD_SDK_SECURITY_TOKEN"] = "st1"
        #expect(
            try await Self.reading(temporary).credentials()
                == .accessKeys(AccessKeys(accessKey: "AK1", secretKey: "sk1", securityToken: "st1"))
        )
    }

    @Test("a token goes before keys")
    func token() async throws {
        var both = Self.keys
        both["HUAWEICLOUD_SDK_TOKEN"] = " MIIF==\n"
        #expect(try await Self.reading(both).credentials() == .token(AuthToken("MIIF==")))
    }

    @Test("the project")
    func project() async throws {
        #expect(try await Self.reading(["HUAWEICLOUD_SDK_PROJECT_ID": "p1"]).projectID() == "p1")
        #expect(try await Self.reading(["HUAWEICLOUD_SDK_PROJECT_ID": "  "]).projectID() == nil)
        #expect(try await Self.reading([:]).projectID() == nil)
    }

    @Test(
        "what is missing or broken is named, and no value is shown",
        arguments: [
            ([:], CredentialsError.Reason.notConfigured, "set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK"),
            (["HUAWEICLOUD_SDK_AK": "", "HUAWEICLOUD_SDK_SK": " \r\n"], .notConfigured, "has no credentials"),
            (["HUAWEICLOUD_SDK_AK": "VALUE"], .invalid, "HUAWEICLOUD_SDK_SK is not"),
            (["HUAWEICLOUD_SDK_SK": "VALUE"], .invalid, "HUAWEICLOUD_SDK_AK is not"),
            (["HUAWEICLOUD_SDK_SECURITY_TOKEN": "VALUE"], .invalid, "temporary keys are all three"),
            (["HUAWEICLOUD_SDK_TOKEN": "VALUE\nVALUE"], .invalid, "HUAWEICLOUD_SDK_TOKEN has a blank"),
            (["HUAWEICLOUD_SDK_AK": "a", "HUAWEICLOUD_SDK_SK": "VALUE\u{0}"], .invalid, "HUAWEICLOUD_SDK_SK has a"),
            (["HUAWEICLOUD_SDK_AK": "VALUÉ", "HUAWEICLOUD_SDK_SK": "s"], .invalid, "HUAWEICLOUD_SDK_AK has a"),
            (["HUAWEICLOUD_SDK_AK": "a", "HUAWEICLOUD_SDK_SK": "'VALUE'"], .invalid, "stands in quotes"),
        ]
    )
    func problems(
        _ environment: [String: String],
        _ reason: CredentialsError.Reason,
        _ says: String
    ) async throws {
        let error = await #expect(throws: CredentialsError.self) {
            try await Self.reading(environment).credentials()
        }
        #expect(error?.reason == reason)
        #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("VALU") == false)
    }
}
