// How the text of an option becomes a value, and what is said of a text that has none.

import ArgumentParser
import BackupListing
import HuaweiCloud

extension ServiceSelection: ExpressibleByArgument {}
extension ListingFormat: ExpressibleByArgument {}

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
            throw ValidationError(
                "write 2018-08-06, 2018-08-06T12:41:14Z, 2018-08-06T12:41:14+08:00, or 24h for a day ago."
            )
        }
        return time
    }
}

enum KindOption {
    static func kind(_ text: String) throws -> BackupKind {
        let kind = BackupKind(word: text)
        guard BackupKind.allKnownCases.contains(kind) else {
            throw ValidationError("write auto, manual, fragment or incremental.")
        }
        return kind
    }
}

enum DurationOption {
    static func duration(_ text: String) throws -> DurationArgument {
        guard let duration = DurationArgument(text) else {
            throw ValidationError("write a whole number and s, m, h, d or w, such as 90m, 24h or 7d.")
        }
        return duration
    }
}
