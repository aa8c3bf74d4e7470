// Several files as one text and back: a build plugin must name its outputs before it knows the files.
package import SwiftEmission

package enum SnapshotText {
    private static let mark = "//// file: "

    package static func text(of files: [EmittedFile]) -> String {
        files.map { mark + $0.name + "\n" + $0.text }.joined()
    }

    /// The files of a text that `text(of:)` made.
    package static func files(in text: String) -> [EmittedFile] {
        var files: [EmittedFile] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(mark) {
                files.append(EmittedFile(name: String(line.dropFirst(mark.count)), text: ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            }
        }
        // What follows the last line break is no line.
        if let last = files.last { files[files.count - 1].text = String(last.text.dropLast()) }
        return files
    }
}

extension GeneratorConfiguration {
    /// How the code is spread over files. No two clients in a module have files of one name.
    var layout: FileLayout {
        switch files {
        case .automatic: .bySize(prefix: client)
        case .perType: .declarations
        case .grouped: .grouped(prefix: client)
        case .single: .whole(name: client)
        }
    }
}
