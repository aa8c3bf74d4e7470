// What is on disk against what was generated: compared, and replaced in one step.
import ClientGenerator
import FileAccess
import Foundation
import SwiftEmission
import Testing

@Suite("Output folder")
struct OutputFolderTests {
    private func file(_ name: String, _ body: String = "") -> EmittedFile {
        EmittedFile(name: name, text: SwiftEmitter.headerStart + "\"T\"\n" + body + "\n")
    }

    private func text(_ change: OutputFolder.Change) -> String {
        switch change {
        case .added(let file): "+" + file.name
        case .changed(let file, _): "~" + file.name
        case .removed(let name, _): "-" + name
        }
    }

    private func apply(_ files: [EmittedFile], _ scratch: ScratchFolder, _ folder: String = "out") throws -> [String] {
        let folder = OutputFolder(path: scratch.path + "/" + folder)
        let changes = folder.changes(to: files)
        try folder.apply(changes)
        return changes.map(text)
    }

    @Test("files are added, changed and removed, and nothing is done twice")
    func changes() throws {
        let scratch = try ScratchFolder()
        #expect(try apply([file("A.swift"), file("B.swift")], scratch, "deep/out") == ["+A.swift", "+B.swift"])
        #expect(try apply([file("A.swift"), file("B.swift")], scratch, "deep/out") == [])
        #expect(
            try apply([file("A.swift", "new"), file("C.swift")], scratch, "deep/out") == [
                "~A.swift", "-B.swift", "+C.swift",
            ]
        )
        #expect(scratch.names("deep/out") == ["A.swift", "C.swift"])
        #expect(scratch.text("deep/out/A.swift") == file("A.swift", "new").text)
        #expect(scratch.names("deep") == ["out"])
    }

    @Test("a file that stays keeps its inode and its date")
    func untouched() throws {
        let scratch = try ScratchFolder()
        _ = try apply([file("A.swift"), file("B.swift")], scratch)
        let before = try scratch.identity("out/A.swift")
        Thread.sleep(forTimeInterval: 0.05)
        _ = try apply([file("A.swift"), file("B.swift", "new")], scratch)
        #expect(try scratch.identity("out/A.swift") == before)
    }

    @Test("files of others are left alone")
    func foreign() throws {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "out/Mine.swift")
        try scratch.write("\u{0}\u{1}", to: "out/picture.png")
        let before = try scratch.identity("out/Mine.swift")
        #expect(try apply([file("A.swift")], scratch) == ["+A.swift"])
        #expect(try apply([file("B.swift")], scratch) == ["-A.swift", "+B.swift"])
        #expect(scratch.names("out") == ["B.swift", "Mine.swift", "picture.png"])
        #expect(try scratch.identity("out/Mine.swift") == before)
    }

    @Test("a file of someone else's in the place of a generated one is not overwritten")
    func foreignOfSameName() throws {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "out/A.swift")
        let failure = #expect(throws: FileSystem.Failure.self) {
            _ = try apply([file("A.swift"), file("B.swift")], scratch)
        }
        #expect(failure?.path.hasSuffix("out/A.swift") == true)
        #expect(failure?.reason.hasPrefix("driftless did not write the file that is there") == true)
        #expect(scratch.names("out") == ["A.swift"])
        #expect(scratch.text("out/A.swift") == "mine")
    }

    @Test("a folder inside is an error, and nothing is changed")
    func folderInside() throws {
        let scratch = try ScratchFolder()
        _ = try apply([file("A.swift")], scratch)
        try scratch.write("mine", to: "out/inner/Mine.swift")
        let failure = #expect(throws: FileSystem.Failure.self) { _ = try apply([file("B.swift")], scratch) }
        #expect(failure?.reason == "a folder inside the output folder; keep only files there")
        #expect(scratch.names("out") == ["A.swift", "inner"])
        #expect(scratch.names() == ["out"])
    }

    @Test("a file where the folder should be is an error")
    func fileInPlace() throws {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "out")
        #expect(throws: FileSystem.Failure.self) { _ = try apply([file("A.swift")], scratch) }
        #expect(scratch.text("out") == "mine")
        #expect(scratch.names() == ["out"])
    }

    @Test("a link to a folder stays a link, and the folder behind it is replaced")
    func link() throws {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "real/Mine.swift")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/out",
            withDestinationPath: scratch.path + "/real"
        )
        _ = try apply([file("A.swift")], scratch)
        _ = try apply([file("B.swift")], scratch)
        #expect(scratch.names("real") == ["B.swift", "Mine.swift"])
        #expect(scratch.names() == ["out", "real"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/out").hasSuffix("real"))
    }

    @Test("what a run left behind that died is cleaned up; what a live one builds is not")
    func abandoned() throws {
        let scratch = try ScratchFolder()
        // No process has this id: Linux and Darwin end far below.
        try scratch.write("x", to: ".out.driftless-2147483646/A.swift")
        try scratch.write("x", to: ".out.driftless-1/A.swift")
        try scratch.write("x", to: ".other.driftless-2147483646/A.swift")
        _ = try apply([file("A.swift")], scratch)
        #expect(scratch.names() == [".other.driftless-2147483646", ".out.driftless-1", "out"])
        try scratch.write("x", to: ".out.driftless-2147483646/A.swift")
        #expect(try apply([file("A.swift")], scratch) == [])
        #expect(!scratch.names().contains(".out.driftless-2147483646"))
    }

    @Test("a folder that cannot be written is an error", .enabled(if: getuid() != 0, "root may write anywhere"))
    func unwritable() throws {
        let scratch = try ScratchFolder()
        _ = try apply([file("A.swift")], scratch, "locked/out")
        let locked = scratch.path + "/locked"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked) }
        #expect(throws: FileSystem.Failure.self) { _ = try apply([file("B.swift")], scratch, "locked/out") }
        #expect(scratch.names("locked/out") == ["A.swift"])
    }

    @Test("texts that differ in Unicode normalisation alone differ")
    func normalisation() throws {
        let scratch = try ScratchFolder()
        _ = try apply([file("A.swift", "é")], scratch)
        #expect(try apply([file("A.swift", "e\u{301}")], scratch) == ["~A.swift"])
    }

    @Test("several files as one text, and back")
    func snapshotText() {
        let files = [
            file("A.swift"), file("B.swift", "x\n\ny"), file("C+D.swift", "//// no file"), file("E.swift", "é\u{2028}"),
        ]
        for count in 0...files.count {
            let some = Array(files.prefix(count))
            #expect(SnapshotText.files(in: SnapshotText.text(of: some)) == some)
        }
    }
}
