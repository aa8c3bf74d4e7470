// How two pieces of work are compared: warmed up, then in turns, so that a busy moment of the machine hits both.
import Foundation

/// One side of a comparison.
package struct Contender {
    /// Does the work so many times. Returns how many things it saw in all: proof that the work was done, and that both
    /// sides did the same.
    package let run: (_ times: Int) async throws -> Int

    package init(_ run: @escaping (_ times: Int) async throws -> Int) {
        self.run = run
    }

    /// A work that does not suspend.
    package static func repeating(_ work: @escaping () throws -> Int) -> Contender {
        Contender { times in
            var seen = 0
            for _ in 0..<times {
                seen &+= try work()
            }
            return seen
        }
    }
}

/// What came of the rounds, in seconds for doing the work once.
package struct Timing {
    package let median: Double
    package let best: Double

    package init(_ rounds: [Double]) {
        let sorted = rounds.sorted()
        best = sorted.first ?? .nan
        median = sorted.isEmpty ? .nan : sorted[sorted.count / 2]
    }
}

package enum Contest {
    /// How long a round should take: long beside the clock's grain, short beside a busy moment of the machine.
    private static let roundSeconds = 0.01
    private static let rounds = 31

    /// Measures one side alone.
    package static func timing(of contender: Contender) async throws -> Timing {
        let times = try await warmUp(contender)
        var seconds: [Double] = []
        for _ in 0..<rounds {
            seconds.append(try await round(contender, times).seconds)
        }
        return Timing(seconds)
    }

    /// Measures both sides in turns.
    ///
    /// - Throws: `UnequalWork` where the two did not see equally many things.
    package static func timings(of ours: Contender, against rival: Contender) async throws -> (
        ours: Timing, rival: Timing
    ) {
        let (oursTimes, rivalTimes) = (try await warmUp(ours), try await warmUp(rival))
        var oursSeconds: [Double] = []
        var rivalSeconds: [Double] = []
        for _ in 0..<rounds {
            let one = try await round(ours, oursTimes)
            let other = try await round(rival, rivalTimes)
            guard one.seen / oursTimes == other.seen / rivalTimes else {
                throw UnequalWork(ours: one.seen / oursTimes, rival: other.seen / rivalTimes)
            }
            oursSeconds.append(one.seconds)
            rivalSeconds.append(other.seconds)
        }
        return (Timing(oursSeconds), Timing(rivalSeconds))
    }

    package struct UnequalWork: Error, CustomStringConvertible {
        let ours: Int
        let rival: Int
        package var description: String { "the two sides did not do the same: ours saw \(ours), the rival \(rival)" }
    }

    private static func round(_ contender: Contender, _ times: Int) async throws -> (seconds: Double, seen: Int) {
        let start = ProcessorTime.now
        let seen = try await contender.run(times)
        return ((ProcessorTime.now - start) / Double(times), seen)
    }

    /// Runs until caches, lazily linked tables and the memory allocator have settled.
    ///
    /// - Returns: How many times the work fits into one round.
    private static func warmUp(_ contender: Contender) async throws -> Int {
        var times = 1
        while true {
            let seconds = try await round(contender, times).seconds * Double(times)
            if seconds >= roundSeconds {
                return max(1, Int(Double(times) * roundSeconds / seconds))
            }
            times *= 2
        }
    }
}

/// The processor time that this process has used. Unlike the time of day it does not count what others run meanwhile.
package enum ProcessorTime {
    package static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
