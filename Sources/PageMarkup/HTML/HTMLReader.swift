// The only unsafe code about HTML: libxml2's tree, copied into values. It loads nothing and prints nothing.
import CLibXML2

enum HTMLReader {
    /// libxml2 stops at 256 elements within each other; its own `html` and `body` count.
    private static let depth = 260

    /// Of use to the parser, and to be made once before threads share it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// The nodes of a piece of HTML that begins on a line of the page, which errors name.
    static func read(_ bytes: [UInt8], line: Int) throws(MarkupProblem) -> [HTMLNode] {
        try checkTags(of: bytes, line: line)
        guard isReady, let context = htmlNewParserCtxt() else { return [] }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.linenumbers = 1
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            // Bounds: libxml2 reads exactly `count` bytes, which MarkupLimits.bytes keeps within 32 bits, and copies what it
            // keeps before it returns.
            let text = buffer.bindMemory(to: CChar.self)
            return htmlCtxtReadMemory(
                context,
                text.baseAddress,
                Int32(clamping: text.count),
                nil,
                "UTF-8",
                Int32(options)
            )
        }
        // Frees all nodes; the values below are copies.
        defer { if let document { xmlFreeDoc(document) } }
        guard context.pointee.disableSAX == 0 else {
            // Where it stopped, as far as it says: the input's line.
            let reached = context.pointee.input.map { Int($0.pointee.line) } ?? 1
            let message = "HTML elements stand too deep in each other to be read"
            throw MarkupProblem(kind: .depth, message: message, line: line + max(reached, 1) - 1)
        }
        return document.map { nodes(from: $0.pointee.children, depth: depth) } ?? []
    }

    /// A node and those behind it. Siblings and children are the tree's own links: nil ends them.
    private static func nodes(from first: UnsafeMutablePointer<xmlNode>?, depth: Int) -> [HTMLNode] {
        guard depth > 0 else { return [] }
        var nodes: [HTMLNode] = []
        var next = first
        while let node = next {
            next = node.pointee.next
            switch node.pointee.type {
            case XML_ELEMENT_NODE:
                let element = HTMLElement(
                    name: text(node.pointee.name),
                    attributes: attributes(of: node),
                    line: max(Int(xmlGetLineNo(node)), 1),
                    children: Self.nodes(from: node.pointee.children, depth: depth - 1)
                )
                nodes.append(.element(element))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: nodes.append(.text(text(node.pointee.content)))
            default: break
            }
        }
        return nodes
    }

    /// libxml2 has made the names lower case.
    private static func attributes(of node: UnsafeMutablePointer<xmlNode>) -> HTMLAttributes {
        var attributes = HTMLAttributes()
        var next = node.pointee.properties
        while let attribute = next {
            next = attribute.pointee.next
            switch text(attribute.pointee.name) {
            case "name": attributes.name = value(of: attribute)
            case "id": attributes.id = value(of: attribute)
            case "href": attributes.href = value(of: attribute)
            case "class": attributes.class = value(of: attribute)
            case "rowspan": attributes.rowspan = value(of: attribute)
            case "colspan": attributes.colspan = value(of: attribute)
            default: break
            }
        }
        return attributes
    }

    private static func value(of attribute: UnsafeMutablePointer<xmlAttr>) -> String {
        var value = ""
        var part = attribute.pointee.children
        while let piece = part {
            value += text(piece.pointee.content)
            part = piece.pointee.next
        }
        return value
    }

    /// Bounds: libxml2 ends its texts with a NUL; the page itself has none. Bytes that are no UTF-8 are replaced.
    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }

    /// libxml2 compares each attribute of a tag with all before it.
    private static func checkTags(of bytes: [UInt8], line: Int) throws(MarkupProblem) {
        var line = line
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == 0x0A { line += 1 }
            guard bytes[offset] == UInt8(ascii: "<"),
                let tag = HTMLTags.tag(at: offset, in: bytes, limit: min(bytes.count, offset + MarkupLimits.tagBytes))
            else {
                offset += 1
                continue
            }
            guard tag.isComplete, tag.attributeCount <= MarkupLimits.attributes else {
                let message =
                    "a tag has more than \(MarkupLimits.attributes) attributes or \(MarkupLimits.tagBytes) bytes, or no end"
                throw MarkupProblem(kind: .density, message: message, line: line)
            }
            line += bytes[tag.range].count { $0 == 0x0A }
            offset = tag.range.upperBound
        }
    }
}
