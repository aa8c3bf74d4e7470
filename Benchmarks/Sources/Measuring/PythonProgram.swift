// A program in Python as a rival: run where Python and what it imports are installed.
import Foundation

package enum PythonProgram {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Runs Python with the arguments, and returns the numbers that it prints.
    package static func numbers(_ arguments: [String]) throws -> [Double] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "python3 \(arguments.joined(separator: " ")) failed")
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
}
