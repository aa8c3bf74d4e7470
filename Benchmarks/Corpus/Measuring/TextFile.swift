// Reads files piece by piece: a process that starts others stays small, because its size is counted to theirs.
import FileAccess

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

enum TextFile {
    private static let pieceSize = 1 << 14

    /// Calls `body` with each line of a file, without its end; until it returns false. A line beyond 16 kB comes in parts.
    static func eachLine(of path: String, _ body: (String) -> Bool) {
        guard let file = fopen(path, "r") else { return }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: pieceSize)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            let line = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            if !body(String(decoding: line, as: UTF8.self)) { return }
        }
    }

    /// How many lines the files of a folder and its subfolders have, and how many files there are.
    static func count(in folder: String) -> (files: Int, lines: Int) {
        var total = (files: 0, lines: 0)
        for name in FileSystem.names(in: folder) ?? [] {
            let path = folder + "/" + name
            if FileSystem.isFolder(path) {
                let inner = count(in: path)
                total.files += inner.files
                total.lines += inner.lines
            } else {
                total.files += 1
                total.lines += lineBreaks(of: path)
            }
        }
        return total
    }

    private static func lineBreaks(of path: String) -> Int {
        guard let file = fopen(path, "r") else { return 0 }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: pieceSize)
        var lines = 0
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count <= 0 { return lines }
            for byte in buffer.prefix(count) where byte == 10 { lines += 1 }
        }
    }
}
