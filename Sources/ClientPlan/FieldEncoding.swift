// How the properties of a body that is a form become its fields.

/// A property of a form that is not written by what it is.
package struct FieldEncoding: Equatable, Sendable {
    package enum Form: Hashable, Sendable {
        /// Each element of a list, and any other value whole.
        case json
        /// An object as a form of its own, whose text is the value: `a=1&b=2`.
        case form
        case style(ParameterEncoding.Layout)
    }

    /// As the document spells it.
    package var name: String
    package var form: Form
    package var escaping: ParameterEncoding.Escaping

    package init(name: String, form: Form, escaping: ParameterEncoding.Escaping) {
        self.name = name
        self.form = form
        self.escaping = escaping
    }
}
