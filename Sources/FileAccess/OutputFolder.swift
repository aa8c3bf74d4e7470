// What is on disk against what was generated: compared, and replaced in one step.
import Diagnostics

/// A file of a folder, whole.
package struct TextFile: Hashable, Sendable {
    /// Relative to the folder.
    package var name: String
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A folder that holds generated files, and perhaps other people's, which are left alone.
package struct OutputFolder: Sendable {
    package enum Change: Hashable, Sendable {
        case added(TextFile)
        case changed(TextFile, old: String)
        case removed(name: String, old: String)

        package var name: String {
            switch self {
            case .added(let file), .changed(let file, _): file.name
            case .removed(let name, _): name
            }
        }
    }

    package let path: String
    private let mark: String

    /// - Parameter mark: What every file of the generator's begins with.
    package init(path: String, mark: String) {
        self.mark = mark
        // A link stays, and the folder that it leads to is replaced.
        self.path = FileSystem.resolved(path) ?? path
    }

    /// How the folder has to change, by file name. Files that driftless did not write are left alone.
    package func changes(to files: [TextFile]) -> [Change] {
        var changes: [Change] = []
        let names = FileSystem.names(in: path) ?? []
        for file in files {
            guard !names.isEmpty, let old = text(of: file.name) else {
                changes.append(.added(file))
                continue
            }
            // Byte by byte: texts that differ in nothing but Unicode normalisation are equal to Swift.
            if !old.hasSameBytes(as: file.text) { changes.append(.changed(file, old: old)) }
        }
        let kept = Set(files.map(\.name))
        for name in names where !kept.contains(name) {
            if let old = text(of: name), isGenerated(old) { changes.append(.removed(name: name, old: old)) }
        }
        return changes.sorted { $0.name < $1.name }
    }

    private func text(of name: String) -> String? {
        FileSystem.contents(of: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    private func isGenerated(_ text: String) -> Bool {
        text.hasPrefix(mark)
    }

    /// Makes the changes: all of them, or, where the run is interrupted, none.
    ///
    /// A new folder is built beside the old one and takes its place in one step. Files that stay are linked, so that their
    /// dates stay too.
    package func apply(_ changes: [Change]) throws(FileSystem.Failure) {
        let parent = FilePath.folder(of: path)
        removeAbandoned(in: parent)
        guard !changes.isEmpty else { return }
        try refuseForeignFiles(changes)
        try FileSystem.createFolder(parent)
        let staged = parent + "/" + stagingPrefix + "\(FileSystem.processID)"
        FileSystem.removeFlatFolder(staged)
        try FileSystem.createNewFolder(staged)
        do throws(FileSystem.Failure) {
            try stage(changes, in: staged)
            try replace(with: staged)
        } catch {
            FileSystem.removeFlatFolder(staged)
            throw error
        }
        FileSystem.removeFlatFolder(staged)
    }

    /// A file of someone else's that has the name of a generated one is not overwritten.
    private func refuseForeignFiles(_ changes: [Change]) throws(FileSystem.Failure) {
        for case .changed(let file, let old) in changes where !isGenerated(old) {
            throw FileSystem.Failure(
                path: path + "/" + file.name,
                reason: "driftless did not write the file that is there; move it away, or remove it to take the new one"
            )
        }
    }

    private func stage(_ changes: [Change], in staged: String) throws(FileSystem.Failure) {
        let touched = Set(changes.map(\.name))
        for name in FileSystem.names(in: path) ?? [] where !touched.contains(name) {
            let old = path + "/" + name
            guard !FileSystem.isFolder(old) else {
                throw FileSystem.Failure(path: old, reason: "a folder inside the output folder; keep only files there")
            }
            if !FileSystem.link(old, to: staged + "/" + name) {
                guard let text = text(of: name) else {
                    throw FileSystem.Failure(path: old, reason: "cannot be read")
                }
                try FileSystem.create(staged + "/" + name, text)
            }
        }
        for change in changes {
            switch change {
            case .added(let file), .changed(let file, _): try FileSystem.create(staged + "/" + file.name, file.text)
            case .removed: break
            }
        }
    }

    private func replace(with staged: String) throws(FileSystem.Failure) {
        guard FileSystem.isFolder(path) else {
            try FileSystem.move(staged, to: path)
            return
        }
        if FileSystem.exchange(staged, with: path) { return }
        // Two steps, where the system has no exchange; the old folder comes back if the second fails.
        let aside = staged + ".old"
        try FileSystem.move(path, to: aside)
        do throws(FileSystem.Failure) {
            try FileSystem.move(staged, to: path)
        } catch {
            try FileSystem.move(aside, to: path)
            throw error
        }
        FileSystem.removeFlatFolder(aside)
    }

    private var stagingPrefix: String { ".\(FilePath.lastComponent(of: path)).driftless-" }

    /// What an interrupted run left behind.
    private func removeAbandoned(in parent: String) {
        for name in FileSystem.names(in: parent) ?? [] where name.hasPrefix(stagingPrefix) {
            guard let id = Int32(name.dropFirst(stagingPrefix.count)), !FileSystem.isRunning(id) else { continue }
            FileSystem.removeFlatFolder(parent + "/" + name)
        }
    }
}
