// What planning still drops without a word: each line goes when planning uses the keyword, or leaves it unmarked.

enum KnownSilence {
    static let in30: Set<String> = []
    static let in31: Set<String> = []
    static let in32: Set<String> = []
}
