// What a test needs that is not everywhere, with the reason that its run gives where it is skipped.
public import Foundation

/// Something without which a test says nothing.
///
/// ```swift
/// @Test("…", .enabled(if: Prerequisite.page.isMet, "\(Prerequisite.page)"))
/// ```
/// A test that is skipped in this way is counted as skipped, with the reason, by `swift test` and by scripts/test.sh.
public struct Prerequisite: Sendable, CustomStringConvertible {
    public let isMet: Bool
    /// What is missing where it is not met.
    public let description: String

    public init(_ isMet: Bool, otherwise reason: String) {
        self.isMet = isMet
        description = reason
    }

    /// Material beside the package: there where the package is developed, and not where a user has only the package.
    ///
    /// - Parameter path: Below the folder `shared` beside the package's own.
    public static func shared(_ path: String) -> Prerequisite {
        let isThere = FileManager.default.fileExists(atPath: sharedFolder.appending(path: path).path)
        return Prerequisite(isThere, otherwise: "\(path) is not beside the package")
    }

    /// The folder of that material, whether it is there or not.
    public static var sharedFolder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    }
}
