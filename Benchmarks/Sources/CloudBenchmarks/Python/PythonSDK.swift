// The official Python SDK as the rival: run where it is installed.
import Foundation

/// A Python that has the official SDK.
struct PythonSDK {
    private static let python = "/usr/bin/env"

    static let remark =
        "The rival is the official Python SDK (huaweicloudsdkrds), in its own process against the same server."

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Nil where Python or the SDK is missing.
    static func found() -> PythonSDK? {
        let sdk = PythonSDK()
        let test = "import huaweicloudsdkrds.v3, huaweicloudsdkcore.signer.signer"
        return (try? sdk.run(["-c", test])) == nil ? nil : sdk
    }

    /// Runs one of the programs in `Rivals`, and returns the numbers that it prints.
    func numbers(of program: String, _ arguments: [String]) throws -> [Double] {
        guard let file = Bundle.module.url(forResource: "Rivals/" + program, withExtension: nil) else {
            throw Failure(description: "\(program) is missing")
        }
        let output = try run([file.path] + arguments)
        return output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = ["python3"] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "python3 \(arguments.joined(separator: " ")) failed")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
