// Bodies that are too long, compressed, or elsewhere.

extension Fault {
    /// The genuine response, made so many bytes long by blanks or letters. Combine it with the delivery `.chunked` to leave
    /// out Content-Length.
    public static func oversized(bytes: Int, filling: Filling = .blanks) -> Self {
        Fault(content: .oversized(bytes: bytes, filling))
    }

    /// The genuine response, compressed with gzip.
    public static let gzip = Fault(coding: .gzip(.whole))

    /// The first half of the genuine response compressed with gzip; HTTP itself is in order.
    public static let truncatedGzip = Fault(coding: .gzip(.firstHalf))

    /// The genuine response, so many bytes long by blanks, compressed to less than a hundredth of that.
    public static func gzipBomb(bytes: Int) -> Self {
        Fault(content: .oversized(bytes: bytes, .blanks), coding: .gzip(.whole))
    }

    /// 302 to another place or to the same one.
    public static func redirect(to target: RedirectTarget, status: Int = 302) -> Self {
        Fault(content: .redirected(status: status, to: target))
    }
}
