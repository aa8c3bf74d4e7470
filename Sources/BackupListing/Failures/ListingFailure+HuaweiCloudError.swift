// What people and scripts are told of each way in which an instance's listing can fail.

import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudCore

extension ListingFailure {
    /// Why the instance could not be listed to its end; the message does not name it.
    init(_ error: HuaweiCloudError) {
        switch error.cause {
        case .invalidArgument(let cause):
            self.init(refused: cause, "The service does not take this")
        case .transport(let cause):
            self.init(.noResponse, DisplayText.harmless(cause.description))
        case .server(let cause):
            self.init(.serverError, ServerErrorText(error, cause).paragraph)
        case .response(let cause):
            self.init(
                .brokenResponse,
                "the response is not what the service's document says. \(DisplayText.harmless(cause.description))"
            )
        }
    }

    /// - Parameter problem: What the broken rules mean for the listing.
    init(refused error: ArgumentError, _ problem: String) {
        let rules = error.violations.map { violation in
            let value = violation.value.map { ", but is '\($0)'" } ?? ""
            return "\(Self.option(of: violation.parameter)) must be \(violation.rule)\(value)"
        }
        let text = DisplayText.harmless(rules.joined(separator: "; "))
        self.init(.refusedArgument, "\(problem): \(text). Nothing was sent.")
    }

    /// The option that gives a parameter its value, with the name under which the rule may mention it.
    private static func option(of parameter: String) -> String {
        switch parameter {
        case "limit": "--limit"
        case "instance_id": "--instance"
        case "project_id": "--project-id"
        case "backup_type": "--type"
        case "beginTime", "begin_time": "--since (\(parameter))"
        case "endTime", "end_time": "--until (\(parameter))"
        case "url": "--endpoint"
        case "region": "--region"
        default: "'\(parameter)'"
        }
    }
}
