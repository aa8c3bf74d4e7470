// How a relative file path of a reference becomes the path of a file, without asking a file system.

enum FilePath {
    /// The path without `.`, inner `..` and doubled slashes; leading `..` of a relative path stay.
    static func normalised(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part == "..", isAbsolute {
                continue
            } else {
                parts.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }

    /// The normalised path of `reference` as the file at `referrer` means it.
    static func resolved(_ reference: String, from referrer: String) -> String {
        guard !reference.hasPrefix("/"), let slash = referrer.lastIndex(of: "/") else { return normalised(reference) }
        return normalised(referrer[...slash] + reference)
    }

    /// `schemas/pet.v1.yaml` → `pet.v1`.
    static func baseName(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
