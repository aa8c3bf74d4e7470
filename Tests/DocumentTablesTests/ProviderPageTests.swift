// The provider's own pages, where they lie beside the package: all are read, and some are counted by hand.
import Diagnostics
import DocumentFacts
import DocumentTables
import Foundation
import ProviderPages
import TestSupport
import Testing

@Suite("Pages of the provider")
struct ProviderPageTests {
    private struct Counts {
        var method: String
        var parameters: Int
        /// Of the request and all responses, with those within others.
        var fields: Int
        var samples: Int
    }

    /// Counted on the pages.
    private static let counts: [String: Counts] = [
        "dcs-list-backups.zh-cn.md": Counts(method: "GET", parameters: 6, fields: 15, samples: 2),
        "rds-list-backups.zh-cn.md": Counts(method: "GET", parameters: 9, fields: 15, samples: 4),
        "dcs-创建大key分析任务.md": Counts(method: "POST", parameters: 2, fields: 30, samples: 3),
        "dcs-创建缓存实例.md": Counts(method: "POST", parameters: 1, fields: 60, samples: 7),
        "dcs-获取备份文件下载链接1.md": Counts(method: "POST", parameters: 3, fields: 6, samples: 2),
        "rds-恢复到新实例（V1）.md": Counts(method: "POST", parameters: 1, fields: 40, samples: 2),
        "rds-获取指定任务信息.md": Counts(method: "GET", parameters: 3, fields: 25, samples: 7),
        "rds-删除手动备份（V1）.md": Counts(method: "DELETE", parameters: 2, fields: 0, samples: 1),
        "rds-重启实例（V1）.md": Counts(method: "POST", parameters: 2, fields: 4, samples: 2),
    ]

    private static let pages = Prerequisite.shared("documents")

    @Test("all are read without an error, each with something in it", .enabled(if: pages.isMet, "\(pages)"))
    func all() throws {
        let files = ProviderPages.files
        var operations = 0
        for file in files {
            var log = DiagnosticLog()
            let source = SourceFile(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
            let page = DocumentPageReader.read(source, into: &log)
            // What descriptions announce under a condition, or of a part of the value, is not read and told.
            let problems = log.diagnostics.filter { $0.code != .pageUnread || $0.severity != .warning }
            #expect(problems.isEmpty, "\(file.lastPathComponent): \(problems.map(\.message))")
            #expect(page?.facts.isPartial == false)
            guard let facts = page?.facts else { continue }
            if facts.operation != nil { operations += 1 }
            #expect(facts == facts.sorted())
            for located in facts.locatedFields { #expect(page?.places[located.path] != nil, "\(located.path)") }
            for table in page?.tables ?? [] { #expect(!table.paths.contains(nil), "\(source.path): \(table.name)") }
            guard let counts = Self.counts[source.path], let operation = facts.operation else { continue }
            #expect(operation.method == counts.method, "\(source.path)")
            #expect(operation.parameters.count == counts.parameters, "\(source.path)")
            #expect(facts.locatedFields.count - operation.parameters.count == counts.fields, "\(source.path)")
            #expect(operation.samples.count == counts.samples, "\(source.path)")
        }
        #expect(files.count == 46)
        #expect(operations == 41)
    }
}
