// Each operation of each case alone: what it needs comes along, whatever the operation is made of.
import ClientGenerator
import ClientPlan
import Diagnostics
import FileAccess
import Foundation
import SwiftEmission
import Testing

@Suite("A filter leaves nothing out that what it chooses needs")
struct FilteredCaseTests {
    @Test(
        "code of one operation is what it is without a filter, and names no type that has no file",
        arguments: Case.all.filter { !$0.hasPrefix("error_") }
    )
    func alone(_ name: String) throws {
        let folder = Case.folder + "/" + name
        let whole = Generator(layout: .declarations).generate(SpecLocation(folder: folder))
        let texts = Dictionary(uniqueKeysWithValues: whole.files.map { ($0.name, $0.text) })
        let names = Set(whole.files.map { String($0.name.dropLast(".swift".count)) })
        let configuration = try String(contentsOfFile: folder + "/driftless.yaml", encoding: .utf8)
        guard !configuration.contains("only:") else { return }
        for operation in Self.routes(whole) {
            let scratch = FileManager.default.temporaryDirectory.appending(
                path: "driftless-filter-\(UUID().uuidString)"
            )
            defer { try? FileManager.default.removeItem(at: scratch) }
            try FileManager.default.copyItem(at: URL(filePath: folder), to: scratch)
            let quoted = operation.replacing("'", with: "''")
            let filter = "\nonly: {operations: ['\(quoted)']}\n"
            try Data((configuration + filter).utf8).write(to: scratch.appending(path: "driftless.yaml"))
            let spec = SpecLocation(folder: scratch.path(percentEncoded: false))
            let alone = Generator(layout: .declarations).generate(spec)
            #expect(!alone.files.isEmpty, "\(operation): \(alone.log.diagnostics)")
            let missing = names.subtracting(alone.files.map { String($0.name.dropLast(".swift".count)) })
            // The client, its protocol and its groups have the members that are left.
            let holders = alone.plan.map { plan in
                [plan.api.client.symbol] + [plan.api.client.protocolSymbol].compactMap { $0 }
                    + plan.api.groups.map(\.typeSymbol)
            }.map { symbols in Set(symbols.compactMap { alone.plan?.names[$0] }) }
            for file in alone.files {
                if holders?.contains(String(file.name.dropLast(".swift".count))) == false {
                    #expect(file.text == texts[file.name], "\(operation), \(file.name)")
                }
                let words = Self.words(of: file.text)
                #expect(words.isDisjoint(with: missing), "\(operation), \(file.name): \(words.intersection(missing))")
            }
        }
    }

    /// `GET /pets`, from the comments that say what an operation is.
    private static func routes(_ generation: Generation) -> [String] {
        let client = generation.files.map(\.text).joined()
        var found: Set<String> = []
        for line in client.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("/// `"), text.hasSuffix("`"), text.contains(" /") else { continue }
            let route = text.dropFirst(5).dropLast()
            if route.split(separator: " ").first?.allSatisfy({ $0.isUppercase }) == true { found.insert(String(route)) }
        }
        return found.sorted()
    }

    /// The words of code, without comments and what stands in quotes.
    private static func words(of text: String) -> Set<String> {
        var words: Set<String> = []
        for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            where index % 2 == 0 {
                for word in part.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                    words.insert(String(word))
                }
            }
        }
        return words
    }
}
