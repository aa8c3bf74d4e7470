// A documentation page of an invented service, in the form and of the size of the provider's.

enum RecordsPage {
    /// A page with that many tables of response fields, each with that many rows.
    static func text(tables: Int, fields: Int) -> String {
        var text = """
            # Listing Records

            ## URI

            GET /v1/\\{project\\_id\\}/records

            **Table 1**  Path parameters

            \(table(["Parameter", "Mandatory", "Type", "Description"], [["project_id", "Yes", "String", "ID of the project."]]))

            ## Response Parameters

            **Status code: 200**

            **Table 2**  Response body parameters

            """
        let lists = (0..<tables).map { number in
            [
                "list_\(number)", "Array of <a href=\"#response_Record\(number)\">Record\(number)</a> objects",
                "The records.",
            ]
        }
        text += table(["Parameter", "Type", "Description"], lists)
        for number in 0..<tables {
            let rows = (0..<fields).map { field in
                let isNumber = field % 3 == 0
                let facts =
                    isNumber
                    ? "Minimum value: 0. Maximum value: 100."
                    : "Enumeration values:<ul><li>open</li><li>closed</li></ul>"
                return ["field_\(field)", isNumber ? "Integer" : "String", "What the record has. " + facts]
            }
            text += "\n\n**Table \(number + 3)**  <a name=\"response_Record\(number)\"></a>Record\(number)\n\n"
            text += table(["Parameter", "Type", "Description"], rows)
        }
        return text + "\n"
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        let head = header.map { "<th class=\"cellrowborder\" valign=\"top\"><p>\($0)</p>\n</th>" }.joined(
            separator: "\n"
        )
        let body = rows.map { row in
            "<tr>"
                + row.map { "<td class=\"cellrowborder\" valign=\"top\"><p>\($0)</p>\n</td>" }.joined(separator: "\n")
                + "\n</tr>"
        }
        return
            "<table><thead align=\"left\"><tr>\(head)\n</tr>\n</thead>\n<tbody>\(body.joined(separator: "\n"))\n</tbody>\n</table>\n"
    }
}
