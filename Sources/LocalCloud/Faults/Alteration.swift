// Pages are altered as trees, before they become text, so that a test names members and never offsets.

import NIOCore

/// One change of a genuine page.
public enum Alteration: Hashable, Sendable {
    /// Gives every record this member; replaces one of that name.
    case setRecordMember(String, JSONValue)
    /// Changes this member of the records that have it.
    case replaceRecordMember(String, JSONValue)
    /// Takes this member from every record.
    case removeRecordMember(String)
    /// Gives the object around the records this member, such as `total_num`; replaces one of that name.
    case setPageMember(String, JSONValue)
    /// Takes this member from the object around the records.
    case removePageMember(String)
    /// Shows records as if the position asked for were so many pages further on; never before the first record.
    /// Undoes earlier changes of records.
    case movePosition(byPages: Int)
    /// Takes all records from the page; the total stays.
    case removeRecords
    /// Adds this to the total, once more in each further response that has the fault.
    case changeTotal(by: Int)
    /// Leaves out the last byte of the text; Content-Length fits what is sent.
    case cutLastByte
}

extension BackupPage {
    /// - Parameter count: How many responses had the same fault before.
    func altered(_ alterations: [Alteration], afterResponses count: Int) -> ByteBuffer {
        var page = json
        var cutBytes = 0
        for alteration in alterations {
            switch alteration {
            case .setRecordMember(let name, let value):
                changeRecords(of: &page) { $0.setMember(name, to: value) }
            case .replaceRecordMember(let name, let value):
                changeRecords(of: &page) { if $0.hasMember(name) { $0.setMember(name, to: value) } }
            case .removeRecordMember(let name):
                changeRecords(of: &page) { $0.removeMember(name) }
            case .setPageMember(let name, let value):
                page.setMember(name, to: value)
            case .removePageMember(let name):
                page.removeMember(name)
            case .movePosition(let pages):
                page.setMember(envelope.list, to: .array(moved(byPages: pages).records.json))
            case .removeRecords:
                page.setMember(envelope.list, to: [])
            case .changeTotal(let step):
                let change = step.multipliedReportingOverflow(by: count)
                let changed = total.addingReportingOverflow(change.partialValue)
                page.setMember(envelope.total, to: .integer(Int64(changed.partialValue)))
            case .cutLastByte:
                cutBytes += 1
            }
        }
        var bytes = page.encoded
        bytes.moveWriterIndex(to: max(bytes.readerIndex, bytes.writerIndex - cutBytes))
        return bytes
    }

    private func changeRecords(of page: inout JSONValue, _ change: (inout JSONValue) -> Void) {
        guard case .object(var members) = page else { return }
        for index in members.indices where members[index].name == envelope.list {
            guard case .array(var records) = members[index].value else { continue }
            for record in records.indices { change(&records[record]) }
            members[index].value = .array(records)
        }
        page = .object(members)
    }
}
