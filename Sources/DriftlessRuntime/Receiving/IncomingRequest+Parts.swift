// Bodies of requests that came in and whose parts have no names: one after the other, and with the headers that are described.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension IncomingRequest {
    /// The parts of the body one after the other.
    ///
    /// - Parameters:
    ///   - kind: Of the value of a part.
    ///   - prefix: What the first parts are that have parts of their own.
    ///   - others: What all that follow are.
    /// - Throws: `IncomingRequestError` where the body is no multipart body.
    public func partItems<Item: JSONValueDecodable & Sendable>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(IncomingRequestError) -> IncomingItems<Item> {
        let order = PartOrder(prefix, others)
        return try partItems { request, part, number throws(IncomingRequestError) in
            try request.partItem(part, number, kind, order)
        }
    }

    /// The same parts with the headers that the document describes for them.
    public func partItems<Item: JSONValueDecodable & Sendable, Headers: PartHeaderFields>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(IncomingRequestError) -> IncomingItems<MultipartItem<Item, Headers>> {
        let order = PartOrder(prefix, others)
        return try partItems { request, part, number throws(IncomingRequestError) in
            let item: Item = try request.partItem(part, number, kind, order)
            return MultipartItem(item, headers: try request.documentedHeaders(of: part))
        }
    }

    /// The same parts as a list.
    ///
    /// - Throws: `IncomingRequestError` where the body is no multipart body, or a part is not of the type.
    public func orderedItems<Item: JSONValueDecodable & Sendable, Headers: PartHeaderFields>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(IncomingRequestError) -> [MultipartItem<Item, Headers>] {
        let body = try wholeBody()
        let parts: [ReceivedPart]
        do throws(MultipartError) {
            parts = try ReceivedPart.parts(of: body, contentType: headers[.contentType] ?? "")
        } catch {
            throw self.error(body.isEmpty ? .emptyBody : .multipart(error))
        }
        let order = PartOrder(prefix, others)
        var items: [MultipartItem<Item, Headers>] = []
        for (index, part) in parts.enumerated() {
            let item: Item = try partItem(part, index + 1, kind, order)
            items.append(MultipartItem(item, headers: try documentedHeaders(of: part)))
        }
        return items
    }
}

extension IncomingRequest {
    private func partItems<Item: Sendable>(
        _ read: @escaping @Sendable (IncomingRequest, ReceivedPart, Int) throws(IncomingRequestError) -> Item
    ) throws(IncomingRequestError) -> IncomingItems<Item> {
        let collector: PartCollector
        do throws(MultipartError) {
            collector = try PartCollector(contentType: headers[.contentType] ?? "", limit: itemLimit)
        } catch {
            throw self.error(hasNoBody ? .emptyBody : .multipart(error))
        }
        return items(.parts(collector)) { request, record, number throws(IncomingRequestError) in
            guard case .part(let part) = record else { throw request.error(.emptyBody) }
            return try read(request, part, number)
        }
    }

    fileprivate func partItem<Item: JSONValueDecodable>(
        _ part: ReceivedPart,
        _ number: Int,
        _ kind: JSONKind,
        _ order: PartOrder
    ) throws(IncomingRequestError) -> Item {
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.json(part, as: kind, order.row(number - 1).nested)
        } catch {
            throw self.error(.multipart(error))
        }
        return try item(number, json, .part(part))
    }

    fileprivate func documentedHeaders<Headers: PartHeaderFields>(
        of part: ReceivedPart
    ) throws(IncomingRequestError) -> Headers {
        do throws(PartHeaderError) {
            return try Headers(of: ReceivedPartHead(part.headers))
        } catch {
            throw self.error(error.incoming)
        }
    }
}
