// How an instance is named on the command line: its id alone, or with its service before a colon.

package import HuaweiCloud

/// An instance as the user names it.
package struct InstanceReference: Hashable, Sendable {
    /// The service that was written before the id; nil where none was.
    package var service: BackupService?
    package var id: String

    package init(service: BackupService? = nil, id: String) {
        self.service = service
        self.id = id
    }

    /// Reads `ID`, `dcs:ID` or `rds:ID`; nil for an empty id or another word before the colon.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else {
            guard !text.isEmpty else { return nil }
            self.init(id: text)
            return
        }
        let id = text[text.index(after: colon)...]
        guard let service = BackupService(rawValue: text[..<colon].lowercased()), !id.isEmpty else { return nil }
        self.init(service: service, id: String(id))
    }
}
