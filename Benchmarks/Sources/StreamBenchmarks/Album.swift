// A multipart body with a file and a text, as generated code declares it.
@_spi(Generated) import DriftlessRuntime

struct Album: JSONEncodable, Sendable {
    var file: MultipartFile
    var name: String

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("file", file)
        json.member("name", name)
        json.endObject()
    }
}
