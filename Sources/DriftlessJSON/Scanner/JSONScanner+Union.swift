// Unions: which branch a value belongs to, asked once for each place of the text.

extension JSONScanner {
    /// Scans a value that may be of several kinds. What fits none of them is kept as any value.
    @inline(never)
    mutating func union(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard enter(start) else {
            return nil
        }
        defer { depth -= 1 }
        guard strictness != .open else {
            return branch(start, type, into: index)
        }
        // Another union tries its branches, of which several may lead here: attempts inside attempts would take time that
        // doubles with each level.
        let place = JSONUnionPlace(
            offset: start - text,
            row: type.child,
            isNullable: type.isNullable,
            strictness: strictness
        )
        switch outcomes[place] {
        case .underWay?:
            return exclude(start, .union)
        case .misfit(let earlier)?:
            failure = earlier
            return nil
        case .fit(let fit)?:
            return takeAgain(fit, start, into: index)
        case nil:
            outcomes[place] = .underWay
            let outcome = firstOutcome(start, type, into: index)
            outcomes[place] = outcome
            if case .fit(let fit) = outcome {
                return text + fit.end
            }
            return nil
        }
    }

    /// Chooses for the first time at a place, and keeps what is to be counted each time.
    private mutating func firstOutcome(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> JSONUnionOutcome {
        let outer = (trial: trial, notes: notes, peak: peak)
        trial = JSONTrial()
        notes = notes.map { _ in [] }
        peak = depth
        let stop = branch(start, type, into: index)
        let own = (trial: trial, notes: notes ?? [], height: peak - depth)
        trial = outer.trial
        notes = outer.notes
        peak = max(outer.peak, peak)
        guard let stop else {
            return .misfit(failure)
        }
        count(own.trial, own.notes)
        return .fit(
            JSONUnionFit(
                record: records[index],
                end: stop - text,
                trial: own.trial,
                notes: own.notes,
                height: own.height
            )
        )
    }

    private mutating func takeAgain(_ fit: JSONUnionFit, _ start: Cursor, into index: Int) -> Cursor? {
        guard depth + fit.height <= JSONLimits.modelNesting else {
            return fail(.modelNesting, at: start)
        }
        guard spend(fit.trial.lost.count) else {
            return nil
        }
        peak = max(peak, depth + fit.height)
        records[index] = fit.record
        count(fit.trial, fit.notes)
        return text + fit.end
    }

    /// Adds what was counted for a value to what is counted around it.
    mutating func count(_ inner: JSONTrial, _ noted: [JSONNote]) {
        trial += inner
        for note in noted {
            add(note)
        }
    }

    /// Scans the value as the branch that its discriminator names, or that is found by trying.
    private mutating func branch(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        if start.pointee == UInt8(ascii: "n"), type.isNullable {
            return null(start, type, into: index)
        }
        switch candidates(start, unions + Int(type.child)) {
        case .failure:
            return nil
        case .named(let branch, let tag):
            return named(branch, tag, start, type, into: index)
        case .some(let branches):
            return bestFit(among: branches, start, type, into: index)
        }
    }

    private mutating func named(
        _ branch: Int,
        _ tag: Cursor,
        _ start: Cursor,
        _ type: JSONTypeRow,
        into index: Int
    ) -> Cursor? {
        guard let slot = reserve(1) else {
            return nil
        }
        let outer = (tag: namingTag, object: triedObject)
        namingTag = tag
        triedObject = start
        trial.constants &+= 1
        defer {
            namingTag = outer.tag
            triedObject = outer.object
        }
        let first = Int(unions[Int(type.child)].firstBranch)
        guard let stop = value(start, types[first + branch], into: slot) else {
            return nil
        }
        records[index] = JSONRecord(.union, low: slot, high: branch)
        return stop
    }
}
