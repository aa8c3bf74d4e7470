// What is inside a folder once links are followed, and what is written where nobody else's text is.
import FileAccess
import Foundation
import Testing

@Suite("File boundaries")
struct FileBoundaryTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let folder = base.appending(path: "driftless-boundary-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder + "/in/deep", withIntermediateDirectories: true)
        try Data("inside".utf8).write(to: URL(filePath: folder + "/in/deep/a"))
        try Data("outside".utf8).write(to: URL(filePath: folder + "/secret"))
        try FileManager.default.createDirectory(atPath: folder + "/in-too", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test("a path is inside by where it leads, not by how it is written")
    func inside() throws {
        try withFolder { folder in
            try link(folder + "/in/out", to: "..")
            try link(folder + "/in/file", to: folder + "/secret")
            try link(folder + "/in/self", to: "deep")
            try link(folder + "/in/dangling", to: folder + "/nothing")
            let boundary = FileBoundary(folder: folder + "/in")
            let cases: [(String, Bool)] = [
                ("in", true), ("in/deep/a", true), ("in/self/a", true), ("in/new/file", true),
                ("in/deep/../deep/a", true),
                ("secret", false), ("in/../secret", false), ("in/out/secret", false), ("in/file", false),
                ("in/dangling", false), ("in/out/new", false), ("in-too", false), ("in-too/x", false), ("", false),
                ("in/out/in/deep/a", true),
            ]
            for (path, isInside) in cases {
                #expect(boundary.contains(folder + "/" + path) == isInside, "\(path)")
            }
        }
    }

    @Test("what is outside is told apart from what is not there, and neither is read")
    func contents() throws {
        try withFolder { folder in
            try link(folder + "/in/file", to: folder + "/secret")
            #expect(mkfifo(folder + "/in/pipe", 0o600) == 0)
            let boundary = FileBoundary(folder: folder + "/in")
            func kind(_ path: String) -> String {
                switch boundary.contents(of: folder + "/" + path) {
                case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
                case .missing: "missing"
                case .outside: "outside"
                }
            }
            #expect(kind("in/deep/a") == "inside")
            #expect(kind("in/nothing") == "missing")
            #expect(kind("in/deep") == "missing")
            #expect(kind("in/pipe") == "missing")
            #expect(kind("in/file") == "outside")
            #expect(kind("nothing") == "outside")
        }
    }

    @Test("the nearest folder with a file of a name")
    func nearest() throws {
        try withFolder { folder in
            #expect(FileBoundary(nearestWith: "mark", from: folder + "/in/deep") == nil)
            try Data().write(to: URL(filePath: folder + "/in/mark"))
            #expect(FileBoundary(nearestWith: "mark", from: folder + "/in/deep")?.folder == folder + "/in")
            #expect(FileBoundary(nearestWith: "mark", from: folder + "/in")?.folder == folder + "/in")
            // A link into another package stays where it stands.
            try link(folder + "/in-too/linked", to: folder + "/in/deep")
            #expect(FileBoundary(nearestWith: "mark", from: folder + "/in-too/linked") == nil)
        }
    }

    @Test("a file is replaced where there is a regular file or nothing")
    func replace() throws {
        try withFolder { folder in
            try FileSystem.replace(folder + "/new", "one")
            try FileSystem.replace(folder + "/new", "two")
            #expect(FileSystem.contents(of: folder + "/new").map { String(decoding: $0, as: UTF8.self) } == "two")
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            try link(folder + "/dangling", to: folder + "/made")
            try link(folder + "/link", to: folder + "/secret")
            for name in ["pipe", "dangling", "link", "in", "nowhere/new"] {
                #expect(throws: FileSystem.Failure.self, "\(name)") { try FileSystem.replace(folder + "/" + name, "x") }
            }
            #expect(!FileSystem.isAnything(folder + "/made"))
            #expect(
                FileSystem.contents(of: folder + "/secret").map { String(decoding: $0, as: UTF8.self) } == "outside"
            )
            #expect(FileSystem.names(in: folder)?.contains { $0.contains(".driftless-") } == false)
        }
    }

    @Test("a new file follows no link")
    func create() throws {
        try withFolder { folder in
            try link(folder + "/dangling", to: folder + "/made")
            #expect(throws: FileSystem.Failure.self) { try FileSystem.create(folder + "/dangling", "x") }
            #expect(throws: FileSystem.Failure.self) { try FileSystem.create(folder + "/secret", "x") }
            #expect(!FileSystem.isAnything(folder + "/made"))
        }
    }

    @Test("a link to a folder is not emptied as a folder is")
    func removal() throws {
        try withFolder { folder in
            try link(folder + "/link", to: folder + "/in/deep")
            FileSystem.removeFlatFolder(folder + "/link")
            #expect(FileSystem.isFile(folder + "/in/deep/a"))
            FileSystem.removeFlatFolder(folder + "/in/deep")
            #expect(!FileSystem.isAnything(folder + "/in/deep"))
        }
    }
}
