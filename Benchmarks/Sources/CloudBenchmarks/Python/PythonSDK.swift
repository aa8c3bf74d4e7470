// The official Python SDK as the rival: run where it is installed.
import Foundation
import Measuring

/// A Python that has the official SDK.
struct PythonSDK {
    static let remark =
        "The rival is the official Python SDK (huaweicloudsdkrds), in its own process against the same server."

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Nil where Python or the SDK is missing.
    static func found() -> PythonSDK? {
        let test = "import huaweicloudsdkrds.v3, huaweicloudsdkcore.signer.signer"
        return (try? PythonProgram.numbers(["-c", test])) == nil ? nil : PythonSDK()
    }

    /// Runs one of the programs in `Rivals`, and returns the numbers that it prints.
    func numbers(of program: String, _ arguments: [String]) throws -> [Double] {
        guard let file = Bundle.module.url(forResource: "Rivals/" + program, withExtension: nil) else {
            throw Failure(description: "\(program) is missing")
        }
        return try PythonProgram.numbers([file.path] + arguments)
    }
}
