// Cache backups of the demonstration: one instance for paging, one for failures, one of great size, one without any.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension DemoData {
    static let dcsInstances: [DCSInstance] = [
        DCSInstance(
            id: "68d5745e-6af2-40e4-945d-fe449be00148",
            name: "dcs-session-cache",
            backups: sessionCacheBackups
        ),
        DCSInstance(
            id: "5560df16-cebf-4473-95c4-d1b573c16e79",
            name: "dcs-catalogue-cache",
            backups: failedBackups
        ),
        DCSInstance(
            id: "0a1b7cf2-6c4f-4a8e-9d57-3f2f1f1b7a10",
            name: "dcs-recommendations",
            backups: hugeBackups
        ),
        DCSInstance(id: "e1c7dc5f-2b7e-4f0a-8d8c-0a4a2f3a9c55", name: "dcs-staging"),
    ]

    /// 25 backups, one a day, of every status.
    private static var sessionCacheBackups: [DCSBackup] {
        var numbers = DemoNumbers(seed: 148)
        return (0..<25).map { age in
            let status: DCSBackup.Status =
                switch age {
                case 0: .waiting
                case 1: .backuping
                case 4, 11: .failed
                case 6, 13: .deleted
                case 9...: .expired
                default: .succeed
                }
            let kind: DCSBackup.Kind = age % 6 == 3 || age == 1 ? .manual : .auto
            var backup = dcsBackup(daysOld: age, kind: kind, status: status, size: 126_000_000, &numbers)
            if kind == .manual { backup.remark = age == 3 ? "升级前备份" : "before \"v2.\(age)\" goes live" }
            if status == .failed { backup.errorCode = age == 4 ? .timedOut : .instanceBusy }
            return backup
        }
    }

    /// Eight backups, failed for every documented reason.
    private static var failedBackups: [DCSBackup] {
        var numbers = DemoNumbers(seed: 679)
        return DCSBackup.ErrorCode.allCases.enumerated().map { age, code in
            var backup = dcsBackup(daysOld: age, kind: .auto, status: .failed, size: 0, &numbers)
            backup.errorCode = code
            return backup
        }
    }

    /// Seven backups, larger than 32 bits can count.
    private static var hugeBackups: [DCSBackup] {
        var numbers = DemoNumbers(seed: 710)
        return (0..<7).map { age in
            dcsBackup(daysOld: age, kind: .auto, status: .succeed, size: 48_318_382_080, &numbers)
        }
    }

    private static func dcsBackup(
        daysOld age: Int,
        kind: DCSBackup.Kind,
        status: DCSBackup.Status,
        size: Int64,
        _ numbers: inout DemoNumbers
    ) -> DCSBackup {
        // 22:00 UTC is when automatic backups begin; a manual one comes at some other time of the day.
        let evening = now - 4 * hour - 41 * 60 - 14
        let delay = Double(numbers.below(900)) / 1000
        let created = evening - Double(age) * day - (kind == .manual ? 5.5 * hour : 0) + delay
        let name = CivilTime(millisecondsSinceEpoch: created.millisecondsSinceEpoch).compactText
        let isFinished = status == .succeed || status == .expired || status == .deleted
        return DCSBackup(
            id: numbers.uuid(),
            name: "backup_\(name)",
            kind: kind,
            status: status,
            size: isFinished ? size + Int64(numbers.below(90_000)) : 0,
            progressInHundredths: isFinished ? 10_000 : status == .waiting ? 0 : 4250,
            createdAt: created,
            updatedAt: status == .waiting ? created : created + Double(numbers.below(120_000)) / 1000,
            period: kind == .auto ? "22:00-23:00" : nil,
            supportsRestore: status == .succeed
        )
    }
}
