// Fills the mirror of a spec: what its document refers to, and what that refers to, until nothing is missing.
package import ClientGenerator
package import Diagnostics
import DocumentMirror
import FileAccess
import OpenAPIDocument
import SecureHash
import Synchronization

extension DiagnosticCode {
    /// Something cannot be downloaded for the mirror.
    package static let mirrorDownload = DiagnosticCode(rawValue: "mirror-download")
}

package struct MirrorUpdate: Sendable {
    /// What is downloaded.
    package enum Extent: Hashable, Sendable {
        /// What the mirror has not.
        case missing
        /// Everything that is referred to, again. What nothing refers to any more goes.
        case everything
    }

    /// What came of a run.
    package struct Outcome: Sendable {
        package var log = DiagnosticLog()
        package var sources: [SourceFile] = []
        /// The URLs that were downloaded, in the order of the references to them.
        package var downloaded: [String] = []
        /// How many copies the mirror has now.
        package var copies = 0
    }

    private let extent: Extent
    private let limits: DownloadLimits
    private let downloader: any Downloading

    package init(_ extent: Extent, limits: DownloadLimits = .standard, downloader: any Downloading) {
        self.extent = extent
        self.limits = limits
        self.downloader = downloader
    }

    /// Downloads and writes. Where something cannot be downloaded, nothing is written.
    package func run(_ spec: SpecLocation) -> Outcome {
        var outcome = Outcome()
        let recorder = SourceRecorder()
        defer { outcome.sources = recorder.files }
        guard let files = SpecFiles.open(spec, recorder, into: &outcome.log) else { return outcome }
        guard let mirror = files.mirror else {
            outcome.log.error(
                .mirrorIndex,
                "the driftless.yaml of '\(spec.name)' names no folder for copies",
                hint: "mirror: mirror"
            )
            return outcome
        }
        guard files.mayWrite(to: mirror.folder) else {
            outcome.log.error(
                .outsideRoot,
                "'\(mirror.folder)' is outside the spec's package, and nothing is written there"
            )
            return outcome
        }
        guard let document = files.document(into: &outcome.log) else { return outcome }
        let collected = collect(document, files, mirror, &outcome)
        if !outcome.log.hasErrors { write(collected, mirror, &outcome) }
        return outcome
    }

    /// Reads again and again, with what has been downloaded so far.
    private func collect(
        _ document: SourceFile,
        _ files: SpecFiles,
        _ mirror: Mirror,
        _ outcome: inout Outcome
    ) -> Collected {
        let collected = Mutex(Collected())
        var loader = files.loader
        let known = loader.mirror
        let extent = extent
        loader.mirror = { url in
            collected.withLock { collected in
                if let download = collected.downloads[url] {
                    return .file(path: "mirror:" + url, bytes: download.bytes, base: download.url)
                }
                if extent == .missing, mirror.index[url] != nil { return known(url) }
                if url.hasPrefix("https://"), collected.asked.insert(url).inserted { collected.open.append(url) }
                return .missing(advice: "")
            }
        }
        var total = 0
        while true {
            var log = DiagnosticLog()
            _ = OpenAPIDocumentReader.read(document, loader: loader, into: &log)
            let open = collected.withLock { collected in
                defer { collected.open = [] }
                return collected.open
            }
            if open.isEmpty { break }
            for url in open {
                guard outcome.downloaded.count < limits.files, total < limits.totalBytes else {
                    outcome.log.error(
                        .mirrorDownload,
                        "there is more to download than \(limits.files) files or \(limits.totalBytes) bytes"
                    )
                    return collected.withLock { $0 }
                }
                do throws(DownloadFailure) {
                    let most = min(limits.fileBytes, limits.totalBytes - total)
                    let download = try downloader.download(url, most: most)
                    total += download.bytes.count
                    outcome.downloaded.append(url)
                    collected.withLock { $0.downloads[url] = download }
                } catch {
                    outcome.log.error(.mirrorDownload, error.reason)
                }
            }
        }
        return collected.withLock { $0 }
    }

    private struct Collected: Sendable {
        var downloads: [String: Download] = [:]
        var asked: Set<String> = []
        var open: [String] = []
    }

    private func write(_ collected: Collected, _ mirror: Mirror, _ outcome: inout Outcome) {
        var index = extent == .missing ? mirror.index : MirrorIndex()
        var taken = Set(index.entries.map { $0.file.lowercased() })
        do throws(FileSystem.Failure) {
            for url in collected.downloads.keys.sorted() {
                guard let download = collected.downloads[url] else { continue }
                guard let text = String(validating: download.bytes, as: UTF8.self),
                    let name = MirrorFileName.name(of: url, taken: taken)
                else {
                    outcome.log.error(.mirrorDownload, "what is at '\(url)' is no text in UTF-8")
                    continue
                }
                taken.insert(name.lowercased())
                let path = FilePath.joined(mirror.folder, name)
                try FileSystem.createFolder(FilePath.folder(of: path))
                try FileSystem.replace(path, text)
                index[url] = MirrorIndex.Entry(
                    url: url,
                    file: name,
                    sha256: SHA256.hexDigest(of: download.bytes),
                    redirected: download.url == url ? nil : download.url
                )
            }
            let kept = Set(index.entries.map(\.file))
            for entry in mirror.index.entries where !kept.contains(entry.file) {
                FileSystem.removeFile(FilePath.joined(mirror.folder, entry.file))
            }
            outcome.copies = index.entries.count
            guard index != mirror.index else { return }
            try FileSystem.createFolder(mirror.folder)
            try FileSystem.replace(FilePath.joined(mirror.folder, MirrorIndex.fileName), index.text)
        } catch {
            outcome.log.error(.unwritableFile, "cannot write '\(error.path)': \(error.reason)")
        }
    }
}
