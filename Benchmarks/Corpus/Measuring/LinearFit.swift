// Whether a cost grows with the size of a document, or faster: the line and the power that fit best.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `y ≈ base + slope × x`, by least squares.
package struct LinearFit: Hashable, Sendable {
    package let base: Double
    package let slope: Double
    /// The share of the variance that the line explains, 0 through 1.
    package let determination: Double

    /// Nil for fewer than three points, or where all have one x.
    package init?(_ points: [(x: Double, y: Double)]) {
        guard points.count >= 3 else { return nil }
        let count = Double(points.count)
        let meanX = points.reduce(0) { $0 + $1.x } / count
        let meanY = points.reduce(0) { $0 + $1.y } / count
        let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        let common = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
        let variance = points.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
        guard spread > 0 else { return nil }
        slope = common / spread
        base = meanY - common / spread * meanX
        determination = variance > 0 ? common * common / (spread * variance) : 1
    }

    /// The power p of `y ∝ xᵖ`: about 1 where the cost is linear, 2 where it is quadratic. Of the points that are larger
    /// than `floor`, below which what every run costs hides the rest.
    package static func power(_ points: [(x: Double, y: Double)], floor: Double) -> Double? {
        LinearFit(points.filter { $0.x >= floor && $0.y > 0 }.map { (log($0.x), log($0.y)) })?.slope
    }
}
