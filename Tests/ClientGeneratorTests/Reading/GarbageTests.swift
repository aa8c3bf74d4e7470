// Documents that are cut off, mutated or no documents at all: problems, never a crash.
import ClientGenerator
import Diagnostics
import Foundation
import Testing

@Suite("Garbage")
struct GarbageTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()
    static let documents = ["huaweicloud-dcs", "huaweicloud-rds"].map { root + "specs/" + $0 + "/openapi.yaml" }
        .filter { FileManager.default.fileExists(atPath: $0) }

    private struct SplitMix {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(max(bound, 1)))
        }
    }

    /// Files and errors exclude each other, and there is always one of them.
    private func check(_ bytes: [UInt8], _ scratch: ScratchFolder, _ comment: String) throws {
        try Data(bytes).write(to: URL(filePath: scratch.path + "/specs/pets/openapi.yaml"))
        let generation = Generator().generate(SpecLocation(folder: scratch.path + "/specs/pets"))
        #expect(generation.log.hasErrors == generation.files.isEmpty, "\(comment)")
    }

    @Test("random bytes")
    func random() throws {
        let scratch = try Specs.pets()
        var random = SplitMix(state: 1)
        for round in 0..<200 {
            let alphabet: [UInt8] = round % 2 == 0 ? Array(0...255) : Array("{}[]:,-\n \"'&*!|>%@`#$refopenapi".utf8)
            try check(
                (0..<random.next(400)).map { _ in alphabet[random.next(alphabet.count)] },
                scratch,
                "round \(round)"
            )
        }
    }

    @Test("real documents, cut off anywhere", arguments: documents)
    func truncated(_ path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let scratch = try Specs.pets()
        for offset in stride(from: 0, to: bytes.count, by: max(bytes.count / 150, 1)) {
            try check(Array(bytes[..<offset]), scratch, "offset \(offset)")
        }
    }

    @Test("real documents with lines moved, doubled, removed and bytes changed", arguments: documents)
    func mutated(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let original = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let words = original.flatMap { $0.split(separator: " ").map(String.init) }
        let scratch = try Specs.pets()
        var random = SplitMix(state: 7)
        for round in 0..<200 {
            var lines = original
            for _ in 0...random.next(4) {
                let index = random.next(lines.count)
                switch random.next(5) {
                case 0: lines.remove(at: index)
                case 1: lines.insert(lines[random.next(lines.count)], at: index)
                case 2: lines.swapAt(index, random.next(lines.count))
                case 3: lines[index] = "  " + lines[index]
                default:
                    let indentation = lines[index].prefix { $0 == " " }
                    lines[index] = indentation + words[random.next(words.count)] + " " + words[random.next(words.count)]
                }
            }
            try check(Array(lines.joined(separator: "\n").utf8), scratch, "round \(round)")
        }
    }
}
