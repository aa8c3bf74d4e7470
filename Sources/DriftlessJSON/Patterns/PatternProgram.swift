// A regular expression as instructions: Thompson's construction, with as many states as its text says, repetitions written out.

struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case set(ScalarSet)
        case split(Int, Int)
        case jump(Int)
        case start
        case end
        case boundary(isWanted: Bool)
        case match
    }

    /// Repetitions of repetitions multiply; the time of a match grows with the instructions.
    private static let sizeLimit = 20_000
    /// Repetitions of nothing make no instructions, but take time.
    private static let workLimit = 100_000

    private(set) var instructions: [Instruction] = []
    private var work = 0

    /// Nil where the expression repeats too much.
    init?(_ node: PatternNode) {
        guard append(node) else {
            return nil
        }
        instructions.append(.match)
    }

    private mutating func append(_ node: PatternNode) -> Bool {
        work += 1
        guard instructions.count < Self.sizeLimit, work < Self.workLimit else {
            return false
        }
        switch node {
        case .empty: break
        case .set(let set): instructions.append(.set(set))
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .boundary(let isWanted): instructions.append(.boundary(isWanted: isWanted))
        case .sequence(let nodes):
            for node in nodes where !append(node) { return false }
        case .choice(let nodes): return append(choice: nodes)
        case .repeated(let node, let least, let most): return append(node, least, most)
        }
        return true
    }

    private mutating func append(choice nodes: [PatternNode]) -> Bool {
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            let split = instructions.count
            let isLast = index == nodes.count - 1
            if !isLast {
                instructions.append(.jump(0))
            }
            guard append(node) else {
                return false
            }
            if !isLast {
                ends.append(instructions.count)
                instructions.append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
        }
        for end in ends {
            instructions[end] = .jump(instructions.count)
        }
        return true
    }

    private mutating func append(_ node: PatternNode, _ least: Int, _ most: Int?) -> Bool {
        for _ in 0..<least where !append(node) { return false }
        guard let most else {
            let split = instructions.count
            instructions.append(.jump(0))
            guard append(node) else {
                return false
            }
            instructions.append(.jump(split))
            instructions[split] = .split(split + 1, instructions.count)
            return true
        }
        var splits: [Int] = []
        for _ in least..<max(least, most) {
            splits.append(instructions.count)
            instructions.append(.jump(0))
            guard append(node) else {
                return false
            }
        }
        for split in splits {
            instructions[split] = .split(split + 1, instructions.count)
        }
        return true
    }
}
