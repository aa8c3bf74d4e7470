// Which folder the files of a spec must be in: its package, or what `root` in driftless.yaml says.
import Diagnostics
package import FileAccess

/// Where a spec may read and where its generated files may go.
///
/// In a package, both are the package: the nearest folder with a `Package.swift`. Where there is none, a spec reads from its
/// own folder, and its output may be anywhere in the folder that holds the folder of specs, as in
/// `specs/pets` and `Generated/Pets`. `root` names another folder, for both, which is no wider than these.
package struct SpecBoundary: Hashable, Sendable {
    package let reading: FileBoundary
    package let writing: FileBoundary

    private init(reading: FileBoundary, writing: FileBoundary) {
        self.reading = reading
        self.writing = writing
    }

    /// The boundary of a spec that says nothing of its own.
    package init(of spec: SpecLocation) {
        if let package = FileBoundary(nearestWith: "Package.swift", from: spec.folder) {
            self.init(reading: package, writing: package)
            return
        }
        let candidates = ["../..", "..", "."].map { FileBoundary(folder: FilePath.joined(spec.folder, $0)) }
        // The whole disk is no boundary.
        let widest = candidates.first { $0.folder != "/" } ?? candidates[2]
        self.init(reading: FileBoundary(folder: spec.folder), writing: widest)
    }

    /// The boundary that `root` names; nil where it is no folder inside this one.
    package func narrowed(to root: String, of spec: SpecLocation) -> SpecBoundary? {
        let path = FilePath.joined(spec.folder, root)
        guard FileSystem.isFolder(path) else { return nil }
        let boundary = FileBoundary(folder: path)
        return writing.contains(boundary) ? SpecBoundary(reading: boundary, writing: boundary) : nil
    }
}
