// What libFuzzer feeds to overlays: an overlay, a zero byte, and the document that it changes.
import Diagnostics
import DocumentOverlay
import YAMLTree

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOverlay(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    var log = DiagnosticLog()
    let overlay = SourceFile(path: "overlay.yaml", bytes: parts[0])
    let document = SourceFile(path: "openapi.yaml", bytes: parts.count > 1 ? parts[1] : parts[0])
    guard let tree = YAMLParser.parse(document, into: &log) else { return 0 }
    let changed = OverlayRun.apply([overlay], to: tree, into: &log)
    guard changed != nil || log.hasErrors else { fatalError("an overlay failed without a word") }
    _ = DiagnosticRenderer(sources: [overlay, document]).render(log.inSourceOrder())
    return 0
}
