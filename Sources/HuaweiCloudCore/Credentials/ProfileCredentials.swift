// Which file and which section of it hold credentials, and what is said where they do not.
import Synchronization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Credentials of a profile file, by default the section `[basic]` of `~/.huaweicloud/credentials`.
///
/// ```ini
/// [basic]
/// ak = …
/// sk = …
/// project_id = …        ; may be left out, and is then looked up
/// ```
///
/// With temporary keys, `security_token` stands there as well. The variable `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names another
/// file. When the file changes, it is read again, so that new keys need no restart.
public struct ProfileCredentials: CredentialsProvider {
    /// The file that is read.
    public let path: String
    /// The section of the file.
    public let profile: String
    /// Whether somebody named the file or the section, so that it is an error where it is missing.
    private let isChosen: Bool
    private let lastReading = LastReading()

    /// - Parameters:
    ///   - profile: The section to use.
    ///   - path: The file; nil for the one that the environment names, or `~/.huaweicloud/credentials`.
    ///   - environment: Where `HUAWEICLOUD_SDK_CREDENTIALS_FILE` and `HOME` are looked up.
    public init(
        profile: String = "basic",
        path: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        let chosen = path ?? environment["HUAWEICLOUD_SDK_CREDENTIALS_FILE"]?.trimmedOrNil
        let home = environment["HOME"]?.trimmedOrNil ?? URL.homeDirectory.path
        let name = chosen ?? home + "/.huaweicloud/credentials"
        self.path = name.hasPrefix("~/") ? home + name.dropFirst() : name
        self.profile = profile
        isChosen = chosen != nil || profile != "basic"
    }

    /// - Throws: ``CredentialsError`` where the file or the section is missing, cannot be read, or is not understood.
    public func credentials() async throws -> Credentials {
        let fields = try fields()
        guard let credentials = try fields.credentials(names) else {
            throw CredentialsError(
                "The profile file '\(path)' has no keys in its section [\(profile)]: write 'ak = …' and 'sk = …' into it.",
                reason: missingReason
            )
        }
        return credentials
    }

    public func projectID() async throws -> String? {
        do throws(CredentialsError) {
            return try fields().projectID
        } catch  where error.reason == .notConfigured {
            return nil
        }
    }

    /// Whether other users can read the file, as it was when it was last read.
    public var notices: [SecurityNotice] {
        lastReading.isReadableByOthers ? [.readableProfile(path: path)] : []
    }

    private var missingReason: CredentialsError.Reason { isChosen ? .invalid : .notConfigured }

    private var names: CredentialFields.Names {
        let place = "in the section [\(profile)] of '\(path)'"
        return CredentialFields.Names(
            accessKey: "'ak' \(place)",
            secretKey: "'sk' \(place)",
            securityToken: "'security_token' \(place)",
            token: ""
        )
    }

    private func fields() throws(CredentialsError) -> CredentialFields {
        let text: Result<ProfileText, ProfileText.Problem>
        do throws(ProfileFile.Problem) {
            text = try ProfileFile.open(path) { file throws(ProfileFile.Problem) in
                try lastReading.text(of: file, section: profile)
            }
        } catch {
            throw failure(error)
        }
        return try fields(of: text)
    }

    private func fields(
        of text: Result<ProfileText, ProfileText.Problem>
    ) throws(CredentialsError) -> CredentialFields {
        switch text {
        case .failure(let problem):
            throw CredentialsError(
                "The profile file '\(path)' is not understood, line \(problem.line): \(problem.text)."
            )
        case .success(let text):
            guard let values = text.values else {
                let others =
                    text.sections.isEmpty ? "no section" : text.sections.map { "[\($0)]" }.joined(separator: ", ")
                throw CredentialsError(
                    "The profile file '\(path)' has no section [\(profile)], but \(others): add the section, or name another profile.",
                    reason: missingReason
                )
            }
            return CredentialFields(
                accessKey: values["ak"]?.trimmedOrNil,
                secretKey: values["sk"]?.trimmedOrNil.map { Secret($0) },
                securityToken: values["security_token"]?.trimmedOrNil.map { Secret($0) },
                projectID: values["project_id"]?.trimmedOrNil
            )
        }
    }

    private func failure(_ problem: ProfileFile.Problem) -> CredentialsError {
        switch problem {
        case .missing:
            CredentialsError(
                "There is no profile file '\(path)': create it with a section [\(profile)] that sets 'ak' and 'sk', or name another with HUAWEICLOUD_SDK_CREDENTIALS_FILE.",
                reason: missingReason
            )
        case .notAFile(let kind):
            CredentialsError("The profile file '\(path)' is \(kind): name a regular file.")
        case .tooLarge:
            CredentialsError(
                "The profile file '\(path)' is larger than \(ProfileFile.maximumSize) bytes, so it is no profile file: name another."
            )
        case .unreadable(let reason):
            CredentialsError("The profile file '\(path)' cannot be read (\(reason)): let this user read it.")
        }
    }
}

extension ProfileCredentials: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["path": path, "profile": profile]) }
}

/// What the file said when it was last read.
private final class LastReading: Sendable {
    private struct Reading {
        var stamp: ProfileFile.Stamp
        var text: Result<ProfileText, ProfileText.Problem>
    }

    private let reading = Mutex<Reading?>(nil)

    var isReadableByOthers: Bool { reading.withLock { $0?.stamp.isReadableByOthers ?? false } }

    /// The file's text, read only where the file is another than last time.
    func text(
        of file: ProfileFile,
        section: String
    ) throws(ProfileFile.Problem) -> Result<ProfileText, ProfileText.Problem> {
        if let last = reading.withLock({ $0 }), last.stamp == file.stamp {
            return last.text
        }
        let bytes = try file.bytes()
        let text = Result { () throws(ProfileText.Problem) in try ProfileText(bytes, section: section) }
        reading.withLock { $0 = Reading(stamp: file.stamp, text: text) }
        return text
    }
}

extension CredentialsProvider where Self == ProfileCredentials {
    /// The section `[basic]` of `~/.huaweicloud/credentials`, or of the file that `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names.
    public static var profile: ProfileCredentials { ProfileCredentials() }

    /// Another section of that file.
    public static func profile(_ name: String) -> ProfileCredentials { ProfileCredentials(profile: name) }
}
