// Unions: which branch a value belongs to, asked once for each place of the text.
// What does not call itself is kept out of what does, since a level of nesting costs the stack all frames between.

extension JSONScanner {
    /// Scans a value that may be of several kinds. What fits none of them is kept as any value.
    @inline(never)
    mutating func union(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        guard enter(start) else {
            return nil
        }
        if strictness == .open {
            let stop = branch(start, type, into: index)
            depth -= 1
            return stop
        }
        // Another union tries its branches, of which several may lead here: attempts inside attempts would take time that
        // doubles with each level.
        if isKnown(start, type) {
            let stop = takeAgain(start, type, into: index)
            depth -= 1
            return stop
        }
        beginOutcome(start, type)
        let stop = branch(start, type, into: index)
        endOutcome(start, stop, type, into: index)
        depth -= 1
        return stop
    }

    private func place(_ start: Cursor, _ type: JSONTypeRow) -> JSONUnionPlace {
        JSONUnionPlace(offset: start - text, row: type.child, isNullable: type.isNullable, strictness: strictness)
    }

    @inline(never)
    private func isKnown(_ start: Cursor, _ type: JSONTypeRow) -> Bool {
        outcomes[place(start, type)] != nil
    }

    @inline(never)
    private mutating func beginOutcome(_ start: Cursor, _ type: JSONTypeRow) {
        outcomes[place(start, type)] = .underWay
        save()
        trial = JSONTrial()
        notes = notes.map { _ in [] }
        unionBytes = 0
        peak = depth
    }

    /// Keeps what became of the union, and what is to be counted each time it is met.
    @inline(never)
    private mutating func endOutcome(_ start: Cursor, _ stop: Cursor?, _ type: JSONTypeRow, into index: Int) {
        let own = (trial: trial, notes: notes ?? [], peak: peak)
        guard let outer = restore() else {
            return
        }
        peak = max(outer.peak, own.peak)
        guard let stop else {
            outcomes[place(start, type)] = .misfit(failure)
            return
        }
        count(own.trial, own.notes)
        unionBytes += stop - start
        outcomes[place(start, type)] = .fit(
            JSONUnionFit(
                record: records[index],
                end: stop - text,
                trial: own.trial,
                notes: own.notes,
                height: own.peak - outer.depth
            )
        )
    }

    @inline(never)
    private mutating func takeAgain(_ start: Cursor, _ type: JSONTypeRow, into index: Int) -> Cursor? {
        switch outcomes[place(start, type)] {
        case .underWay?, nil:
            return exclude(start, .union)
        case .misfit(let earlier)?:
            failure = earlier
            return nil
        case .fit(let fit)?:
            return takeAgain(fit, start, into: index)
        }
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
        unionBytes += text + fit.end - start
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
