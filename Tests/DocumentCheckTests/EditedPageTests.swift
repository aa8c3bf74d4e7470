// A new version of a provider's page: each edit is told by exactly the diagnostics that a maintainer needs, once each.
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDrift
import DocumentFacts
import Foundation
import TestSupport
import Testing

@Suite("Edited copies of the provider's pages")
struct EditedPageTests {
    struct Edit: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var spec: String
        /// The code and path of each drift, the line of the spec or facts that it stands at, and where the page says it.
        var expected: [String]
        var change: @Sendable (inout EditedPage) throws -> Void

        init(
            _ name: String,
            _ spec: String,
            _ expected: [String],
            _ change: @escaping @Sendable (inout EditedPage) throws -> Void
        ) {
            testDescription = name
            self.spec = spec
            self.expected = expected
            self.change = change
        }
    }

    @Test(
        "an edit is told once, where it stands",
        .enabled(if: ShippedSpecTests.namedPages.isMet, "\(ShippedSpecTests.namedPages)"),
        arguments: edits
    )
    func edited(_ edit: Edit) throws {
        #expect(try drift(of: edit) == edit.expected)
    }

    private func drift(of edit: Edit) throws -> [String] {
        let spec = try #require(ShippedSpecTests.specs.first { $0.name == edit.spec })
        let name = try #require(spec.pageSource)
        var page = try #require(EditedPage(name))
        try edit.change(&page)
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "driftless-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(page.text.utf8).write(to: file)
        let check = DocumentCheck.run(spec, against: .page(path: file.path(percentEncoded: false)))
        #expect(check.log.diagnostics.map(\.message) == [])
        return check.drift.map { line(of: $0, check) }
    }

    /// `page-limit query.limit at 'maximum: 100', 表 1 row 7`.
    private func line(of drift: Drift, _ check: DocumentCheck) -> String {
        func text(_ span: SourceSpan) -> String {
            let source = check.sources.last { $0.path == span.file }
            let text = String(decoding: source?.bytes ?? [], as: UTF8.self)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            guard lines.indices.contains(span.start.line - 1) else { return "nowhere" }
            return lines[span.start.line - 1].trimmingCharacters(in: .whitespaces)
        }
        let place = drift.diagnostic.span.map { " at '\(text($0))'" } ?? ""
        let notes = drift.diagnostic.notes.map { note -> String in
            let words = note.message.split(separator: ": ").last?.split(whereSeparator: \.isWhitespace) ?? []
            let row = words.firstIndex(of: "row").map { " row " + words[words.index(after: $0)] } ?? ""
            return ", " + words.prefix(2).joined(separator: " ") + row
        }
        return "\(drift.diagnostic.code.rawValue) \(drift.path)\(place)\(notes.joined())"
    }

    private static let list = "response.200.backup_record_response[]"

    static let edits: [Edit] = [
        Edit(
            "a new row",
            "huaweicloud-dcs",
            [
                "page-field-missing \(list).mark_color at 'properties:', 表 3 row 3",
                "facts-added \(list).mark_color at '- name: backup_record_response', 表 3 row 3",
            ]
        ) { try $0.repeatRow("remark", as: "mark_color") },
        Edit(
            "a new query parameter",
            "huaweicloud-rds",
            [
                "page-field-missing query.engine_name at 'parameters:', 表 1 row 5",
                "facts-added query.engine_name at '- name: backup_id', 表 1 row 5",
            ]
        ) { try $0.repeatRow("backup_id", as: "engine_name") },
        Edit(
            "a removed row",
            "huaweicloud-dcs",
            [
                "page-field-invented \(list).progress at 'progress:', 表 3",
                "facts-removed \(list).progress at '- name: progress', 表 3",
            ]
        ) { try $0.removeRow("progress") },
        Edit(
            "a removed parameter, which the URI still has",
            "huaweicloud-rds",
            ["facts-removed query.backup_id at '- name: backup_id', 表 1"]
        ) { try $0.removeRow("backup_id") },
        Edit(
            "another type",
            "huaweicloud-dcs",
            [
                "page-type \(list).progress at 'type: string', 表 3 row 4",
                "facts-changed \(list).progress at '- name: progress', 表 3 row 4",
            ]
        ) { try $0.replace("String", with: "Integer", inRow: "progress") },
        Edit(
            "a respelt field",
            "huaweicloud-rds",
            [
                "page-name response.total_counts at 'total_count:', 表 2 row 2",
                "facts-changed response.total_counts at '- name: total_count', 表 2 row 2",
            ]
        ) { try $0.replace(">total_count<", with: ">total_counts<") },
        Edit(
            "a renamed field",
            "huaweicloud-dcs",
            [
                "page-field-missing \(list).record_title at 'properties:', 表 3 row 11",
                "page-field-invented \(list).backup_name at 'backup_name:', 表 3",
                "facts-removed \(list).backup_name at '- name: backup_name', 表 3",
                "facts-added \(list).record_title at '- name: backup_record_response', 表 3 row 11",
            ]
        ) { try $0.replace(">backup_name<", with: ">record_title<") },
        Edit(
            "a new value",
            "huaweicloud-rds",
            [
                "page-enum response.backups[].status at 'enum: [BUILDING, COMPLETED, FAILED, DELETING]', 表 3 row 5",
                "facts-added response.backups[].status at '- name: status', 表 3 row 5",
            ]
        ) {
            try $0.replace("<li>DELETING", with: "<li>LOCKED：.</li><li>DELETING")
        },
        Edit(
            "another value, which the sample has as well",
            "huaweicloud-dcs",
            [
                "page-enum \(list).status at 'enum: [waiting, backuping, succeed, failed, expired, deleted]', 表 3 row 1",
                "page-enum \(list).status at 'enum: [waiting, backuping, succeed, failed, expired, deleted]', 表 3 row 1",
                "facts-removed \(list).status at '- name: status', 表 3 row 1",
                "facts-added \(list).status at '- name: status', 表 3 row 1",
            ]
        ) { page in
            try page.replace("<li>expired", with: "<li>outdated")
            try page.replace("\"expired\"", with: "\"outdated\"")
        },
        Edit(
            "another default",
            "huaweicloud-dcs",
            [
                "page-default query.limit at 'default: 10', 表 1 row 4",
                "facts-changed query.limit at '- name: limit', 表 1 row 4",
            ]
        ) { try $0.replace("10", with: "20", inRow: "limit", cell: 3) },
        Edit(
            "another limit",
            "huaweicloud-rds",
            [
                "page-limit query.limit at 'maximum: 100', 表 1 row 7",
                "facts-changed query.limit at '- name: limit', 表 1 row 7",
            ]
        ) { try $0.replace("值为100", with: "值为200", inRow: "limit") },
        Edit(
            "another path",
            "huaweicloud-dcs",
            [
                "page-path path at '/v1.0/{project_id}/instances/{instance_id}/backups:', line 7",
                "facts-changed path at 'path: /v1.0/{project_id}/instances/{instance_id}/backups', line 7",
            ]
        ) { try $0.replace("/v1.0/", with: "/v2/") },
        Edit(
            "another method",
            "huaweicloud-rds",
            ["page-method method at 'get:', line 13", "facts-changed method at 'method: GET', line 13"]
        ) { try $0.replace("：GET", with: "：POST") },
        Edit(
            "another status",
            "huaweicloud-dcs",
            ["page-status status.202 at ''200':', 表 5 row 1", "facts-changed status.202 at '- status: 200', 表 5 row 1"]
        ) { try $0.replace(">200<", with: ">202<") },
        Edit(
            "another unit",
            "huaweicloud-rds",
            [
                "page-unit response.backups[].size at 'x-driftless-unit: kB', 表 3 row 4",
                "facts-changed response.backups[].size at '- name: size', 表 3 row 4",
            ]
        ) { try $0.replace("kB", with: "Byte", inRow: "size") },
        Edit(
            "required no more",
            "huaweicloud-rds",
            [
                "page-required query.instance_id at 'required: true', 表 1 row 3",
                "facts-changed query.instance_id at '- name: instance_id', 表 1 row 3",
            ]
        ) { try $0.replace(">是<", with: ">否<", inRow: "instance_id") },
        Edit(
            "a new table that a new row refers to",
            "huaweicloud-dcs",
            [
                "page-field-missing response.200.summary at 'properties:', 表 2 row 3",
                "facts-added response.200.summary at '- status: 200', 表 2 row 3",
            ]
        ) { page in
            try page.repeatRow("total_num", as: "summary")
            try page.replace("Integer", with: "<a href=\"#table_new\">Object</a>", inRow: "summary")
            try page.insert(EditedPage.newTable, before: "**响应示例**")
        },
        Edit(
            "a table that is gone",
            "huaweicloud-rds",
            [
                "page-field-invented response.backups[].databases[].name at 'name:', 表 3",
                "facts-removed response.backups[].databases[].name at '- name: name', 表 3",
            ]
        ) { try $0.remove(from: "    **表 5**", to: "-   响应样例") },
        Edit("another sample", "huaweicloud-dcs", ["page-sample sample.response.1 at '\"size\": \"125\",', the spec"]) {
            try $0.replace("\"size\": 125", with: "\"size\": \"125\"")
        },
        Edit(
            "a sample that is JSON at last",
            "huaweicloud-rds",
            [
                "known-difference sample.response.1 at '- drift: page-sample-syntax'",
                "known-difference sample.response.2 at '- drift: page-sample-syntax'",
                "known-difference sample.response.3 at '- drift: page-sample-syntax'",
                "facts-changed sample.response.1 at '- of: response', line 288",
                "facts-changed sample.response.2 at '- of: response', line 308",
                "facts-changed sample.response.3 at '- of: response', line 328",
            ]
        ) { page in
            for (quote, plain) in [("“", "\""), ("”", "\""), ("2803.,", "2803,")] {
                try page.replace(quote, with: plain)
            }
        },
        Edit("a moved table", "huaweicloud-rds", []) { page in
            try page.swap(from: "    **表 4**", middle: "    **表 5**", to: "-   响应样例")
        },
        Edit("reworded sentences", "huaweicloud-rds", []) { page in
            try page.replace("备份名字", with: "副本的名字")
            try page.replace("总记录数", with: "全部记录的数目")
            try page.replace("该接口支持", with: "此接口可以")
        },
        Edit("other white space", "huaweicloud-dcs", []) { page in
            try page.replace("</td>\n<td", with: "</td>\n\n  <td")
            try page.replace("</p>", with: "  </p>")
            try page.replace("\n", with: "\r\n")
        },
        Edit("reordered rows", "huaweicloud-dcs", []) { try $0.moveRow("project_id", behind: "endTime") },
    ]
}
