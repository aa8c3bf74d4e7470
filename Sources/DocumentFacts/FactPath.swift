// How a fact of a page is named: in diagnostics, in driftless.yaml, and to find its row on the page.

/// The name of one thing that a page documents.
///
/// | path | what |
/// |---|---|
/// | `method`, `path`, `name` | of the operation |
/// | `query.limit` | a parameter, with its location |
/// | `request.volume.size`, `request.tags[].key` | a field of the request's body |
/// | `response.backups[].id`, `response.400.error_msg` | a field of a response; without a status, of the normal response |
/// | `response-header.200.X-Request-Id` | a header of a response; without a status, of the normal response |
/// | `status.200` | a status code |
/// | `error.DBS.200022` | an error code |
/// | `structure.NAME.error_code` | a field of a table that belongs to no operation |
/// | `sample.request.1`, `sample.response.2` | a sample, counted from 1 in the page's order |
package struct FactPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static let method = FactPath("method")
    package static let path = FactPath("path")
    package static let name = FactPath("name")

    package static func parameter(_ location: ParameterFacts.Location, _ name: String) -> FactPath {
        FactPath(location.rawValue + "." + name)
    }

    package static let request = FactPath("request")

    /// Of a response; of the normal one where the page names no status.
    package static func response(_ status: Int?) -> FactPath {
        FactPath(status.map { "response.\($0)" } ?? "response")
    }

    package static func responseHeader(_ status: Int?, _ name: String) -> FactPath {
        FactPath("response-header." + (status.map { "\($0)." } ?? "") + name)
    }

    package static func status(_ code: Int) -> FactPath {
        FactPath("status.\(code)")
    }

    package static func error(_ code: String) -> FactPath {
        FactPath("error." + code)
    }

    package static func structure(_ name: String) -> FactPath {
        FactPath("structure." + name)
    }

    package static func sample(_ direction: SampleFacts.Direction, _ number: Int) -> FactPath {
        FactPath("sample.\(direction.rawValue).\(number)")
    }

    /// A field of what this path names.
    package func field(_ name: String) -> FactPath {
        FactPath(text + "." + name)
    }

    /// The items of the array that this path names.
    package var items: FactPath {
        FactPath(text + "[]")
    }

    package static func < (a: FactPath, b: FactPath) -> Bool {
        a.text < b.text
    }
}
