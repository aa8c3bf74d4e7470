// How a file that was received passes through the tables of JSON: as a text that only this process can have written.
import DriftlessJSON
import HTTPTypes

/// A file as a string of JSON: a mark, its head and its bytes in base64.
enum ReceivedFile {
    /// No one who sends a text knows it, so that no text is taken for a file.
    private static let mark: String = {
        var generator = SystemRandomNumberGenerator()
        return "file-\(String(generator.next(), radix: 36))\(String(generator.next(), radix: 36))\n"
    }()

    static func text(of file: MultipartFile) -> String {
        var lines = [part(file.fileName), part(file.contentType)]
        for field in file.headers { lines += [part(field.name.rawName), part(field.value)] }
        return mark + lines.joined(separator: ",") + "\n" + Base64Data(file.bytes ?? []).description
    }

    static func file(in text: String) -> MultipartFile? {
        guard text.utf8.starts(with: mark.utf8) else {
            return nil
        }
        let rest = text.utf8.dropFirst(mark.utf8.count)
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
            let content = Base64Data(base64: String(Substring(rest[rest.index(after: end)...])))
        else {
            return nil
        }
        let parts = Substring(rest[..<end]).split(separator: ",", omittingEmptySubsequences: false).map(value)
        var file = MultipartFile(content.bytes)
        guard parts.count >= 2 else { return nil }
        file.fileName = parts[0]
        file.contentType = parts[1]
        for index in stride(from: 2, to: parts.count - 1, by: 2) {
            guard let name = parts[index].flatMap({ HTTPField.Name($0) }), let value = parts[index + 1] else {
                continue
            }
            file.headers.append(HTTPField(name: name, value: value))
        }
        return file
    }

    private static func part(_ text: String?) -> String {
        text.map { "=" + Base64Data($0.utf8).description } ?? ""
    }

    private static func value(_ part: Substring) -> String? {
        guard part.first == "=", let data = Base64Data(base64: String(part.dropFirst())) else { return nil }
        return String(decoding: data.bytes, as: UTF8.self)
    }
}
