// What a document says is secret: sent and read like any other value, and nowhere in what is printed.
import Case_secrets
import DriftlessRuntime
import Testing

@Suite("Values of the format password")
struct SecretTests {
    /// The texts of no other part of a value.
    private static let secrets = ["s3cret", "4711", "rosebud", "fido"]

    private static func account(_ code: String = "s3cret-code") -> AccountInput {
        AccountInput(
            user: "ann",
            code: code,
            phrase: "s3cret-phrase",
            number: 4711,
            codes: ["rosebud"],
            answers: ["dog": "fido"],
            either: .phrase("s3cret-either")
        )
    }

    /// All ways in which Swift makes text of a value.
    private static func texts(of value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return ["\(value)", String(describing: value), String(reflecting: value), "\([value])", dumped]
    }

    private static func expectHidden(_ value: some Any, shows shown: String, _ place: SourceLocation = #_sourceLocation)
    {
        for text in texts(of: value) {
            #expect(!secrets.contains { text.contains($0) }, "\(text)", sourceLocation: place)
            #expect(text.contains("(hidden)") && text.contains(shown), "\(text)", sourceLocation: place)
        }
    }

    @Test("a struct is printed without its secrets, and so is whatever holds it")
    func printed() throws {
        let account = Self.account()
        Self.expectHidden(account, shows: "ann")
        #expect(
            "\(account)".hasPrefix(#"AccountInput(user: "ann", code: (hidden), phrase: (hidden), number: (hidden), "#),
            "as Swift prints a struct, without a trace of how values are kept: \(account)"
        )
        let received = try Account(json: Array(Wire.text(of: account).utf8))
        Self.expectHidden(received, shows: "ann")
        Self.expectHidden(Optional(account) as Any, shows: "ann")
        Self.expectHidden(["a": account], shows: "ann")
        Self.expectHidden(Holder.account(received), shows: "ann")
        Self.expectHidden(
            Team(owner: received, accounts: [received], byName: ["a": received], holder: .account(received)),
            shows: "ann"
        )
        Self.expectHidden(Case_secrets.CaseClient.AddAccount.Input(body: account, pin: "s3cret-pin"), shows: "ann")
    }

    @Test("members that the document does not name are hidden where their schema says so")
    func others() throws {
        let vault = try Vault(json: Array(#"{"name":"ann","a":"s3cret"}"#.utf8))
        Self.expectHidden(vault, shows: "ann")
        #expect("\(vault)" == #"Vault(name: Optional("ann"), additionalProperties: (hidden))"#)
        #expect(vault.additionalProperties == ["a": "s3cret"] && Wire.text(of: vault).contains("s3cret"))
    }

    @Test("a secret that is left out is hidden, too")
    func absent() {
        let account = AccountInput(user: "ann", code: "s3cret")
        #expect("\(account)".contains("phrase: (hidden)") && !"\(account)".contains("nil"))
    }

    @Test("a secret is read, written, compared and hashed like any other value")
    func values() throws {
        let account = Self.account()
        let text = Wire.text(of: account)
        #expect(
            text == #"{"user":"ann","code":"s3cret-code","phrase":"s3cret-phrase","number":4711,"codes":["rosebud"],"#
                + #""answers":{"dog":"fido"},"either":"s3cret-either"}"#
        )
        #expect(try Wire.roundTrip(text, as: AccountInput.self).value == account)
        #expect(account == Self.account() && account.hashValue == Self.account().hashValue)
        #expect(account != Self.account("another") && account.hashValue != Self.account("another").hashValue)
        var other = account
        other.code = "another"
        #expect(other == Self.account("another") && account.code == "s3cret-code")
    }

    @Test("an argument that breaks a rule is told without its value")
    func broken() async throws {
        let client = Case_secrets.CaseClient(server: try ServerURL(Wire.server), transport: Recorder())
        var account = Self.account("s3c")
        account.number = 47_110
        account.codes = ["rosebud", "rosebud"]
        let error = await #expect(throws: ClientError.self) { try await client.addAccount(body: account, pin: "fid") }
        guard case .invalidArgument(let problem) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problem.violations.map(\.parameter).sorted() == ["body.code", "body.codes", "body.number", "pin"])
        #expect(problem.violations.allSatisfy { $0.value == "(hidden)" })
        let texts = Self.texts(of: problem)
        #expect(texts.allSatisfy { text in !["s3c", "4711", "rosebud", "'fid"].contains { text.contains($0) } })
    }
}
