// Which error code stands for which mistake, and how each sender of errors shapes its body.

import HTTPTypes

/// A response that is no page.
struct ServiceFailure: Error, Hashable, Sendable {
    /// Who made the body decides its members.
    enum Shape: Hashable, Sendable {
        case dcs, rds, iam, gateway
    }

    let status: Int
    let shape: Shape
    let code: String
    let message: String

    func json(requestID: String) -> JSONValue {
        switch shape {
        case .dcs: ["error": ["code": .string(code), "message": .string(message)]]
        case .rds: ["error_code": .string(code), "error_msg": .string(message)]
        case .iam:
            [
                "error": [
                    "code": .integer(Int64(status)), "message": .string(message),
                    "title": .string(HTTPResponse.Status.named(status).reasonPhrase),
                ]
            ]
        case .gateway:
            ["error_msg": .string(message), "error_code": .string(code), "request_id": .string(requestID)]
        }
    }
}

extension ServiceFailure {
    static let dcsUnknownPath = Self(
        status: 404,
        shape: .dcs,
        code: "111404001",
        message: "The requested URL does not exist."
    )
    static let dcsMethodNotAllowed = Self(
        status: 405,
        shape: .dcs,
        code: "111405001",
        message: "This request method is not allowed."
    )
    static let dcsUnknownInstance = Self(
        status: 404,
        shape: .dcs,
        code: "111404022",
        message: "This DCS instance does not exist."
    )

    static func dcs(_ parameter: InvalidParameter) -> Self {
        Self(
            status: 400,
            shape: .dcs,
            code: "111400062",
            message: "Invalid \(parameter.name) parameter in the request."
        )
    }

    // RDS documents no code for an unknown path or method: its gateway refuses both before RDS sees them.
    static let unpublishedAPI = Self(
        status: 404,
        shape: .gateway,
        code: "APIGW.0101",
        message: "The API does not exist or has not been published in the environment"
    )
    static let rdsUnknownInstance = Self(
        status: 404,
        shape: .rds,
        code: "DBS.200045",
        message: "The RDS instance does not exist."
    )

    static func rds(_ parameter: InvalidParameter) -> Self {
        let name = parameter.name
        let (code, message) =
            switch parameter.reason {
            case .missing: ("DBS.280270", "The parameter does not exist: \(name) is required.")
            case .malformed(let rule): ("DBS.280001", "Parameter error: \(name) \(rule).")
            case .outOfRange(let range):
                (
                    "DBS.280271",
                    "The parameter value is out of range: \(name) must be "
                        + (range.upperBound == .max
                            ? "\(range.lowerBound) or more." : "from \(range.lowerBound) to \(range.upperBound).")
                )
            }
        return Self(status: 400, shape: .rds, code: code, message: message)
    }
}
