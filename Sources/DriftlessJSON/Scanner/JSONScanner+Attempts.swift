// Tries the branches of a union, and takes the one that explains most of the value without losing what another explains.

/// A branch that fits a value.
struct JSONBranchFit {
    var branch: Int
    /// The record of its value.
    var slot: Int
    var stop: UnsafePointer<UInt8>
    var trial: JSONTrial
    var notes: [JSONNote]
}

extension JSONScanner {
    mutating func bestFit(
        among branches: [Int],
        _ start: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        let firstFit = fits.count
        // Where there is no choice, enums stay open.
        let isAlone = branches.count == 1 && strictness != .strict
        guard tryAll(branches, start, type, isAlone ? .tolerant : .strict) else {
            return nil
        }
        if fits.count > firstFit || isAlone || strictness == .strict {
            return decide(among: firstFit, start, type, into: index)
        }
        guard tryAll(branches, start, type, .tolerant) else {
            return nil
        }
        return decideTolerantly(among: firstFit, start, type, into: index)
    }

    /// Puts the branches that fit at the end of `fits`. False where the text is no JSON or the limits are exceeded.
    private mutating func tryAll(
        _ branches: [Int],
        _ start: Cursor,
        _ type: JSONTypeRow,
        _ strictness: JSONStrictness
    ) -> Bool {
        for branch in branches {
            guard let slot = beginAttempt(start, strictness) else {
                return false
            }
            let row = types[Int(unions[Int(type.child)].firstBranch) + branch]
            let fitting = fits.count
            guard endAttempt(start, value(start, row, into: slot), branch, slot) else {
                return false
            }
            if fits.count > fitting, unions[Int(type.child)].rules > 0 {
                guard holdAgainstRules(start, type, branch) else {
                    return false
                }
            }
        }
        return true
    }

    /// Counts the rules of its branch that the value of the last fit breaks. False where that is too much work.
    @inline(never)
    private mutating func holdAgainstRules(_ start: Cursor, _ type: JSONTypeRow, _ branch: Int) -> Bool {
        let rules = program.branchRules[Int(unions[Int(type.child)].rules) - 1][branch]
        guard !rules.isEmpty, let stop = fits.last?.stop else {
            return true
        }
        guard spend(stop - start) else {
            return false
        }
        fits[fits.count - 1].trial.broken = JSONRuleCheck.count(
            rules,
            brokenBy: UnsafeBufferPointer(start: start, count: stop - start)
        )
        return true
    }

    /// - Returns: The record for the value.
    @inline(never)
    private mutating func beginAttempt(_ start: Cursor, _ strictness: JSONStrictness) -> Int? {
        save()
        guard let slot = reserve(1) else {
            return nil
        }
        self.strictness = strictness
        trial = JSONTrial()
        notes = notes.map { _ in [] }
        triedObject = start
        namingTag = nil
        unionBytes = 0
        return slot
    }

    @inline(never)
    private mutating func endAttempt(_ start: Cursor, _ stop: Cursor?, _ branch: Int, _ slot: Int) -> Bool {
        let own = (trial: trial, notes: notes ?? [], bytes: unionBytes)
        guard let before = restore() else {
            return false
        }
        guard stop != nil || failure.reason.isMisfit,
            spend((stop ?? text + failure.offset) - start - own.bytes)
        else {
            return false
        }
        if let stop {
            fits.append(JSONBranchFit(branch: branch, slot: slot, stop: stop, trial: own.trial, notes: own.notes))
        } else if outcomes.count == before.outcomeCount {
            // Unions inside have kept no records for other branches.
            recordCount = before.recordCount
        }
        return true
    }

    /// Keeps the state of a choice while another one is under way.
    mutating func save() {
        saved.append(
            JSONChoiceState(
                strictness: strictness,
                trial: trial,
                notes: notes,
                triedObject: triedObject,
                namingTag: namingTag,
                unionBytes: unionBytes,
                depth: depth,
                peak: peak,
                recordCount: recordCount,
                outcomeCount: outcomes.count
            )
        )
    }

    /// Takes up the state that was kept last, but for records, outcomes and the peak, which may have grown for good.
    mutating func restore() -> JSONChoiceState? {
        guard let state = saved.popLast() else {
            return nil
        }
        strictness = state.strictness
        trial = state.trial
        notes = state.notes
        triedObject = state.triedObject
        namingTag = state.namingTag
        unionBytes = state.unionBytes
        depth = state.depth
        return state
    }

    /// Takes the best of the branches that fit, unless it loses what another one explains.
    @inline(never)
    private mutating func decide(
        among first: Int,
        _ start: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        let candidates = fits[first...]
        fits.removeSubrange(first...)
        guard var best = candidates.first else {
            return unrecognized(start, type, into: index)
        }
        for fit in candidates.dropFirst() where fit.trial.isBetter(than: best.trial) {
            best = fit
        }
        let loses = best.trial.explainsNothing || candidates.contains { $0.trial.explainsLoss(of: best.trial) }
        return loses ? unrecognized(start, type, into: index) : take(best, into: index)
    }

    /// Takes the one branch whose constants the value has although an enum has a value that is new, or the one that has its
    /// members. Of a text, being listed is all that there is to be told by.
    @inline(never)
    private mutating func decideTolerantly(
        among first: Int,
        _ start: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        let candidates = fits[first...]
        fits.removeSubrange(first...)
        let told = candidates.filter { $0.trial.constants > 0 }
        let hasParts = start.pointee == UInt8(ascii: "{") || start.pointee == UInt8(ascii: "[")
        let left = told.count != 1 && hasParts ? Array(candidates) : told
        guard left.count == 1, let only = left.first else {
            return unrecognized(start, type, into: index)
        }
        return take(only, into: index)
    }

    private mutating func take(_ fit: JSONBranchFit, into index: Int) -> Cursor {
        count(fit.trial, fit.notes)
        records[index] = JSONRecord(.union, low: fit.slot, high: fit.branch)
        return fit.stop
    }

    /// Keeps a value that belongs to no branch; where a union around this one chooses, its branch does not fit.
    private mutating func unrecognized(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard let stop = skip(start) else {
            return nil
        }
        guard strictness != .strict else {
            return exclude(start, .union)
        }
        guard let slot = reserve(1) else {
            return nil
        }
        records[slot] = JSONRecord(.any, low: start - text, high: stop - start)
        records[index] = JSONRecord(.union, low: slot, high: -1)
        trial.specific &-= 1
        if notes != nil {
            note(.unrecognizedKind, row: type.child, name: start, count: 0, value: start)
        }
        return stop
    }

    /// Counts the bytes of an attempt, and stops where they are too many.
    mutating func spend(_ count: Int) -> Bool {
        unionWork += Int64(max(0, count)) + 1
        guard unionWork <= JSONLimits.unionWork * Int64(end - text) + 4096 else {
            _ = fail(.unionWork, at: text)
            return false
        }
        return true
    }
}
