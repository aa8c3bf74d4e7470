// Which side of a call a property belongs to.
import ClientPlan
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    /// Both at once is a contradiction, and says nothing.
    func access(of property: SchemaID) -> MemberAccess {
        let access = view.access(of: property)
        return switch (access.isReadOnly, access.isWriteOnly) {
        case (true, false): .readOnly
        case (false, true): .writeOnly
        case (true, true), (false, false): .both
        }
    }
}
