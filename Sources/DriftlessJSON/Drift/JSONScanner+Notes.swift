// How the scanner notes drift, where it was asked to: each kind of it once, so that a long response costs no more.

/// A kind of drift, with the place where it came first.
struct JSONNote {
    enum Kind: Hashable {
        case unknownMember
        case unrecognizedValue
        case unrecognizedKind
        case unexpectedNull
        case unreadableText
        case unfitValue
        /// An object without the member of that row, which it must have.
        case incompleteObject(UInt32)
    }

    var kind: Kind
    /// The row of the object, the enum, the union, the field or the reader of texts.
    var row: UInt32
    /// The bytes of the member's name or of the enum's value, which tell one kind of drift from another.
    var nameOffset: Int
    var nameLength: Int
    var valueOffset: Int
    var count: Int
}

extension JSONScanner {
    private static var keptNotes: Int { 64 }

    /// Notes drift unless nobody asked for it.
    @inline(never)
    mutating func note(_ kind: JSONNote.Kind, row: UInt32, name: Cursor, count: Int, value: Cursor) {
        guard let known = notes?.indices.first(where: { isNoted($0, kind, row, name, count) }) else {
            if let kept = notes?.count, kept < Self.keptNotes {
                notes?.append(
                    JSONNote(
                        kind: kind,
                        row: row,
                        nameOffset: name - text,
                        nameLength: count,
                        valueOffset: value - text,
                        count: 1
                    )
                )
            }
            return
        }
        notes?[known].count += 1
    }

    /// Adds what was noted while a branch was tried.
    mutating func add(_ note: JSONNote) {
        let name = text + note.nameOffset
        if let known = notes?.indices.first(where: { isNoted($0, note.kind, note.row, name, note.nameLength) }) {
            notes?[known].count += note.count
        } else if let kept = notes?.count, kept < Self.keptNotes {
            notes?.append(note)
        }
    }

    private mutating func isNoted(
        _ index: Int,
        _ kind: JSONNote.Kind,
        _ row: UInt32,
        _ name: Cursor,
        _ count: Int
    ) -> Bool {
        guard let note = notes?[index], note.kind == kind, note.row == row, note.nameLength == count else {
            return false
        }
        let earlier = UnsafeBufferPointer(start: text + note.nameOffset, count: count)
        return earlier.elementsEqual(UnsafeBufferPointer(start: name, count: count))
    }

    /// After a member's value failed: takes an optional member that does not fit as left out, by the leniency asked for.
    ///
    /// - Parameter before: The depth and the number of records before the value.
    /// - Returns: The byte after the value, nil where the failure stands.
    @inline(never)
    mutating func leaveOut(
        _ value: Cursor,
        _ field: UnsafePointer<JSONFieldRow>,
        _ slot: Int,
        before: (depth: Int, records: Int)
    ) -> Cursor? {
        // Inside an attempt of a union, a branch that does not fit must not be made to fit: another one may.
        guard leniency == .optionalMembers, strictness == .open, !field.pointee.isRequired, failure.reason.isMisfit,
            failure.offset == value - text,
            case let misfit = failure, let stop = skip(value)
        else {
            return nil
        }
        depth = before.depth
        recordCount = before.records
        records[slot] = JSONRecord(.absent, payload: 0)
        guard notes != nil else {
            return stop
        }
        let kind: JSONNote.Kind =
            misfit.reason == .missingMember ? .incompleteObject(misfit.fieldRow) : .unfitValue
        note(kind, row: UInt32(field - fields), name: value, count: 0, value: value)
        return stop
    }
}
