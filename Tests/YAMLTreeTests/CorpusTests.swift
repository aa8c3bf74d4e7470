// Real documents, where they are at hand: all of them are read without a word.
import Diagnostics
import Testing
import YAMLTree

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files beside the package; not part of it.
enum Corpus {
    /// `shared/corpus` beside the package or beside a folder around it; nil where there is none.
    static let folder: String? = {
        var parts = #filePath.split(separator: "/")
        while parts.popLast() != nil {
            let folder = "/" + (parts + ["shared", "corpus"]).joined(separator: "/")
            if !entries(of: folder).isEmpty { return folder }
        }
        return nil
    }()

    static func documents() -> [String] {
        folder.map { documents(below: $0) } ?? []
    }

    private static func documents(below folder: String) -> [String] {
        entries(of: folder).sorted().flatMap { name in
            let path = folder + "/" + name
            return [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) ? [path] : documents(below: path)
        }
    }

    static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// Empty where there is no such folder.
    private static func entries(of folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

@Suite("Corpus", .enabled(if: Corpus.folder != nil, "there is no corpus beside the package"))
struct CorpusTests {
    @Test("every document of the corpus is read without a problem")
    func everyDocument() throws {
        let paths = Corpus.documents()
        try #require(paths.count > 100)
        for path in paths {
            let bytes = try #require(Corpus.bytes(of: path))
            let reading = Reading(bytes: bytes, path: path)
            #expect(reading.diagnostics == [], "\(path): \(reading.rendered)")
            #expect(reading.root != nil)
        }
    }

    @Test("each node of a document stands where its span says")
    func places() throws {
        for path in Corpus.documents().filter({ !$0.contains("/multi/") }).prefix(8) {
            let bytes = try #require(Corpus.bytes(of: path))
            let root = try #require(Reading(bytes: bytes, path: path).root)
            let table = LineTable(bytes)
            for node in root.all where node.kind == .scalar && !node.isQuoted && node.text != "" {
                let start = try #require(table.byte(at: node.span.start))
                let written = String(decoding: bytes[start...].prefix(8), as: UTF8.self)
                #expect(written.first == node.text?.first, "\(path):\(node.place)")
            }
        }
    }
}
