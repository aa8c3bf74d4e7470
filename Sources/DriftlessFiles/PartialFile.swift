// A download that is not complete: what came, beside the file that it will be, and what says whether the server still has it.
import DriftlessRuntime
import HTTPTypes

/// The file `NAME.part` and, once the server has said how to ask for the rest, `NAME.part.validator`.
final class PartialFile: Sendable {
    private let target: String
    private let file: OpenFile

    private static func path(_ target: String) -> String { target + ".part" }
    private static func validatorPath(_ target: String) -> String { target + ".part.validator" }

    /// Opens it, and locks it against another download to the same place.
    init(for target: String) throws(FileError) {
        self.target = target
        file = try OpenFile(Self.path(target), for: .writing)
    }

    /// How much is there that can be gone on with, and under which validator.
    func state() throws(FileError) -> (size: Int, validator: String?) {
        let size = try file.size()
        guard size > 0, let stored = try? OpenFile(Self.validatorPath(target), for: .reading).read(at: 0, upTo: 4096),
            !stored.isEmpty, let validator = String(validating: stored, as: UTF8.self),
            HTTPField.isValidValue(validator)
        else { return (0, nil) }
        return (size, validator)
    }

    /// Begins from nothing.
    func begin(validator: String?) throws(FileError) {
        OpenFile.remove(Self.validatorPath(target))
        try file.truncate(to: 0)
        if let validator {
            let stored = try OpenFile(Self.validatorPath(target), for: .writing)
            try stored.truncate(to: 0)
            try stored.write([Array(validator.utf8)], at: 0)
        }
    }

    func write(_ chunks: [[UInt8]], at offset: Int) throws(FileError) {
        try file.write(chunks, at: offset)
    }

    /// Becomes the file.
    func finish() throws(FileError) {
        try file.replace(target)
        OpenFile.remove(Self.validatorPath(target))
    }

    /// Goes, with all that came.
    func discard() {
        OpenFile.remove(Self.path(target))
        OpenFile.remove(Self.validatorPath(target))
    }
}
