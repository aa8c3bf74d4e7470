// How the text of an option becomes a value, and what is said of a text that has none.

import ArgumentParser
import BackupListing

extension ServiceSelection: ExpressibleByArgument {}
extension ListingFormat: ExpressibleByArgument {}
extension BackupTypeFilter: ExpressibleByArgument {}

enum InstanceOption {
    static func reference(_ text: String) throws -> InstanceReference {
        guard let reference = InstanceReference(text) else {
            throw ValidationError("write the instance's ID, or dcs:ID or rds:ID.")
        }
        return reference
    }
}

enum TimeOption {
    static func time(_ text: String, at edge: TimeArgument.Edge) throws -> TimeArgument {
        guard let time = TimeArgument(text, at: edge) else {
            throw ValidationError("write 2018-08-06, 2018-08-06T12:41:14Z or 2018-08-06T12:41:14+08:00.")
        }
        return time
    }
}
