// The key `streamEnd`: the text that says that a stream has ended, for all operations or for some.
import ClientPlanning
import YAMLTree

extension ConfigurationReader {
    /// `streamEnd: '[DONE]'`, or a text for each operation by its `operationId`, `'*'` for all others.
    mutating func streamEnds(_ root: YAMLNode) -> StreamEnds {
        guard let node = root["streamEnd"] else { return StreamEnds() }
        guard node.kind == .mapping else { return StreamEnds(text("streamEnd", root)) }
        var ends = StreamEnds()
        for entry in node.entries {
            guard let end = text(entry.name, node) else { continue }
            if entry.name == "*" { ends.standard = end } else { ends.byOperation[entry.name] = end }
        }
        return ends
    }
}
