// What is said where a region does not lead to exactly one project.
public import DriftlessRuntime

/// A project as messages name it.
public struct ProjectName: Hashable, Sendable, CustomStringConvertible {
    /// The project's ID, which stands in the paths of requests.
    public var id: String
    /// The project's name; for the project that every region has, the region's identifier.
    public var name: String

    /// Creates a project with its ID and its name.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// `cn-north-4 (5f0c1d2e…)`
    public var description: String { "\(QuotedText.clipped(name)) (\(QuotedText.clipped(id)))" }
}

/// Why the project of a region is not known.
public enum ProjectLookUpError: Error, Sendable {
    /// No project has the region's name; the caller's own projects, where the server told them.
    case notFound(Region, available: [ProjectName])
    /// Several projects have the region's name.
    case ambiguous(Region, matches: [ProjectName])
    /// The look-up itself failed.
    case failed(Region, ClientError)
}

extension ProjectLookUpError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        switch self {
        case .notFound(let region, let available):
            let others =
                available.isEmpty ? "The credentials can use no project." : "There are: \(Self.list(available))."
            return "No project is named like the region '\(region)'. \(others) \(Self.advice)"
        case .ambiguous(let region, let matches):
            return "Several projects are named like the region '\(region)': \(Self.list(matches)). \(Self.advice)"
        case .failed(let region, let error):
            return "The project of the region '\(region)' could not be looked up. \(error) \(Self.advice)"
        }
    }

    public var debugDescription: String { description }

    private static let advice =
        "To choose one without a look-up, give its ID to the client, or set HUAWEICLOUD_SDK_PROJECT_ID."

    private static func list(_ projects: [ProjectName]) -> String {
        let shown = projects.prefix(10).map(\.description).joined(separator: ", ")
        return projects.count > 10 ? "\(shown) and \(projects.count - 10) more" : shown
    }
}
