// One way in which a sample does not fit the spec, however many of its records show it.
import Diagnostics
import DocumentFacts
import OpenAPIDocument

struct SampleMisfit {
    enum Kind: Hashable, Sendable {
        case syntax, noSchema, method, path, unknown, missing, null, type, value, format, limit, length
    }

    var kind: Kind
    /// The JSON pointer of the first value that does not fit; empty for the sample as a whole.
    var pointer: String
    /// The same for all records of a list.
    var pattern = ""
    /// What of the page's text it is about, where that is no field of a body.
    var path: FactPath?
    /// What the sample has there, as a drift would say it: a value, a type, a method, a path.
    var shown: String?
    /// Continues the sentence `the page's sample at '/backups/0/size' …`.
    var message: String
    /// In the sample's text; nil where it is the sample as a whole.
    var position: SourcePosition?
    var length = 1
    /// What of the spec it does not fit.
    var origin: Origin?
    /// How many values do not fit in this way.
    var count = 1

    func moved(byLines lines: Int) -> SampleMisfit {
        var misfit = self
        misfit.position?.line += lines
        return misfit
    }
}

/// A place in a sample: as it is, and with `[]` for the numbers of array elements.
struct SamplePointer {
    private(set) var text = ""
    /// The same for all records of a list.
    private(set) var pattern = ""

    /// The field of a body that a pattern names.
    static func path(of pattern: String, in body: FactPath) -> FactPath {
        pattern.split(separator: "/").map(String.init).reduce(body) { path, token in
            if token == "[]" { return path.items }
            return path.field(token.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
    }

    func field(_ name: String) -> SamplePointer {
        let token = name.replacing("~", with: "~0").replacing("/", with: "~1")
        var pointer = self
        pointer.text += "/" + token
        pointer.pattern += "/" + token
        return pointer
    }

    func element(_ index: Int) -> SamplePointer {
        var pointer = self
        pointer.text += "/\(index)"
        pointer.pattern += "/[]"
        return pointer
    }
}
