// What libFuzzer feeds to the generator: any bytes as a document, through to the emitted text, twice.
import ClientPlanning
import Diagnostics
import OpenAPIDocument
import SwiftEmission

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGenerator(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let one = generated(bytes)
    guard one == generated(bytes) else { fatalError("two runs do not agree") }
    return 0
}

private func generated(_ bytes: [UInt8]) -> [EmittedFile] {
    var log = DiagnosticLog()
    let file = SourceFile(path: bytes.first == UInt8(ascii: "{") ? "openapi.json" : "openapi.yaml", bytes: bytes)
    guard let document = OpenAPIDocumentReader.read(file, into: &log) else { return rendered(log, file) }
    let planner = ClientPlanner(document: document, configuration: PlanningConfiguration(client: "FuzzClient"))
    let plan = planner.plan(into: &log)
    return SwiftEmitter(plan: plan).files(.single) + rendered(log, file)
}

private func rendered(_ log: DiagnosticLog, _ file: SourceFile) -> [EmittedFile] {
    [EmittedFile(name: "log", text: DiagnosticRenderer(sources: [file]).render(log.inSourceOrder()))]
}
