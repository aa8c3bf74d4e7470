// What profile files may look like, and what is said of those that cannot be used.
import Foundation
import HuaweiCloudCore
import Testing

@Suite("Credentials of a profile file")
struct ProfileCredentialsTests {
    /// A file in a folder of its own, which goes when the value does.
    private final class File {
        let folder = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString)")
        var path: String { folder.appending(path: "credentials").path }

        init(_ bytes: some Sequence<UInt8>) throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try write(bytes)
        }

        func write(_ bytes: some Sequence<UInt8>) throws {
            try Data(bytes).write(to: URL(filePath: path))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    private static func failure(_ provider: ProfileCredentials) async -> CredentialsError? {
        await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    }

    @Test(
        "a file may be written in many ways",
        arguments: [
            "[basic]\nak=AK1\nsk=sk1\nproject_id=p1\n",
            "\u{FEFF}[basic]\r\nak = AK1\r\nsk = sk1\r\nproject_id = p1",
            "[basic]\rak: AK1\rsk: sk1\rproject_id: p1\r",
            "# note\n; note\n\n  [ basic ]  \n\tAK =AK1 \n  Sk= sk1\nPROJECT_ID\t=\tp1\nregion = x\n",
            "junk without meaning\n[other]\nak=no\nmore junk\n[basic]\nak=AK1\nsk=sk1\nproject_id=p1\n[third]\nsk=no\n",
            "[basic]\nak=AK1\nsk=sk1\nproject_id=p1\nsecurity_token=\n",
        ]
    )
    func spellings(_ text: String) async throws {
        let file = try File(text.utf8)
        let provider = ProfileCredentials(path: file.path)
        #expect(try await provider.credentials() == .accessKeys(AccessKeys(accessKey: "AK1", secretKey: "sk1")))
        #expect(try await provider.projectID() == "p1")
    }

    @Test("signs inside a value belong to it")
    func signsInValues() async throws {
        let file = try File("[basic]\nak=AK1\nsk=a#b;c=d:e\nsecurity_token=x==\n".utf8)
        #expect(
            try await ProfileCredentials(path: file.path).credentials()
                == .accessKeys(AccessKeys(accessKey: "AK1", secretKey: "a#b;c=d:e", securityToken: "x=="))
        )
    }

    @Test("the environment names the file, or the home folder it is in, and profiles have names")
    func places() async throws {
        let file = try File("[basic]\nak=A\nsk=s\n[Backup]\nak=B\nsk=s\n".utf8)
        let named = ["HUAWEICLOUD_SDK_CREDENTIALS_FILE": file.path]
        #expect(try await ProfileCredentials(environment: named).credentials().accessKey == "A")
        #expect(try await ProfileCredentials(profile: "Backup", environment: named).credentials().accessKey == "B")
        let home = file.folder.appending(path: ".huaweicloud")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: file.path, toPath: home.appending(path: "credentials").path)
        #expect(try await ProfileCredentials(environment: ["HOME": file.folder.path]).credentials().accessKey == "A")
        let tilde = ["HOME": file.folder.path, "HUAWEICLOUD_SDK_CREDENTIALS_FILE": "~/credentials"]
        #expect(try await ProfileCredentials(environment: tilde).credentials().accessKey == "A")
    }

    @Test("a file that changes is read again, also from broken to whole")
    func changes() async throws {
        let file = try File("[basic]\nak=A\n".utf8)
        let provider = ProfileCredentials(path: file.path)
        _ = await Self.failure(provider)
        try file.write("[basic]\nak=A\nsk=s\n".utf8)
        #expect(try await provider.credentials().accessKey == "A")
        // Of the same size: only the time of the change tells.
        try file.write("[basic]\nak=B\nsk=s\n".utf8)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)],
            ofItemAtPath: file.path
        )
        #expect(try await provider.credentials().accessKey == "B")
        try FileManager.default.removeItem(atPath: file.path)
        #expect(await Self.failure(provider)?.message.contains("There is no profile file") == true)
    }

    @Test("only the default file and section may be missing")
    func missing() async throws {
        let file = try File("[other]\nak=A\nsk=s\n".utf8)
        let nowhere = ["HOME": file.folder.path + "/nobody"]
        #expect(await Self.failure(ProfileCredentials(environment: nowhere))?.reason == .notConfigured)
        #expect(try await ProfileCredentials(environment: nowhere).projectID() == nil)
        #expect(await Self.failure(ProfileCredentials(profile: "x", environment: nowhere))?.reason == .invalid)
        #expect(await Self.failure(ProfileCredentials(path: file.path + "/below"))?.reason == .invalid)
        let error = await Self.failure(ProfileCredentials(path: file.path))
        #expect(error?.reason == .invalid)
        #expect(error?.message.contains("no section [basic], but [other]") == true)
    }

    @Test(
        "a broken file says what to do, and shows none of its text",
        arguments: [
            (
                Array("[basic]\nak=VALUE\nsk=VALUE\nak=VALUE\n".utf8),
                "line 4: a key of this section is set a second time"
            ),
            (Array("[basic]\nak=A\n[basic]\nsk=VALUE\n".utf8), "line 3: the section [basic] begins a second time"),
            (Array("[basic]\nVALUE\n".utf8), "line 2: it is neither a comment"),
            (Array("[basic]\n=VALUE\n".utf8), "line 2: it is neither a comment"),
            (Array("[basic\nak=VALUE\n".utf8), "line 1: a section's name stands in brackets"),
            (Array("[basic]\nak=VALUE\n".utf8), "'sk' in the section [basic]"),
            (Array("[basic]\n".utf8), "write 'ak = …' and 'sk = …' into it"),
            (Array("ak=VALUE\nsk=VALUE\n".utf8), "no section [basic], but no section"),
            (Array("".utf8), "no section"),
            (Array("[basic]\nak=VAL UE\nsk=VALUE\n".utf8), "has a blank"),
            (Array("[basic]\nak=\"VALUE\"\nsk=VALUE\n".utf8), "stands in quotes"),
            ([0xFF, 0xFE, 0x5B, 0x00], "UTF-16"),
            ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0xC0, 0xFF, 0x80], "no text in UTF-8"),
            (Array("[basic]\n\u{0}\n".utf8), "bytes of value 0"),
        ]
    )
    func broken(_ bytes: [UInt8], _ says: String) async throws {
        let file = try File(bytes)
        let error = await Self.failure(ProfileCredentials(path: file.path))
        #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("VAL") == false)
        #expect(error?.reason == .invalid)
    }

    @Test("what is no file of a sensible size is not read")
    func noFile() async throws {
        let file = try File("".utf8)
        #expect(await Self.failure(ProfileCredentials(path: file.folder.path))?.message.contains("a folder") == true)
        #expect(await Self.failure(ProfileCredentials(path: "/dev/zero"))?.message.contains("a device") == true)
        let pipe = file.folder.appending(path: "pipe").path
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(await Self.failure(ProfileCredentials(path: pipe))?.message.contains("a pipe") == true)
        // A gigabyte that takes no room on the disk.
        try #require(truncate(file.path, 1 << 30) == 0)
        #expect(await Self.failure(ProfileCredentials(path: file.path))?.message.contains("larger than") == true)
        let loop = file.folder.appending(path: "loop").path
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(await Self.failure(ProfileCredentials(path: loop))?.message.contains("cannot be read") == true)
    }

    @Test("a file that this user may not read is an error", .enabled(if: getuid() != 0, "root may read every file"))
    func unreadable() async throws {
        let file = try File("[basic]\nak=A\nsk=s\n".utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        #expect(await Self.failure(ProfileCredentials(path: file.path))?.message.contains("cannot be read") == true)
    }
}
