// Runs all states of a regular expression at once, a character at a time: as many steps as instructions and characters.

struct PatternMatcher {
    private let instructions: [PatternProgram.Instruction]
    private var active: [Int] = []
    private var following: [Int] = []
    /// The character before which each instruction was last reached, from 1.
    private var reached: [Int]
    private var open: [Int] = []
    /// How many instructions were looked at, for tests of the time that a match takes.
    private(set) var steps = 0

    init(_ program: PatternProgram) {
        instructions = program.instructions
        reached = [Int](repeating: 0, count: instructions.count)
    }

    /// Whether the expression is found anywhere in the text.
    mutating func finds(in text: String.UnicodeScalarView) -> Bool {
        var previous: Unicode.Scalar?
        var rest = text.makeIterator()
        var current = rest.next()
        var place = 1
        while true {
            if reach(0, place, previous, current) {
                return true
            }
            guard let scalar = current else {
                return false
            }
            let next = rest.next()
            following = active
            active.removeAll(keepingCapacity: true)
            place += 1
            for instruction in following {
                steps += 1
                if case .set(let set) = instructions[instruction], set.contains(scalar),
                    reach(instruction + 1, place, scalar, next)
                {
                    return true
                }
            }
            previous = scalar
            current = next
        }
    }

    /// Adds the states that are reached without a character; true where the expression is found.
    private mutating func reach(
        _ start: Int,
        _ place: Int,
        _ previous: Unicode.Scalar?,
        _ current: Unicode.Scalar?
    ) -> Bool {
        open.append(start)
        while let index = open.popLast() {
            guard reached[index] != place else {
                continue
            }
            reached[index] = place
            steps += 1
            switch instructions[index] {
            case .match:
                open.removeAll()
                return true
            case .set: active.append(index)
            case .jump(let target): open.append(target)
            case .split(let one, let other):
                open.append(other)
                open.append(one)
            case .start where previous == nil: open.append(index + 1)
            case .end where current == nil: open.append(index + 1)
            case .boundary(let isWanted) where (isWord(previous) != isWord(current)) == isWanted:
                open.append(index + 1)
            case .start, .end, .boundary: break
            }
        }
        return false
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ScalarSet.word.contains($0) } ?? false
    }
}
