// Writes values for which there are rules, and notes those that are broken where a writer was asked to.

@_spi(Generated) extension JSONWriter {
    /// Writes a member of an object for whose value there are rules, unless the value is absent.
    @inlinable @inline(never)
    public mutating func member(
        _ name: String,
        _ value: some JSONEncodable,
        style: TextStyle = .standard,
        rules: [JSONRule]
    ) {
        if !value.isLeftOut {
            nullableMember(name, value, style: style, rules: rules)
        }
    }

    /// Writes a member that is required and may be `null`, and for whose value there are rules.
    @inlinable @inline(never)
    public mutating func nullableMember(
        _ name: String,
        _ value: some JSONEncodable,
        style: TextStyle = .standard,
        rules: [JSONRule]
    ) {
        key(name)
        let start = byteCount
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        exchangeStyle(outer)
        check(rules, from: start)
        needsComma = true
    }

    /// Writes a value for which there are rules.
    ///
    /// - Parameter write: Writes one value.
    public mutating func checked(_ rules: [JSONRule], _ write: (inout JSONWriter) -> Void) {
        separate()
        let start = byteCount
        write(&self)
        check(rules, from: start)
    }

    @usableFromInline
    mutating func check(_ rules: [JSONRule], from start: Int) {
        guard let broken else { return }
        var check = JSONRuleCheck(broken)
        buffer.withBytes { check.check(rules, at: start, in: $0) }
        self.broken = check.broken
    }
}

extension JSONEncodable {
    /// The value as JSON text, and the rules that it or anything in it breaks, with a path to each place from `$`.
    ///
    /// - Parameter rules: For the value itself; those for what it holds are its own affair.
    package func checkedJSONBytes(
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) -> (bytes: [UInt8], broken: [(path: String, rule: JSONBrokenRule)]) {
        var json = JSONWriter()
        json.broken = []
        json.exchangeStyle(style)
        json.value(self)
        json.check(rules, from: 0)
        return (json.bytes, json.brokenPaths)
    }
}

extension JSONWriter {
    /// The rules that are broken, with a path to each place from `$`.
    var brokenPaths: [(path: String, rule: JSONBrokenRule)] {
        guard let broken, !broken.isEmpty else {
            return []
        }
        return buffer.withBytes { text in
            broken.map { (JSONPathLocator.path(to: $0.offset, in: text), $0) }
        }
    }
}
