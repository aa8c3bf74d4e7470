// Texts of documents whose one operation sends or receives a schema.

extension Text {
    /// `POST /things` sends and receives schemas of `components/schemas`.
    static func exchange(sent: String?, received: String?, schemas: String, version: String = "3.1.0") -> String {
        func content(_ name: String) -> String {
            "content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}"
        }
        let request = sent.map { "requestBody: {required: true, \(content($0))}\n" } ?? ""
        let response = received.map { "{'200': {description: d, \(content($0))}}" } ?? "{'204': {description: d}}"
        return operation(
            "operationId: exchange\n" + request + "responses: " + response,
            method: "post",
            schemas: schemas,
            version: version
        )
    }
}
