// What a mapping's keys may be: scalars, each once, and `<<` for entries of other mappings.
import Diagnostics

extension TreeBuilder {
    /// Above this, keys are compared by hash, and the tree keeps the hashes for look-ups.
    static let smallCount = 12

    mutating func acceptKey(_ node: Int32, in frame: inout Frame, at range: Range<Int>) {
        let record = records[Int(node)]
        guard record.kind == .scalar else {
            frame.expects = .discardedValue
            return
        }
        if pending.count == frame.pendingStart, records[Int(frame.node)].style == .block {
            records[Int(frame.node)].start = Int32(clamping: range.lowerBound)
            records[Int(frame.node)].end = Int32(clamping: range.upperBound)
        }
        frame.hasMergeKey = frame.hasMergeKey || isMergeKey(node)
        frame.expects = .value(key: node)
    }

    /// Called where a collection begins, before its frame is opened.
    mutating func refuseCollectionAsKey(at range: Range<Int>) {
        guard let frame = frames.last, case .key = frame.expects else { return }
        log.report(
            Diagnostic(
                .error,
                .yamlKeyNotScalar,
                "a key is a scalar, not a sequence or a mapping",
                at: span(range),
                hint: "put a text that begins with '{' or '[' in quotes",
                pointer: records.pointer(of: frame.node, texts: texts)
            )
        )
    }

    /// Moves the entries of a closed mapping from `pending` to `children`: duplicates reported, merge keys applied.
    mutating func appendEntries(of frame: Frame) {
        let pairs = (pending.count - frame.pendingStart) / 2
        var positions: [ExactText: Int32] = [:]
        let duplicates = reportDuplicates(in: frame, pairs: pairs, positions: &positions)
        guard frame.hasMergeKey || !duplicates.isEmpty else {
            children += pending[frame.pendingStart...]
            if pairs > Self.smallCount { keyIndexes[frame.node] = positions }
            return
        }
        let first = children.count
        appendMerged(frame, pairs: pairs, skipping: duplicates)
        let count = (children.count - first) / 2
        guard count > Self.smallCount else { return }
        positions.removeAll(keepingCapacity: true)
        for position in 0..<count {
            positions[keyText(children[first + 2 * position])] = Int32(clamping: position)
        }
        keyIndexes[frame.node] = positions
    }

    /// Reports the duplicates of collections that a syntax error left open, so that one run tells all.
    mutating func abandon() {
        isUsable = false
        var end = pending.count
        for frame in frames.reversed() {
            if frame.expects != .element {
                var positions: [ExactText: Int32] = [:]
                _ = reportDuplicates(in: frame, pairs: (end - frame.pendingStart) / 2, positions: &positions)
            }
            end = frame.pendingStart
        }
        frames = []
    }

    // MARK: Duplicates

    /// The positions of entries whose key an earlier entry of the mapping has.
    private mutating func reportDuplicates(
        in frame: Frame,
        pairs: Int,
        positions: inout [ExactText: Int32]
    ) -> Set<Int> {
        var duplicates: Set<Int> = []
        if pairs > Self.smallCount { positions.reserveCapacity(pairs) }
        for position in 0..<pairs {
            let key = pending[frame.pendingStart + 2 * position]
            let text = keyText(key)
            let earlier: Int?
            if pairs > Self.smallCount {
                earlier = positions[text].map { Int($0) }
                if earlier == nil { positions[text] = Int32(clamping: position) }
            } else {
                earlier = (0..<position).first { keyText(pending[frame.pendingStart + 2 * $0]) == text }
            }
            if let earlier {
                duplicates.insert(position)
                reportDuplicate(key, of: pending[frame.pendingStart + 2 * earlier], in: frame.node)
            }
        }
        return duplicates
    }

    private mutating func reportDuplicate(_ key: Int32, of earlier: Int32, in mapping: Int32) {
        let text = texts[Int(records[Int(key)].first)]
        let pointer = records.pointer(of: mapping, texts: texts) + "/" + JSONPointer.escape(text)
        log.report(
            Diagnostic(
                .error,
                .yamlDuplicateKey,
                "duplicate key '\(text)'",
                at: span(of: key),
                hint: isMergeKey(key) ? "merge several mappings with one key: <<: [*a, *b]" : nil,
                pointer: pointer,
                notes: [.init("first written here", at: span(of: earlier))]
            )
        )
    }

    // MARK: Merge keys

    /// The entries in order, those of `<<` in its place; a key of the mapping itself wins over merged ones.
    private mutating func appendMerged(_ frame: Frame, pairs: Int, skipping duplicates: Set<Int>) {
        var taken: Set<ExactText> = []
        for position in 0..<pairs {
            let key = pending[frame.pendingStart + 2 * position]
            if !isMergeKey(key) { taken.insert(keyText(key)) }
        }
        for position in 0..<pairs where !duplicates.contains(position) {
            let key = pending[frame.pendingStart + 2 * position]
            let value = pending[frame.pendingStart + 2 * position + 1]
            guard isMergeKey(key) else {
                children += [key, value]
                continue
            }
            for source in mergeSources(value, key: key, in: frame.node) {
                appendMissingEntries(of: source, taken: &taken)
            }
        }
    }

    /// The work is bounded: each alias has counted all nodes below it against the limit.
    private mutating func appendMissingEntries(of source: Int32, taken: inout Set<ExactText>) {
        let record = records[Int(source)]
        for position in 0..<Int(record.count / 2) {
            let key = children[Int(record.first) + 2 * position]
            let value = children[Int(record.first) + 2 * position + 1]
            if taken.insert(keyText(key)).inserted { children += [key, value] }
        }
    }

    /// The mappings that a merge key names; reports everything else that stands there.
    private mutating func mergeSources(_ value: Int32, key: Int32, in mapping: Int32) -> [Int32] {
        let record = records[Int(value)]
        var sources: [Int32] = []
        switch record.kind {
        case .mapping: return [value]
        case .sequence: sources = Array(children[Int(record.first)..<Int(record.first) + Int(record.count)])
        case .scalar: break
        }
        guard !holes.contains(value), holes.isDisjoint(with: sources) else { return [] }
        if record.kind == .scalar || sources.contains(where: { records[Int($0)].kind != .mapping }) {
            log.report(
                Diagnostic(
                    .error,
                    .yamlMergeValue,
                    "'<<' takes the entries of mappings, and this is none",
                    at: span(of: key),
                    hint: "write an alias of a mapping, or a list of such: <<: [*a, *b]",
                    pointer: records.pointer(of: mapping, texts: texts)
                )
            )
        }
        return sources.filter { records[Int($0)].kind == .mapping }
    }

    /// How many levels a value adds to its mapping: what `<<` merges takes the mapping's own level, so that a chain
    /// of merges does not grow.
    func height(_ height: Int, ofValue value: Int32, of key: Int32) -> Int {
        guard isMergeKey(key) else { return height }
        return max(0, records[Int(value)].kind == .sequence ? height - 2 : height - 1)
    }

    private func isMergeKey(_ key: Int32) -> Bool {
        let record = records[Int(key)]
        return record.style == .plain && record.tag == .none && texts[Int(record.first)] == "<<"
    }

    private func keyText(_ key: Int32) -> ExactText {
        ExactText(texts[Int(records[Int(key)].first)])
    }
}
