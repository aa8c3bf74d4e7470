// What the facts of one of several pages are called.

package enum FactsFileName {
    /// The folder beside a spec that holds the facts of its pages, where there are several.
    package static let folder = "facts"

    /// `查询灯.yaml` for `pages/查询灯.md`.
    package static func of(page: String) -> String {
        let name = page.split(separator: "/").last.map(String.init) ?? page
        let base = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
        return base + ".yaml"
    }
}
