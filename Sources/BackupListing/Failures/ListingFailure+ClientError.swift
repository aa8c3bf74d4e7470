// What people and scripts are told of each way in which a call can fail.

import DriftlessRuntime

extension ListingFailure {
    /// - Parameter explanation: What the service says in the body of an error.
    init(_ error: ClientError, of target: ListingTarget, explanation: (ServerError) -> ServerExplanation?) {
        let place = "\(target.service.title) instance '\(DisplayText.harmless(target.instanceID))'"
        switch error {
        case .invalidArgument(let error):
            self.init(refused: error, "\(target.service.title) does not take this")
        case .transport(let error):
            self.init(.noAnswer, "\(place): \(DisplayText.harmless(error.description))")
        case .server(let error):
            let answer = ServerErrorText(error, explanation(error))
            self.init(.serverError, "\(place): \(answer.paragraph)")
        case .response(let error):
            self.init(
                .brokenAnswer,
                "\(place): the answer is not what the service's document says. \(DisplayText.harmless(error.description))"
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
