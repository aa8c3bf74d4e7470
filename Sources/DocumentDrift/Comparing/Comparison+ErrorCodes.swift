// Error codes that a page lists: each is a value or a word of an error response in the spec.
import Diagnostics
import DocumentFacts
import OpenAPIDocument

extension Comparison {
    mutating func compareErrorCodes(_ codes: [ErrorCodeFacts], _ operation: Operation) {
        guard !codes.isEmpty else { return }
        let vocabulary = ErrorVocabulary(operation, document)
        // Of long lists, the nearest would take quadratic time.
        let candidates = vocabulary.values.count <= 200 ? vocabulary.values.map(\.text) : []
        for code in codes where !vocabulary.words.contains(code.code) {
            log.report(
                .pageErrorCode,
                at: .error(code.code),
                "no error response of the spec names the code '\(code.code)', which the page has",
                span: vocabulary.place?.span ?? operation.origin.span,
                hint: closestSpelling(to: code.code, among: candidates).map { "did '\($0)' change?" },
                pointer: vocabulary.place?.pointer ?? operation.origin.pointer
            )
        }
        let listed = Set(codes.map(\.code))
        for value in vocabulary.values where !listed.contains(value.text) {
            log.report(
                .pageErrorCode,
                at: .error(value.text),
                "the page does not list the code '\(value.text)', which the spec has",
                span: value.origin.span,
                pointer: value.origin.pointer,
                neighbour: codes.first.map { .error($0.code) }
            )
        }
    }
}

/// What the error responses of an operation say of codes.
private struct ErrorVocabulary {
    /// The values of fields that are called a code.
    private(set) var values: [Schema.EnumValue] = []
    /// Every enumerated value, and every word of a description that could be a code.
    private(set) var words: Set<String> = []
    /// The first field that is called a code.
    private(set) var place: Origin?

    init(_ operation: Operation, _ document: OpenAPIDocument) {
        var visited: Set<SchemaID> = []
        var open: [(id: SchemaID, isCode: Bool)] = []
        for response in operation.responses where !response.status.isSuccess {
            addWords(of: response.description)
            if let schema = response.content.bestMedia?.schema { open.append((schema, false)) }
        }
        while let (id, isCode) = open.popLast() {
            guard visited.insert(id).inserted else { continue }
            let schema = document[id]
            addWords(of: schema.description ?? "")
            for value in schema.enumeration ?? [] {
                if isCode { values.append(value) }
                words.insert(value.text)
                addWords(of: value.description ?? "")
            }
            for property in schema.properties {
                let namesCode = property.name.lowercased().contains("code")
                if namesCode, place == nil { place = property.origin }
                open.append((property.schema, namesCode))
            }
            let inside = [schema.reference, schema.items].compactMap { $0 }
            for part in inside + schema.allOf + schema.oneOf + schema.anyOf { open.append((part, isCode)) }
        }
    }

    /// `DBS.200022` of `see DBS.200022, or DBS.200023.`
    private mutating func addWords(of text: String) {
        let marks: Set<Unicode.Scalar> = [".", "-", "_"]
        let parts = text.unicodeScalars.split { scalar in
            !(scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
                && !marks.contains(scalar)
        }
        for part in parts {
            var word = part
            while let last = word.last, marks.contains(last) { word.removeLast() }
            while let first = word.first, marks.contains(first) { word.removeFirst() }
            if !word.isEmpty { words.insert(String(String.UnicodeScalarView(word))) }
        }
    }
}
