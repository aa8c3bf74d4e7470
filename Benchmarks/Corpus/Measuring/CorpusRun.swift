// All documents of a folder, as many at a time as there are cores; goes on where an interrupted run ended.
import Diagnostics
package import FileAccess

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

package struct CorpusRun: Sendable {
    private let corpus: CorpusFolder
    private let tools: RunTools
    private let jobs: Int
    private let folder: String
    private let progress: @Sendable (String) -> Void

    /// - Parameters:
    ///   - folder: For copies, logs, generated files and results; made where it is not there.
    ///   - progress: Gets a line for each document that is done.
    package init(
        _ corpus: CorpusFolder,
        tools: RunTools,
        jobs: Int,
        folder: String,
        progress: @escaping @Sendable (String) -> Void
    ) {
        self.corpus = corpus
        self.tools = tools
        self.jobs = max(1, jobs)
        self.folder = folder
        self.progress = progress
    }

    package var resultsPath: String { folder + "/results.tsv" }
    package var previousPath: String { folder + "/previous.tsv" }

    /// Runs what has no result yet, and returns all results and those of the complete run before.
    package func run() throws(FileSystem.Failure) -> (now: Results, before: Results?) {
        try FileSystem.createFolder(folder)
        let documents = corpus.documents
        let done = try resumed(documents)
        var results = Results(run: tools.fingerprint, isComplete: false, measurements: done)
        try FileSystem.replace(resultsPath, results.text)
        if !done.isEmpty { progress("going on after \(done.count) of \(documents.count) documents") }
        let names = Set(done.map(\.document))
        results.measurements += try measure(documents.filter { !names.contains($0.name) }, of: documents.count)
        results.measurements.sort { $0.document < $1.document }
        results.isComplete = true
        try FileSystem.replace(resultsPath, results.text)
        return (results, Results(path: previousPath))
    }

    /// The results that an interrupted run left, of documents that are still the same. A complete run becomes the one before.
    private func resumed(_ documents: [CorpusDocument]) throws(FileSystem.Failure) -> [Measurement] {
        guard let left = Results(path: resultsPath) else { return [] }
        if left.isComplete {
            try FileSystem.move(resultsPath, to: previousPath)
            return []
        }
        guard left.run == tools.fingerprint else { return [] }
        let stamps = Dictionary(documents.map { ($0.name, $0.stamp) }) { first, _ in first }
        return left.measurements.filter { stamps[$0.document] == $0.stamp }
    }

    private func measure(_ documents: [CorpusDocument], of total: Int) throws(FileSystem.Failure) -> [Measurement] {
        // The largest first: a large one at the end would leave the other cores without work.
        var waiting = documents.sorted { ($0.bytes, $0.name) < ($1.bytes, $1.name) }
        var running: [DocumentRun] = []
        var measurements: [Measurement] = []
        defer { for run in running { run.stop() } }
        while !waiting.isEmpty || !running.isEmpty {
            while running.count < jobs, let next = waiting.popLast() {
                running.append(try DocumentRun(next, tools, workFolder: folder))
            }
            for index in running.indices.reversed() {
                guard let measurement = try running[index].advance() else { continue }
                running.remove(at: index)
                Results.append(measurement, to: resultsPath)
                measurements.append(measurement)
                let number = total - documents.count + measurements.count
                progress("[\(number)/\(total)] " + CorpusReport.line(of: measurement))
            }
            usleep(500)
        }
        return measurements
    }

    /// How many cores there are.
    package static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
