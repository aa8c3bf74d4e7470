// Whatever the bytes are, reading ends with a tree or an error, and every place can be shown.
import Diagnostics
import Testing
import YAMLTree

@Suite("Robustness")
struct RobustnessTests {
    private static let sample = Array(
        """
        \u{FEFF}%YAML 1.2
        ---
        openapi: 3.1.0 # c
        info: &info {title: 'it''s', "version": "1.\\u0030", ? [k] : *info}
        <<: [*base, {x: !!int 0x1F}]
        paths:
          /pets/{id}:
          - name: "é备😀\\
              next"
            text: |2-
                kept
              more
            folded: >+
              a

              b
        ? complex
        : !<tag:yaml.org,2002:str> 12
        - [a, b: c, {d}]
        empty:
        dup: 1
        dup: &x [*x]
        ...
        --- second\r\nlast: ~

        """.utf8
    )

    /// SplitMix64: the same bytes on every run and machine.
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let reading = Reading(bytes: bytes, limits: YAMLLimits(nestingDepth: 32, nodes: 10_000))
        if reading.root == nil { #expect(reading.log.hasErrors, "no tree and no error for \(bytes)") }
        for diagnostic in reading.diagnostics {
            guard let span = diagnostic.span else {
                Issue.record("\(diagnostic.code.rawValue) has no place for \(bytes)")
                continue
            }
            #expect(span.start.line >= 1 && span.start.column >= 1 && span.length >= 1)
        }
        #expect(reading.rendered.isEmpty == reading.diagnostics.isEmpty)
        for node in reading.root?.all ?? [] {
            #expect(node.span.start >= SourcePosition(line: 1, column: 1))
            #expect(node.pointer.isEmpty || node.pointer.utf8.first == UInt8(ascii: "/"))
            _ = node.scalar
        }
    }

    @Test("a document cut after any byte is read without a crash")
    func truncations() {
        for count in 0...Self.sample.count { check(Array(Self.sample.prefix(count))) }
        for count in 0...Self.sample.count { check(Array(Self.sample.suffix(count))) }
    }

    @Test("a document with random changes is read without a crash", arguments: 0..<8)
    func mutations(seed: Int) {
        var generator = SeededGenerator(state: UInt64(seed))
        let interesting = Array("\t\n\r :-?,[]{}#&*!|>'\"%@`\\~<0x\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]
        for _ in 0..<400 {
            var bytes = Self.sample
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let byte = interesting.randomElement(using: &generator) ?? 0
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] = byte
                case 2: bytes.insert(byte, at: place)
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &generator)))
                default:
                    let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
                }
                if bytes.isEmpty { bytes = [byte] }
            }
            check(bytes)
        }
    }

    @Test("random bytes and random indicators are read without a crash", arguments: 0..<4)
    func noise(seed: Int) {
        var generator = SeededGenerator(state: 1000 + UInt64(seed))
        let alphabet = Array(" \n:-?,[]{}#&*!|>'\"ab".utf8)
        for _ in 0..<500 {
            let count = Int.random(in: 0...60, using: &generator)
            check((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }
}
