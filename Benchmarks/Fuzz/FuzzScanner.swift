// What libFuzzer feeds to the JSON scanner: any bytes, read three ways, and what is read written and read again.
import DriftlessRuntime
import HuaweiCloudRDS

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScanner(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let isJSON = (try? JSONValue.validate(bytes)) != nil
    if let value = try? JSONValue(json: bytes) {
        let written = value.jsonBytes()
        guard isJSON, let again = try? JSONValue(json: written), again.jsonBytes() == written else {
            fatalError("a value is not read as it was written")
        }
    }
    if let page = try? BackupPage(json: bytes) {
        guard isJSON, (try? BackupPage(json: page.jsonBytes())) == page else {
            fatalError("a page is not read as it was written")
        }
    }
    return 0
}
