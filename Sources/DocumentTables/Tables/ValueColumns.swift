// What columns of defaults and of ranges say, as the sentences that descriptions have for the same.
import PageMarkup

enum ValueColumns {
    /// The description with the limits and the default of columns of their own behind it.
    static func joined(_ description: MarkupCell?, _ limits: MarkupCell?, _ defaultValue: MarkupCell?) -> MarkupCell {
        var cell = description ?? MarkupCell(lines: [])
        cell.lines += lines(of: limits, labelled: "取值范围：")
        cell.lines += lines(of: defaultValue, labelled: "默认值：")
        return cell
    }

    private static func lines(of cell: MarkupCell?, labelled label: String) -> [MarkupCell.Line] {
        guard let cell, !PageWords.unsaid.contains(PageWords.normalised(cell.text)), let first = cell.lines.first,
            !["无", "none", "no"].contains(PageWords.normalised(cell.text))
        else { return [] }
        // A whole sentence labels itself.
        if cell.lines.count > 1 || first.content.text.contains(where: { "：:。".contains($0) }) {
            return cell.lines
        }
        return [MarkupCell.Line(MarkupText(label + first.content.text))]
    }
}
