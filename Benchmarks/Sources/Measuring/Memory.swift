// How much memory this process holds at the moment.
package import Foundation

package enum Memory {
    /// The resident bytes; where the system does not tell, the most that there ever were.
    package static var resident: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else {
            return peak
        }
        return pages * Int(getpagesize())
    }

    private static var peak: Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return peakBytes(usage)
    }

    package static func peakBytes(_ usage: rusage) -> Int {
        #if os(Linux)
            usage.ru_maxrss * 1024
        #else
            usage.ru_maxrss
        #endif
    }
}
