// On what the numbers were measured, and how busy it was.
import Foundation

package enum Machine {
    package static var description: String {
        let cores = "\(ProcessInfo.processInfo.activeProcessorCount) cores"
        let parts = [processor, cores, ProcessInfo.processInfo.operatingSystemVersionString, load]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }

    private static var processor: String? {
        guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("model name") }),
            let name = line.split(separator: ":").last
        else {
            return nil
        }
        return name.trimmingCharacters(in: .whitespaces)
    }

    /// How many processes wanted to run, averaged over one, five and fifteen minutes.
    private static var load: String? {
        var averages = [0.0, 0.0, 0.0]
        guard getloadavg(&averages, 3) == 3 else { return nil }
        return "load " + averages.map { String(format: "%.1f", $0) }.joined(separator: " ")
    }
}
