// The output folder of emitted Swift: its files begin as the emitter begins them.
package import FileAccess
package import SwiftEmission

extension OutputFolder {
    package init(path: String) {
        self.init(path: path, mark: SwiftEmitter.headerStart)
    }

    /// How the folder has to change, by file name. Files that driftless did not write are left alone.
    package func changes(to files: [EmittedFile]) -> [Change] {
        changes(to: files.map { TextFile(name: $0.name, text: $0.text) })
    }
}
