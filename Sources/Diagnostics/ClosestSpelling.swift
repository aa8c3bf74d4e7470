// Which known word a misspelt one was meant to be.

/// The candidate that is closest to a word, for "did you mean 'integer'?"; nil where none is close.
///
/// Closeness is the Damerau-Levenshtein distance (optimal string alignment) without regard to case. A third of the
/// word may differ, and at least one letter, but never all of it. Of equally close candidates the first is taken.
package func closestSpelling(to word: String, among candidates: some Sequence<String>) -> String? {
    // Longer ones are no typing errors, and the distance takes quadratic time.
    let longest = 64
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var closest: String?
    var bound = min(max(1, letters.count / 3), letters.count - 1) + 1
    for candidate in candidates {
        let other = Array(candidate.lowercased().unicodeScalars)
        guard other.count <= longest, abs(other.count - letters.count) < bound else { continue }
        let distance = spellingDistance(letters, other)
        if distance < bound {
            bound = distance
            closest = candidate
        }
    }
    return closest
}

/// How many letters must be inserted, dropped, replaced or swapped with their neighbour.
private func spellingDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for row in a.indices {
        var current = [row + 1]
        for column in b.indices {
            let replaced = previous[column] + (a[row] == b[column] ? 0 : 1)
            var distance = min(replaced, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                distance = min(distance, beforePrevious[column - 1] + 1)
            }
            current.append(distance)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[b.count]
}
