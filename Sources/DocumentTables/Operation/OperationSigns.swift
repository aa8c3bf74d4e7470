// What tells a page about an operation from one that shows how to call some.
import PageMarkup

enum OperationSigns {
    /// Whether the page has a table of an operation's fields, or a section of its request or response.
    static func describesOperation(_ outline: PageOutline) -> Bool {
        let sections: Set<PageTopic> = [.request, .response, .requestHeaders, .responseHeaders, .statusCodes]
        return !outline.sections.isDisjoint(with: sections) || outline.tables.contains(where: isOfOperation)
    }

    /// Whether the page's request line is one of instructions: it names a server, or the title asks how something is done,
    /// and nothing on the page says what comes back.
    static func isInstruction(_ outline: PageOutline, hasHost: Bool) -> Bool {
        let title = (outline.title ?? "").lowercased()
        let isAsked = PageWords.instructions.contains(where: title.contains)
        guard hasHost || isAsked else { return false }
        // Answers to an example stand under such headings as well; its fields do not.
        if isAsked, !outline.tables.contains(where: isOfOperation) { return true }
        let responses: Set<PageTopic> = [.response, .responseHeaders]
        guard outline.sections.isDisjoint(with: responses) else { return false }
        return !outline.tables.contains { isOfOperation($0) && $0.context.topic != .uri }
            || isAsked
    }

    /// `https://iam.example.com/v3/tokens`, but not `https://{endpoint}/v3/tokens`.
    static func namesServer(_ target: Substring) -> Bool {
        guard let scheme = target.firstRange(of: "://") else { return false }
        return target[scheme.upperBound...].first.map { $0 != "{" && $0 != "<" } ?? false
    }

    private static func isOfOperation(_ table: OutlinedTable) -> Bool {
        guard TableKind.of(ColumnRole.roles(of: table.markup)) == .fields else { return false }
        switch table.caption?.meaning {
        case .parameters, .request, .response, .responseHeaders: return table.context.topic != .prose
        default: break
        }
        switch table.context.topic {
        case .uri, .request, .requestHeaders, .response, .responseHeaders, .requestSample, .responseSample: return true
        default: return false
        }
    }
}
