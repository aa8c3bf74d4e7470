// Texts that are cut off, damaged or hostile: always an error or a value, never a crash.
import DriftlessJSON
import Foundation
import Testing

@Suite("Malformed JSON")
struct JSONMalformedTests {
    private static let page = Array(
        #"""
        {"id": "43e4feaab48f11e89039fa163ebaa7e4br01", "type": "auto", "level": -12, "size": 2803.0e0,
         "unknown": [true, false, null, -1.5e-7, {"k\u00e9": "v\ud83d\ude00", "": []}, "中文"],
         "databases": [{"name": "user01"}], "labels": {"a": "b\n"}, "anything": [[{}]],
         "parent": {"id": "p", "type": "x", "remark": "é"}, "note": "n", "remark": null}
        """#.utf8
    )

    @Test("a text cut off anywhere is refused")
    func truncated() throws {
        #expect(try Snapshot(json: Self.page).databases?.count == 1)
        for count in Self.page.indices {
            let prefix = Array(Self.page[..<count])
            for error in [
                #expect(throws: JSONError.self) { try Snapshot(json: prefix) },
                #expect(throws: JSONError.self) { try JSONValue(json: prefix) },
                #expect(throws: JSONError.self) { try JSONValue.validate(prefix) },
            ] {
                // A cut inside a character, or between the halves of a surrogate pair, leaves what is no text.
                if error?.reason == .encoding {
                    #expect((error?.byteOffset ?? 0) < count, "\(count)")
                } else {
                    #expect(error?.reason == (count == 0 ? .empty : .truncated), "\(count)")
                    #expect(error?.byteOffset == count, "\(count)")
                }
            }
        }
    }

    @Test("a text with any byte replaced is read or refused, and the same by every reader")
    func damaged() {
        for index in Self.page.indices {
            for byte in [0, 0x1F, 0x20, 0x22, 0x2C, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x65, 0x7B, 0x7D, 0x80, 0xC3, 0xFF]
                as [UInt8]
            {
                var text = Self.page
                text[index] = byte
                let isSound = (try? JSONValue.validate(text)) != nil
                #expect(((try? JSONValue(json: text)) != nil) == isSound)
                #expect(isSound || (try? Snapshot(json: text)) == nil)
            }
        }
    }

    @Test("a text with bytes removed or doubled is read or refused, and the same by every reader")
    func spliced() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<5_000 {
            var text = Self.page
            let start = Int.random(in: 0..<text.count, using: &generator)
            let end = min(text.count, start + Int.random(in: 1...20, using: &generator))
            if Bool.random(using: &generator) {
                text.removeSubrange(start..<end)
            } else {
                text.insert(contentsOf: text[start..<end], at: Int.random(in: 0...text.count, using: &generator))
            }
            let isSound = (try? JSONValue.validate(text)) != nil
            #expect(((try? JSONValue(json: text)) != nil) == isSound)
            #expect(isSound || (try? Snapshot(json: text)) == nil)
        }
    }

    @Test(
        "nesting of a hundred thousand levels is refused",
        arguments: ["[", "{\"parent\":", "{\"anything\":[", "{\"x\":{\"y\":", "[{\"next\":"]
    )
    func nesting(_ opening: String) {
        let text = Array(String(repeating: opening, count: 100_000).utf8)
        for error in [
            #expect(throws: JSONError.self) { try Snapshot(json: text) },
            #expect(throws: JSONError.self) { try [Snapshot](json: text) },
            #expect(throws: JSONError.self) { try Tree(json: text) },
            #expect(throws: JSONError.self) { try JSONValue(json: text) },
            #expect(throws: JSONError.self) { try JSONValue.validate(text) },
        ] {
            #expect(error.map { $0.reason == .nesting || $0.reason == .wrongType || $0.reason == .syntax } == true)
            #expect(error.map { $0.path.utf8.count < 1000 } == true)
        }
    }

    @Test("the deepest nesting that is read is read on a small stack, and compared and written there")
    func smallStack() throws {
        let brackets = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let objects =
            String(repeating: #"{"id":"i","type":"auto","remark":"r","parent":"#, count: 127)
            + #"{"id":"i","type":"auto","remark":"r"}"# + String(repeating: "}", count: 127)
        let trees = String(repeating: "[", count: 63) + "1" + String(repeating: "]", count: 63)
        let outcome = SmallStack.run {
            let value = try JSONValue(json: brackets.utf8)
            let snapshot = try Snapshot(json: objects.utf8)
            let tree = try Tree(json: trees.utf8)
            return value == value && snapshot.hashValue == snapshot.hashValue && tree == tree
                && String(decoding: value.jsonBytes(), as: UTF8.self) == brackets
                && String(decoding: tree.jsonBytes(), as: UTF8.self) == trees
                && snapshot.jsonBytes().count == objects.utf8.count
        }
        #expect(try outcome.get())
        #expect(throws: JSONError.self) { try JSONValue(json: "[\(brackets)]".utf8) }
        #expect(throws: JSONError.self) { try Snapshot(json: #"{"parent":\#(objects)}"#.utf8) }
    }

    @Test("a long text of many small values is read")
    func long() throws {
        let count = 200_000
        let text = "[" + (0..<count).map { #"{"name":"\#($0)"}"# }.joined(separator: ",") + "]"
        let databases = try [Database](json: text.utf8)
        #expect(databases.count == count)
        #expect(databases.last?.name == "\(count - 1)")
        let numbers = try [Int](
            json: Array("[".utf8) + Array(repeatElement([0x31, 0x2C], count: count).joined()) + [0x31, 0x5D]
        )
        #expect(numbers.count == count + 1)
    }
}

/// A thread with as much stack as those of Swift's concurrency have on Apple's platforms.
private enum SmallStack {
    private final class Outcome: @unchecked Sendable {
        var result: Result<Bool, any Error> = .success(false)
    }

    static func run(_ body: @escaping @Sendable () throws -> Bool) -> Result<Bool, any Error> {
        let outcome = Outcome()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            outcome.result = Result { try body() }
            done.signal()
        }
        // AddressSanitizer puts zones around every local variable, which makes frames several times as large.
        let isInstrumented = ProcessInfo.processInfo.environment["ASAN_OPTIONS"] != nil
        thread.stackSize = (isInstrumented ? 16 : 1) * 512 * 1024
        thread.start()
        done.wait()
        return outcome.result
    }
}
