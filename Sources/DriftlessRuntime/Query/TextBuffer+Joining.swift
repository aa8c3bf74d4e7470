// Lists and objects as one text with commas, as headers and cookies carry them.

extension TextBuffer {
    /// `a,b`; nil where the list is nil or empty.
    init?<Value: ParameterEncodable>(joining values: [Value]?, style: TextStyle) {
        guard let values, !values.isEmpty else {
            return nil
        }
        self.init()
        for (index, value) in values.enumerated() {
            append(index == 0 ? "" : ",")
            value.appendText(to: &self, style: style)
        }
    }

    /// `x,1,y,2`, or with another sign between a name and its value; nil where no member has a value.
    init?(joining members: ParameterMembers?, assignment: String) {
        self.init()
        for (member, value) in members ?? [] {
            guard let value else {
                continue
            }
            append(bytes.isEmpty ? "" : ",")
            append(member)
            append(assignment)
            value.appendText(to: &self, style: .standard)
        }
        if bytes.isEmpty {
            return nil
        }
    }
}
