// The run: every comparison once, and one table at the end.
import Foundation
import Measuring

@main
struct Benchmarks {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        var table = Table()
        var memory = ""
        if isWanted("decoding", in: words) {
            note("decoding and encoding …")
            try await DecodingRows.add(to: &table)
        }
        if isWanted("calls", in: words) {
            note("calls …")
            try await CallRows.add(to: &table)
        }
        if isWanted("paging", in: words) {
            note("a list of a million …")
            memory = try await PagingRows.add(to: &table)
        }
        let specs = value(of: "--specs", in: words)
        let driftless = value(of: "--driftless", in: words)
        if let specs, isWanted("generator", in: words) {
            note("the generator …")
            let builds = [
                driftless.map { GenerationRows.Build(name: "as SwiftPM builds", program: $0) },
                value(of: "--static", in: words).map { GenerationRows.Build(name: "linked statically", program: $0) },
            ]
            try GenerationRows(builds: builds.compactMap { $0 }, specs: specs).add(to: &table)
            let large = value(of: "--large", in: words) ?? "../shared/corpus/github-api.json"
            if let driftless { try FilterRows(program: driftless, document: large).add(to: &table) }
        }
        if let specs, let driftless, isWanted("pages", in: words) {
            note("pages of documentation …")
            let pages = value(of: "--pages", in: words) ?? "../shared/documents"
            try DocumentRows(program: driftless, specs: specs, pages: pages).add(to: &table)
        }
        print(
            """
            \(Machine.description)

            \(table.text)

            Ratios count: both sides of a row ran in turns, in one process, on the same bytes. Times are medians of processor
            time, those of `generate` and `document check` of the time from start to exit. A target that is missed while others use the machine
            may be met on a quiet one.
            \(memory)
            [1] Measured elsewhere and not in this run: a client of swift-openapi-generator 1.13 over a transport that
                answers at once.
            [2] URLComponents and JSONDecoder over a twentieth of the pages, scaled up.
            [3] \(Msgspec.remark).
                Where msgspec is not installed (pip install msgspec), there is no such row.
            """
        )
    }

    /// What is under way, on standard error, so that standard output holds the table alone.
    private static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Whether a part of the run was asked for: each is where `--only` names none.
    private static func isWanted(_ part: String, in words: [String]) -> Bool {
        value(of: "--only", in: words).map { $0 == part } ?? true
    }

    private static func value(of name: String, in words: [String]) -> String? {
        guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
        return words[index + 1]
    }
}
