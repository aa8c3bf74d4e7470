// Documents of real services, as they are: few of them have errors, and those are known.
import Diagnostics
import Foundation
import OpenAPIDocument
import TestSupport
import Testing

@Suite("Documents of real services", .enabled(if: Corpus.isThere.isMet, "\(Corpus.isThere)"))
struct CorpusTests {
    /// The errors that the documents really have, by code.
    private static let knownErrors: [String: [String: Int]] = [
        // Two operations lack the declaration of their path's parameter.
        "intercom-preview.yaml": ["undeclared-path-parameter": 2],
        // References to GitHub.
        "moov-ach.yaml": ["remote-reference": 9],
        "moov-paygate.yaml": ["remote-reference": 10],
        // A parameter in the specification's own test lacks `required`, and a media type is a made-up name.
        "oai31-style-defaults.yaml": ["optional-path-parameter": 1, "media-type": 1],
        // `/{param*}`: operators of URI templates.
        "oapicodegen-parameters-roundtrip.yaml": ["path-syntax": 14],
        // `min_items`, `max_items`.
        "openai.yaml": ["unknown-key": 2],
        // References to a schema that is not there, `externalDocs` in `info`.
        "square.json": ["unresolved-reference": 5, "unknown-key": 1, "undeclared-path-parameter": 1],
        "svix-server.json": ["undeclared-path-parameter": 4],
        // `404/596` as a status.
        "tomtom.yaml": ["status-code": 18],
    ]

    @Test("have the errors that are known, and no others", arguments: Corpus.documents)
    func errors(_ document: Corpus.Document) throws {
        let bytes = try Data(contentsOf: document.file)
        let folder = document.file.deletingLastPathComponent()
        var log = DiagnosticLog()
        let loader = DocumentLoader { path in
            (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
        }
        let source = SourceFile(path: document.file.lastPathComponent, bytes: Array(bytes))
        let result = OpenAPIDocumentReader.read(source, loader: loader, into: &log)
        let read = try #require(result)
        if let operations = document.operations {
            #expect(read.operations.count == operations || document.countsMore, "\(document.name)")
            #expect(read.operations.count <= operations, "\(document.name)")
        }
        let errors = log.diagnostics.filter { $0.severity == .error }
        let counts = Dictionary(grouping: errors, by: \.code.rawValue).mapValues(\.count)
        #expect(counts == Self.knownErrors[document.name, default: [:]], "\(document.name)")
        #expect(
            log.diagnostics.allSatisfy { $0.span != nil && $0.pointer != nil || $0.code.rawValue.hasPrefix("yaml") }
        )
    }

    @Test("are many")
    func count() {
        #expect(Corpus.documents.count > 50)
    }
}

/// The folder of documents beside the package, where it exists.
enum Corpus {
    struct Document: Sendable, CustomTestStringConvertible {
        var name: String
        var file: URL
        /// How many operations the index counts; nil for one of several entries that are counted together.
        var operations: Int?
        /// Whether the index counts those of callbacks and of path items that no path has as well.
        var countsMore: Bool
        var testDescription: String { name }
    }

    static let isThere = Prerequisite.shared("corpus/INDEX.tsv")
    private static let folder = Prerequisite.sharedFolder.appending(path: "corpus")

    static let documents: [Document] = {
        guard let index = try? String(contentsOf: folder.appending(path: "INDEX.tsv"), encoding: .utf8) else {
            return []
        }
        return index.split(separator: "\n").dropFirst().flatMap { line -> [Document] in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 12, let operations = Int(fields[9]) else { return [] }
            let isTree = fields[1] == "tree"
            let entries = isTree ? fields[3].split(separator: " ").map { fields[0] + "/" + $0 } : [fields[0]]
            let countsMore = fields[12].contains("callbacks") || fields[12].contains("pathItemRef")
            return entries.map {
                Document(
                    name: $0,
                    file: folder.appending(path: $0),
                    operations: entries.count == 1 ? operations : nil,
                    countsMore: countsMore
                )
            }
        }
    }()
}
