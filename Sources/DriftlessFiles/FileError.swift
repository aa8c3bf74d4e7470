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
        /// Opening or creating it.
        case open
        /// Reading from it.
        case read
        /// Writing to it.
        case write
        /// Locking it against other downloads to the same place.
        case lock
        /// Giving it its name in place of the file that was there.
        case replace
    }

    /// The path of the file, as it was given.
    public var path: String
    /// What was being done with the file.
    public var action: Action
    /// POSIX's number of the error, such as `ENOENT`.
    public var code: Int32

    /// Creates an error with the value of `errno`.
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
