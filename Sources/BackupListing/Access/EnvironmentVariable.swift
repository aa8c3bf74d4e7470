// Which variables of the environment the app itself reads; the providers of credentials read others.

import HuaweiCloudCore

/// A variable of the environment.
package enum EnvironmentVariable: String, CaseIterable {
    case token = "HUAWEICLOUD_SDK_TOKEN"
    case accessKey = "HUAWEICLOUD_SDK_AK"
    case secretKey = "HUAWEICLOUD_SDK_SK"
    case projectID = "HUAWEICLOUD_SDK_PROJECT_ID"
    case user = "HUAWEICLOUD_SDK_USER"
    case password = "HUAWEICLOUD_SDK_PASSWORD"
    case domain = "HUAWEICLOUD_SDK_DOMAIN"
}

extension [String: String] {
    /// A variable that is set to nothing counts as not set.
    func value(of variable: EnvironmentVariable) -> String? {
        self[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
}
