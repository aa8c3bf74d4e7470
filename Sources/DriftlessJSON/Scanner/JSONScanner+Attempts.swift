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
    private enum Attempt {
        case failure
        case misfit
        case fit(JSONBranchFit)
    }

    mutating func bestFit(
        among branches: [Int],
        _ start: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        // Where there is no choice, enums stay open.
        let first: JSONStrictness = branches.count == 1 && strictness != .strict ? .tolerant : .strict
        guard let fits = fits(of: branches, start, type, first) else {
            return nil
        }
        if var best = fits.first {
            for fit in fits.dropFirst() where fit.trial.isBetter(than: best.trial) {
                best = fit
            }
            let loses = fits.contains { $0.trial.explainsLoss(of: best.trial) }
            return loses ? unrecognized(start, type, into: index) : take(best, into: index)
        }
        guard branches.count > 1, strictness != .strict else {
            return unrecognized(start, type, into: index)
        }
        // A constant may say which branch it is although an enum has a value that is new.
        guard let tolerant = self.fits(of: branches, start, type, .tolerant) else {
            return nil
        }
        let told = tolerant.filter { $0.trial.constants > 0 }
        return told.count == 1 ? take(told[0], into: index) : unrecognized(start, type, into: index)
    }

    /// The attempts that fit; nil where the text is no JSON or the limits are exceeded.
    private mutating func fits(
        of branches: [Int],
        _ start: Cursor,
        _ type: JSONTypeRow,
        _ strictness: JSONStrictness
    ) -> [JSONBranchFit]? {
        var fits: [JSONBranchFit] = []
        for branch in branches {
            switch attempt(branch, start, type, strictness) {
            case .failure: return nil
            case .misfit: continue
            case .fit(let fit): fits.append(fit)
            }
        }
        return fits
    }

    /// Scans the value as a branch, from a clean state.
    private mutating func attempt(
        _ branch: Int,
        _ start: Cursor,
        _ type: JSONTypeRow,
        _ strictness: JSONStrictness
    ) -> Attempt {
        let before = (depth: depth, records: recordCount, outcomes: outcomes.count)
        let outer = (
            strictness: self.strictness, trial: trial, notes: notes, object: triedObject, tag: namingTag
        )
        guard let slot = reserve(1) else {
            return .failure
        }
        self.strictness = strictness
        trial = JSONTrial()
        notes = notes.map { _ in [] }
        triedObject = start
        namingTag = nil
        let row = types[Int(unions[Int(type.child)].firstBranch) + branch]
        let stop = value(start, row, into: slot)
        let fit = stop.map {
            JSONBranchFit(branch: branch, slot: slot, stop: $0, trial: trial, notes: notes ?? [])
        }
        self.strictness = outer.strictness
        trial = outer.trial
        notes = outer.notes
        triedObject = outer.object
        namingTag = outer.tag
        depth = before.depth
        guard fit != nil || failure.reason.isMisfit, spend((stop ?? text + failure.offset) - start) else {
            return .failure
        }
        guard let fit else {
            // Unions inside may have kept records for other branches.
            recordCount = outcomes.count == before.outcomes ? before.records : recordCount
            return .misfit
        }
        return .fit(fit)
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
