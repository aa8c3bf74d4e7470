// Which styles are legal in which location, and the defaults (OpenAPI 3.2, "Style Values").

extension Parameter.Location {
    /// The legal styles; the first is the default.
    var styles: [Parameter.Style] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        // It has `content`, and no style.
        case .querystring: [.form]
        }
    }

    var defaultStyle: Parameter.Style {
        switch self {
        case .path, .header: .simple
        case .query, .cookie, .querystring: .form
        }
    }
}

extension Parameter.Style {
    /// The default of `explode`.
    var explodesByDefault: Bool { self == .form || self == .cookie }
}
