// Paths as text: joined, split and normalised, without asking the file system.

package enum FilePath {
    /// The path without `.`, inner `..` and doubled slashes; leading `..` of a relative path stay.
    package static func normalised(_ path: String) -> String {
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
    package static func resolved(_ reference: String, from referrer: String) -> String {
        guard !reference.hasPrefix("/"), let slash = referrer.lastIndex(of: "/") else { return normalised(reference) }
        return normalised(referrer[...slash] + reference)
    }

    /// The normalised path of `path` as seen from a folder; `.` for the folder that a relative path starts at.
    package static func joined(_ folder: String, _ path: String) -> String {
        let joined = resolved(path, from: folder.isEmpty ? "" : folder + "/")
        return joined.isEmpty ? "." : joined
    }

    package static func lastComponent(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// `schemas/pet.v1.yaml` → `pet.v1`.
    package static func baseName(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
