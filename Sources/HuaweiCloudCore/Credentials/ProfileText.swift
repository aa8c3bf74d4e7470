// What a profile file says: sections of keys and values, in the dialect that the official SDKs read.

/// One section of an INI file.
///
/// `[name]` begins a section; `key = value` or `key: value` stands in one. A line that begins with `#` or `;` is a comment; a
/// `#` inside a value belongs to the value. Letter case matters in names of sections and not in keys. Blanks around names,
/// keys and values do not count, and lines end in LF, CR LF or CR.
struct ProfileText: Sendable {
    /// The values by key, in lower case, of the section that was asked for; nil where the text does not have it.
    private(set) var values: [String: String]?
    /// The names of all sections, in order.
    private(set) var sections: [String] = []

    /// Something is wrong in a line, counted from 1. It does not quote the line, which may hold a secret.
    struct Problem: Error, Hashable {
        var line: Int
        var text: String
    }

    init(_ bytes: [UInt8], section: String) throws(Problem) {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw Problem(line: 1, text: "it is in UTF-16; save it as UTF-8")
        }
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self) else {
            throw Problem(line: 1, text: "it is no text in UTF-8")
        }
        guard !text.utf8.contains(0) else {
            throw Problem(line: 1, text: "it is no text: it has bytes of value 0")
        }
        var isInside = false
        var number = 0
        let isLineBreak = { (character: Character) in character == "\n" || character == "\r\n" || character == "\r" }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineBreak) {
            number += 1
            guard let line = String(line).trimmedOrNil, line.first != "#", line.first != ";" else { continue }
            if line.first == "[" {
                let name = try Self.sectionName(line, number)
                isInside = name == section
                guard !isInside || values == nil else {
                    throw Problem(line: number, text: "the section [\(section)] begins a second time; join the two")
                }
                if isInside { values = [:] }
                sections.append(name)
            } else if isInside {
                try read(line, number)
            }
        }
    }

    private static func sectionName(_ line: String, _ number: Int) throws(Problem) -> String {
        guard line.last == "]", let name = String(line.dropFirst().dropLast()).trimmedOrNil else {
            throw Problem(line: number, text: "a section's name stands in brackets, as in [basic]")
        }
        return name
    }

    private mutating func read(_ line: String, _ number: Int) throws(Problem) {
        guard let mark = line.firstIndex(where: { $0 == "=" || $0 == ":" }),
            let key = String(line[..<mark]).trimmedOrNil?.lowercased()
        else {
            throw Problem(line: number, text: "it is neither a comment nor of the form 'key = value'")
        }
        guard values?[key] == nil else {
            throw Problem(line: number, text: "a key of this section is set a second time; remove one of the two")
        }
        values?[key] = String(line[line.index(after: mark)...]).trimmedOrNil ?? ""
    }
}
