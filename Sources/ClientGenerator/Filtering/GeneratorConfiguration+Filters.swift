// What driftless.yaml says of the parts of a document that are wanted: `only` and `without`.
package import Diagnostics
import YAMLTree

extension GeneratorConfiguration {
    /// Parts of a document, named by what they are known by.
    package struct Filter: Sendable {
        package var tags: [WrittenText] = []
        package var paths: [WrittenText] = []
        package var operations: [WrittenText] = []
        package var webhooks: [WrittenText] = []
        package var schemas: [WrittenText] = []
        /// Of the key.
        package var span: SourceSpan
    }
}

extension ConfigurationReader {
    mutating func filter(_ key: String, _ root: YAMLNode) -> GeneratorConfiguration.Filter? {
        guard let entry = root.entry(named: key) else { return nil }
        let names = ConfigurationKey.filterKeys.map(\.name)
        guard entry.value.kind == .mapping, entry.value.count > 0 else {
            report("'\(key)' must be a mapping with \(names.joined(separator: ", "))", entry.value)
            return nil
        }
        checkKeys(of: entry.value, names)
        var filter = GeneratorConfiguration.Filter(span: entry.key.span)
        filter.tags = texts("tags", entry.value, example: "pets")
        filter.paths = texts("paths", entry.value, example: "/pets/**")
        filter.operations = texts("operations", entry.value, example: "listPets")
        filter.webhooks = texts("webhooks", entry.value, example: "newPet")
        filter.schemas = texts("schemas", entry.value, example: "Pet")
        return filter
    }
}
