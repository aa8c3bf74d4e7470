// The columns of a table of instances.

import DriftlessRuntime
import HuaweiCloud

enum InstanceColumn: String, TableColumn {
    case service = "SERVICE"
    case instance = "INSTANCE"
    case backups = "BACKUPS"
    case failed = "FAILED"
    case lastCompleted = "LAST COMPLETED (UTC)"
    case age = "AGE"
    case size = "SIZE"
    case findings = "FINDINGS"

    var isRightAligned: Bool {
        switch self {
        case .backups, .failed, .age, .size: true
        case .service, .instance, .lastCompleted, .findings: false
        }
    }

    var minimumWidth: Int? { self == .instance ? 12 : nil }

    var isOptional: Bool { false }

    static let leastNeeded: [InstanceColumn] = [.backups, .size, .lastCompleted, .service]

    func isIdle(_ texts: Set<String>) -> Bool {
        switch self {
        case .service: texts.count <= 1
        case .findings: texts == [TableText.nothing]
        default: false
        }
    }

    func content(of instance: InstanceResult) -> String? {
        let entry = instance.entry
        return switch self {
        case .service: entry.instance.service.rawValue
        case .instance: entry.instance.id
        case .backups: "\(entry.backupCount)"
        case .failed: "\(entry.failed.count)"
        case .lastCompleted: entry.lastCompleted?.completedAt.map { TableText.time($0) }
        case .age: instance.age.map { ReadableAge.text($0) }
        case .size: ReadableSize.text(bytes: entry.sizeInBytes)
        case .findings: instance.findings.map(\.title).joined(separator: ", ")
        }
    }
}
