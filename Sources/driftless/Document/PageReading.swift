// A page that a command names, read, or an exit with its problems.
import ArgumentParser
import ClientGenerator
import Diagnostics
import DocumentTables
import FileAccess

enum PageReading {
    static func page(_ path: String, _ console: Console) throws -> DocumentPage {
        var log = DiagnosticLog()
        guard let bytes = FileSystem.contents(of: path) else {
            log.error(.unreadableFile, "cannot read the page '\(path)'")
            throw refusal(log, [], console)
        }
        let file = SourceFile(path: path, bytes: bytes)
        guard let page = DocumentPageReader.read(file, into: &log), !log.hasErrors else {
            throw refusal(log, [file], console)
        }
        console.print(log.inSourceOrder(), sources: [file])
        return page
    }

    private static func refusal(_ log: DiagnosticLog, _ sources: [SourceFile], _ console: Console) -> ExitCode {
        console.print(log.inSourceOrder(), sources: sources)
        console.finish()
        return .badSpec
    }
}
