// The folder that files must be in, symbolic links followed: a document from elsewhere names no file outside it.
import Diagnostics

/// A folder beyond which nothing is read or written.
package struct FileBoundary: Hashable, Sendable {
    /// What a path led to.
    package enum Contents: Sendable {
        case bytes([UInt8])
        /// There is no regular file that can be read.
        case missing
        /// The path leaves the folder, by itself or through a link. Whether anything is there is not looked at.
        case outside
    }

    /// Absolute, links followed.
    package let folder: String

    package init(folder: String) {
        self.folder = FileSystem.resolvedAsFarAsThere(folder)
    }

    /// The nearest folder that has a file of a name: the folder itself, or one that it is in.
    package init?(nearestWith name: String, from folder: String) {
        // The folder's own link is not followed: what it leads to is not where it stands.
        let start = FileSystem.resolvedAsFarAsThere(FilePath.joined(folder, ".."))
        for candidate in [folder] + Self.foldersUpwards(from: start)
        where FileSystem.isFile(FilePath.joined(candidate, name)) {
            self.init(folder: candidate)
            return
        }
        return nil
    }

    private static func foldersUpwards(from folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last, last != "/" { folders.append(FilePath.folder(of: last)) }
        return folders
    }

    /// Whether a path leads into the folder, or to the folder itself; also where nothing is there yet.
    package func contains(_ path: String) -> Bool {
        isInside(FileSystem.resolvedAsFarAsThere(path))
    }

    package func contains(_ other: FileBoundary) -> Bool {
        isInside(other.folder)
    }

    /// What a path leads to inside the folder.
    package func contents(of path: String) -> Contents {
        let resolved = FileSystem.resolvedAsFarAsThere(path)
        guard isInside(resolved) else { return .outside }
        // The file that was looked at is the one that is read.
        return FileSystem.contents(of: resolved).map { .bytes($0) } ?? .missing
    }

    private func isInside(_ resolved: String) -> Bool {
        let (path, root) = (Array(resolved.utf8), Array(folder.utf8))
        return path == root || path.starts(with: root + (folder == "/" ? [] : [UInt8(ascii: "/")]))
    }
}
