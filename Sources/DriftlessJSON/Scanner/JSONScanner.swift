// The one scanner: walks a text by a program's tables, checks every byte and fills the records.

/// Reads a text once from front to end. All cursors lie between `text` and `end`; every load says why it stays there.
struct JSONScanner: ~Copyable {
    typealias Cursor = UnsafePointer<UInt8>

    let text: Cursor
    let end: Cursor

    let types: UnsafePointer<JSONTypeRow>
    let fields: UnsafePointer<JSONFieldRow>
    let objects: UnsafePointer<JSONObjectRow>
    let enums: UnsafePointer<JSONEnumRow>
    let cases: UnsafePointer<JSONNameRow>
    let unions: UnsafePointer<JSONUnionRow>
    let tags: UnsafePointer<JSONTagRow>
    let buckets: UnsafePointer<UInt32>
    let names: UnsafePointer<UInt8>

    var records: UnsafeMutablePointer<JSONRecord>
    var recordCount = 0
    var recordCapacity: Int

    var depth = 0
    /// The bytes scanned by attempts at branches, those of unions inside counted once, by these.
    var unionWork: Int64 = 0
    var failure = JSONFailure()
    /// Drift that was noticed; nil where nobody wants to know.
    var notes: [JSONNote]?

    var leniency = JSONLeniency.none

    // What follows serves the choice among the branches of unions.

    let program: JSONProgram
    var strictness = JSONStrictness.open
    var trial = JSONTrial()
    /// The states of the choices around the one under way, and the branches that fitted so far.
    var saved: [JSONChoiceState] = []
    var fits: [JSONBranchFit] = []
    /// What became of the unions that were met while another one was choosing.
    var outcomes: [JSONUnionPlace: JSONUnionOutcome] = [:]
    /// Bytes of the value under way that belong to unions inside it.
    var unionBytes = 0
    /// The deepest level so far.
    var peak = 0
    /// The object that is being tried as a branch.
    var triedObject: Cursor?
    /// The value of a discriminator that named its branch, whatever the branch says of it.
    var namingTag: Cursor?

    /// - Parameters:
    ///   - text: Alive and unchanged as long as the scanner.
    ///   - program: The same.
    init(text: UnsafeBufferPointer<UInt8>, program: JSONProgram) {
        // An empty buffer may have no address; any address does, since nothing is loaded from it.
        let start = text.baseAddress ?? program.names
        self.text = start
        self.end = start + text.count
        self.program = program
        types = program.types
        fields = program.fields
        objects = program.objects
        enums = program.enums
        cases = program.cases
        unions = program.unions
        tags = program.tags
        buckets = program.buckets
        names = program.names
        // A record for about every sixteen bytes is what responses with short members need.
        recordCapacity = 32 + text.count / 16
        records = .allocate(capacity: recordCapacity)
    }

    /// Frees the records, to be called once. Nothing of the scanner may be used afterwards.
    mutating func close() {
        records.deallocate()
    }

    /// Scans the whole text as a value of the given type into record 1; record 0 stays empty.
    ///
    /// - Returns: False where it failed; `failure` says why.
    mutating func scan(_ root: JSONTypeRow) -> Bool {
        guard program.problem == nil else {
            _ = fail(.layout, at: text)
            return false
        }
        guard end - text <= JSONLimits.textSize else {
            _ = fail(.textSize, at: text)
            return false
        }
        guard let start = firstByte(), let empty = reserve(2) else {
            return false
        }
        records[empty] = JSONRecord(.absent, payload: 0)
        guard let stop = value(start, root, into: empty + 1) else {
            return false
        }
        let rest = skipBlanks(stop)
        guard rest == end else {
            _ = fail(.trailingBytes, at: rest)
            return false
        }
        return true
    }

    /// Checks the whole text without a layout.
    mutating func validate() -> Bool {
        guard end - text <= JSONLimits.textSize else {
            _ = fail(.textSize, at: text)
            return false
        }
        guard let start = firstByte(), let stop = skip(start) else {
            return false
        }
        let rest = skipBlanks(stop)
        guard rest == end else {
            _ = fail(.trailingBytes, at: rest)
            return false
        }
        return true
    }

    mutating func firstByte() -> Cursor? {
        let start = skipBlanks(text)
        guard start < end else {
            return fail(.empty, at: start)
        }
        // U+FEFF in UTF-8, and the two forms of UTF-16.
        if end - text >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
            return fail(.byteOrderMark, at: text)
        }
        if end - text >= 2, (text[0] == 0xFE && text[1] == 0xFF) || (text[0] == 0xFF && text[1] == 0xFE) {
            return fail(.byteOrderMark, at: text)
        }
        return start
    }

    /// Notes why the text is refused. Always nil, so that callers can return it.
    @inline(never)
    mutating func fail(
        _ reason: JSONFailure.Reason,
        at cursor: Cursor,
        _ expectation: JSONFailure.Expectation = .nothing
    ) -> Cursor? {
        failure = JSONFailure()
        failure.reason = reason
        failure.expectation = expectation
        failure.offset = cursor - text
        return nil
    }

    /// Notes that the byte at the cursor is not what the grammar has there, or that there is none.
    @inline(never)
    mutating func unexpected(at cursor: Cursor, _ expectation: JSONFailure.Expectation) -> Cursor? {
        fail(cursor < end ? .unexpectedByte : .truncated, at: cursor, expectation)
    }

    /// Takes `count` records at the end and leaves them uninitialised.
    @inline(__always)
    mutating func reserve(_ count: Int) -> Int? {
        let index = recordCount
        if recordCapacity - index < count {
            guard grow(by: count) else {
                return nil
            }
        }
        recordCount = index + count
        return index
    }

    @inline(never)
    private mutating func grow(by count: Int) -> Bool {
        guard recordCount + count <= JSONLimits.records else {
            _ = fail(.recordCount, at: end)
            return false
        }
        let capacity = max(recordCapacity * 2, recordCount + count)
        let larger = UnsafeMutablePointer<JSONRecord>.allocate(capacity: capacity)
        // Only the first `recordCount` records are initialised, and both memories hold at least as many.
        larger.update(from: records, count: recordCount)
        records.deallocate()
        records = larger
        recordCapacity = capacity
        return true
    }
}
