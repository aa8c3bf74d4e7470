// How the report names a file: as the user gave it, but never with the folders of the machine that wrote the report.

enum FileName {
    /// Of an absolute path the last part; any other path as it is.
    static func shown(_ path: String) -> String {
        path.hasPrefix("/") ? last(of: path) : path
    }

    /// For where the folders stand elsewhere in the report.
    static func last(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
