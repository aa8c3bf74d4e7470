// A folder of a test's own, which goes when the test ends.
import Foundation

final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = base.appending(path: "driftless-tests-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let folder = URL(filePath: file).deletingLastPathComponent().path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    /// Nil where there is no such file.
    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Everything in a folder, hidden files included, by name.
    func names(_ folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
    }

    /// What tells a file that was written from one that was left alone.
    func identity(_ name: String) throws -> FileIdentity {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return FileIdentity(
            inode: attributes[.systemFileNumber] as? UInt64 ?? 0,
            date: attributes[.modificationDate] as? Date ?? .distantPast
        )
    }
}

struct FileIdentity: Hashable {
    var inode: UInt64
    var date: Date
}
