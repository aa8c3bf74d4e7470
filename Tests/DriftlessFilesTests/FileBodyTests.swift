// Files as bodies: their bytes, ranges, lengths, and what goes wrong.
import DriftlessFiles
import DriftlessRuntime
import Foundation
import Testing

@Suite("Files as bodies")
struct FileBodyTests {
    @Test("The bytes of a file, as often as they are read")
    func whole() async throws {
        try await withFolder { folder in
            let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let path = folder + "/a"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let body = try await HTTPBody(contentsOfFile: path)
            #expect(body.length == bytes.count)
            for _ in 0..<2 { #expect(try await body.collect(upTo: bytes.count) == bytes) }
            for range in [0..<0, 0..<1, 7..<300_000, 599_999..<600_000, 600_000..<600_000] {
                let part = try await HTTPBody(contentsOfFile: path, range: range)
                #expect(part.length == range.count)
                #expect(try await part.collect(upTo: bytes.count) == Array(bytes[range]))
            }
            for range in [-1..<3, 0..<600_001, 700_000..<700_001] {
                await #expect(throws: FileError.self) { try await HTTPBody(contentsOfFile: path, range: range) }
            }
        }
    }

    @Test("What is no file is an error, and so is a file that got shorter; what was added is not sent")
    func changed() async throws {
        try await withFolder { folder in
            for path in [folder, folder + "/none", "/dev/null"] {
                await #expect(throws: FileError.self) { try await HTTPBody(contentsOfFile: path) }
            }
            let path = folder + "/a"
            try Data(repeating: 1, count: 1000).write(to: URL(fileURLWithPath: path))
            let body = try await HTTPBody(contentsOfFile: path)
            try Data(repeating: 1, count: 999).write(to: URL(fileURLWithPath: path))
            await #expect(throws: HTTPBodyError.wrongLength(announced: 1000, found: 999)) {
                try await body.collect(upTo: 2000)
            }
            try Data(repeating: 1, count: 2000).write(to: URL(fileURLWithPath: path))
            #expect(try await body.collect(upTo: 2000).count == 1000)
            try FileManager.default.removeItem(atPath: path)
            await #expect(throws: FileError.self) { try await body.collect(upTo: 2000) }
        }
    }
}

/// Gives a folder that is gone afterwards.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "/driftless-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}
