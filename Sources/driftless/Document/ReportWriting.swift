// The report of a check as a file: what the spec yields is generated for it, and shown beside.
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentReport
import FileAccess
import SwiftEmission

enum ReportWriting {
    /// Writes the report to a path; false with the reason printed where that cannot be.
    static func write(_ check: DocumentCheck, of spec: SpecLocation, to path: String, _ console: Console) -> Bool {
        guard let page = check.page, let document = check.document else { return false }
        // Where the spec yields no Swift, the report says so by showing none.
        let files = Generator().generate(spec).files
        let report = ReportPage(
            page: page,
            document: document,
            files: files,
            drift: check.changes,
            accepted: check.accepted,
            sources: check.sources
        )
        do throws(FileSystem.Failure) {
            try checkReplaceable(path)
            try FileSystem.replace(path, report.html)
        } catch {
            let diagnostic = Diagnostic(.error, .unwritableFile, "cannot write '\(error.path)': \(error.reason)")
            console.print([diagnostic], sources: [])
            return false
        }
        console.summary("\(check.name): report in \(path)")
        return true
    }

    /// A report replaces an older one, and never a page, a spec, or anything else that somebody wrote.
    private static func checkReplaceable(_ path: String) throws(FileSystem.Failure) {
        guard let old = FileSystem.contents(of: path), !old.isEmpty else { return }
        guard old.starts(with: "<!DOCTYPE html>".utf8) else {
            throw FileSystem.Failure(path: path, reason: "there is a file that is no report")
        }
    }
}
