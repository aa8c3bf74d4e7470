// One way in which a sample does not fit the spec, however many of its records show it.
import Diagnostics
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
