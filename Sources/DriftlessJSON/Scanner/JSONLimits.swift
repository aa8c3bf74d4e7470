// The bounds within which a text is read, so that no input can exhaust the stack or the memory's addresses.

enum JSONLimits {
    /// Bytes of a text, since records hold offsets of 32 bits.
    static let textSize = Int(Int32.max)
    /// Arrays and objects inside one another, wherever they are.
    static let nesting = 512
    /// Arrays and objects inside one another among those with a layout. Generated initialisers call one another that
    /// deep, on stacks that may be as small as 512 KiB.
    static let modelNesting = 128
    /// Records of a text: 2 GiB of them.
    static let records = 1 << 27
    /// How many times the size of a text may be spent on trying branches of unions.
    static let unionWork: Int64 = 256
}
