// What a syntax error says: the likely mistake and its remedy, not the state of libyaml's scanner.
import Diagnostics

extension LibYAMLEvents.Problem {
    /// One problem in the words of who writes documents.
    private struct Explanation {
        var message: String
        var hint: String?
        /// What began at libyaml's context mark, where that is worth a note.
        var contextNote: String?
        /// Whether the mistake is where the construct began, not where the scanner gave up.
        var place = Mark.problem

        enum Mark { case problem, context }
    }

    /// What libyaml and the builder know about the place of a problem, in bytes of the text.
    struct Place {
        /// At most the length of the text.
        var problem: Int
        /// Where the construct begins that libyaml was reading.
        var context: Int?
        /// The innermost bracket or brace that nothing has closed.
        var openBracket: Int?
    }

    func diagnostic(at place: Place, bytes: [UInt8], span: (Range<Int>) -> SourceSpan) -> Diagnostic {
        let found = Surroundings(bytes, at: place.problem)
        if found.byte == nil, !context.contains("quoted"), let bracket = place.openBracket {
            let message = "this '\(Surroundings(bytes, at: bracket).character)' is never closed"
            return Diagnostic(.error, .yamlSyntax, message, at: span(Self.oneByte(at: bracket, of: bytes)))
        }
        let explanation = explain(found) ?? Explanation(message: fallback)
        let start = explanation.place == .context ? place.context ?? place.problem : place.problem
        var notes: [Diagnostic.Note] = []
        if let note = explanation.contextNote, let context = place.context, context != start {
            notes.append(.init(note, at: span(Self.oneByte(at: context, of: bytes))))
        }
        return Diagnostic(
            .error,
            .yamlSyntax,
            explanation.message,
            at: span(Self.oneByte(at: start, of: bytes)),
            hint: explanation.hint,
            notes: notes
        )
    }

    private static func oneByte(at offset: Int, of bytes: [UInt8]) -> Range<Int> {
        offset..<max(offset, min(offset + 1, bytes.count))
    }

    private var fallback: String {
        switch (problem, context) {
        case ("", _): "this is no YAML"
        case (_, ""): "this is no YAML: \(problem)"
        default: "this is no YAML: \(problem) \(context)"
        }
    }

    private func explain(_ found: Surroundings) -> Explanation? {
        switch context {
        case "while scanning for the next token": explainToken(found)
        case "while scanning a simple key": explainKey(found)
        case "while scanning a block scalar": explainBlockScalar(found)
        case "while scanning a quoted scalar", "while parsing a quoted scalar": explainQuotes(found)
        case "while scanning an anchor", "while scanning an alias": explainName(found)
        case "while parsing a flow sequence", "while parsing a flow mapping": explainFlow(found)
        case "while parsing a block mapping", "while parsing a block collection": explainBlock(found)
        default: explainRest(found)
        }
    }

    // MARK: Tokens and scalars

    private func explainToken(_ found: Surroundings) -> Explanation {
        switch found.byte {
        case UInt8(ascii: "\t"):
            Explanation(message: "a tab cannot indent", hint: "indent with spaces")
        case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"):
            Explanation(message: "a text cannot begin with '\(found.character)'", hint: "put it in quotes")
        default:
            Explanation(message: "nothing can begin with '\(found.character)' here", hint: "put the text in quotes")
        }
    }

    private func explainKey(_ found: Surroundings) -> Explanation {
        Explanation(
            message: "this line has no ':'",
            hint: "write 'key: value', or indent it if it continues the text above",
            place: .context
        )
    }

    private func explainBlockScalar(_ found: Surroundings) -> Explanation? {
        switch problem {
        case "did not find expected comment or line break":
            Explanation(message: "the text of '|' and '>' begins on the next line", hint: "break the line here")
        case "found a tab character where an indentation space is expected":
            Explanation(message: "a tab cannot indent", hint: "indent with spaces")
        case "found an indentation indicator equal to 0":
            Explanation(message: "an indentation of 0 is not possible", hint: "write a digit from 1 to 9, or none")
        default: nil
        }
    }

    private func explainQuotes(_ found: Surroundings) -> Explanation? {
        switch problem {
        case "found unexpected end of stream":
            Explanation(message: "this quote is never closed", place: .context)
        case "found unexpected document indicator":
            Explanation(
                message: "this line would begin another document",
                hint: "indent the line",
                contextNote: "the quoted text begins here"
            )
        case "found unknown escape character":
            Explanation(
                message: "a backslash in double quotes begins an escape, and this is none",
                hint: "write it twice, or put the text in single quotes"
            )
        case "did not find expected hexdecimal number":
            Explanation(
                message: "the escape has too few hexadecimal digits",
                hint: "\\x takes 2 of them, \\u takes 4, \\U takes 8"
            )
        case "found invalid Unicode character escape code":
            Explanation(
                message: "the escape names no Unicode character",
                hint: "write the character itself, or \\U and 8 digits in place of a surrogate pair"
            )
        default: nil
        }
    }

    private func explainName(_ found: Surroundings) -> Explanation {
        let isAnchor = context == "while scanning an anchor"
        return Explanation(
            message: isAnchor
                ? "'&' begins an anchor, and this is no name" : "'*' begins an alias, and this is no name",
            hint: "put a text that begins with '\(isAnchor ? "&" : "*")' in quotes",
            place: .context
        )
    }

    // MARK: Collections

    private func explainFlow(_ found: Surroundings) -> Explanation {
        let isSequence = context == "while parsing a flow sequence"
        let (open, close) = isSequence ? ("[", "]") : ("{", "}")
        return Explanation(
            message: "expected ',' or '\(close)'",
            hint: "is a comma or a closing quote missing?",
            contextNote: "'\(open)' stands here"
        )
    }

    private func explainBlock(_ found: Surroundings) -> Explanation {
        let isMapping = context == "while parsing a block mapping"
        let note = isMapping ? "the mapping begins here" : "the list begins here"
        if found.follows(UInt8(ascii: "'")) {
            return Explanation(
                message: "the quoted text has ended before this",
                hint: "write '' for a quote inside single quotes",
                contextNote: note
            )
        }
        if found.follows(UInt8(ascii: "\"")) {
            return Explanation(
                message: "the quoted text has ended before this",
                hint: "write \\\" for a quote inside double quotes",
                contextNote: note
            )
        }
        return Explanation(
            message: isMapping ? "expected a key of the mapping" : "expected '-' and the next element of the list",
            hint: "align it with what it belongs to",
            contextNote: note
        )
    }

    // MARK: Everything else

    private func explainRest(_ found: Surroundings) -> Explanation? {
        switch problem {
        case "mapping values are not allowed in this context":
            Explanation(
                message: "a mapping cannot begin here",
                hint: found.followsKeyWithoutSpace
                    ? "is a space missing behind the ':' of the line above?"
                    : "put a text with ': ' in quotes, or check the indentation"
            )
        case "mapping keys are not allowed in this context":
            Explanation(message: "a mapping cannot begin here", hint: "put a text that begins with '? ' in quotes")
        case "block sequence entries are not allowed in this context":
            Explanation(message: "a list cannot begin here", hint: "begin it on a line of its own")
        case "did not find expected node content":
            Explanation(message: "expected a value", hint: found.byte == nil ? nil : "is there a ',' too many?")
        case "found a tab character that violates indentation":
            Explanation(message: "a tab cannot indent", hint: "indent with spaces")
        case "found unexpected ':'":
            Explanation(message: "':' cannot stand here", hint: "put the text in quotes")
        case "found undefined tag handle":
            Explanation(message: "nothing declares this tag", hint: "put a text that begins with '!' in quotes")
        case "did not find expected <document start>":
            Explanation(
                message: "the document has ended before this",
                hint: "is this line indented less than the first one?"
            )
        case "found incompatible YAML document":
            Explanation(message: "this version of YAML is unknown", hint: "write %YAML 1.2, or leave the line out")
        case "found unknown directive name", "could not find expected directive name",
            "found unexpected non-alphabetical character":
            Explanation(
                message: "a line that begins with '%' is a directive, and this is none",
                hint: "put it in quotes",
                place: .context
            )
        case "out of memory": Explanation(message: "the document does not fit into memory")
        default: nil
        }
    }
}
