// Why a file could not be read or written.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Android)
    import Android
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// An error of the system about a file.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was done with the file.
    public enum Action: String, Hashable, Sendable {
        case open, read, write, lock, replace
    }

    public var path: String
    public var action: Action
    /// POSIX's number of the error, such as `ENOENT`.
    public var code: Int32

    public init(path: String, action: Action, code: Int32) {
        self.path = path
        self.action = action
        self.code = code
    }

    init(_ path: String, _ action: Action) {
        self.init(path: path, action: action, code: errno)
    }

    public var description: String {
        let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return "could not \(action.rawValue) the file '\(path)': \(reason)"
    }
}
