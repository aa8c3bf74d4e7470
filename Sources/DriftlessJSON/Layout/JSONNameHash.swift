// The hash by which long lists of names are searched.

enum JSONNameHash {
    /// A number from the first and last bytes and the length. Only names of a spec are in the tables, so that nobody can
    /// crowd them; a hostile key costs a few probes at most.
    static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var word: UInt64 = UInt64(truncatingIfNeeded: name.count)
        for byte in name.prefix(8) {
            word = (word &* 31) ^ UInt64(byte)
        }
        for byte in name.suffix(8) {
            word = (word &* 31) ^ UInt64(byte)
        }
        return UInt32(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
