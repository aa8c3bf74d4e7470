// What the fields of a form or the parts of a multipart body say, before their types are known.

/// A value as texts.
package indirect enum FieldNode: Sendable {
    case text(String)
    /// Elements or names and values in turn, with separators between them.
    case pieces([String])
    /// A part of a multipart body.
    case part(FieldPart)
    case list([FieldNode])
    case members([(name: String, value: FieldNode)])
}

/// The content of a part, and what stands for it where it is a file.
package struct FieldPart: Sendable {
    package var content: [UInt8]
    package var isJSON: Bool
    /// A text from which the file can be read.
    package var file: @Sendable () -> String

    package init(content: [UInt8], isJSON: Bool, file: @escaping @Sendable () -> String) {
        self.content = content
        self.isJSON = isJSON
        self.file = file
    }
}

/// A type whose values are the parts of multipart bodies as they are.
package protocol FileText: TextParsable {}
