// The provider's own pages, where they stand beside the package: the draft of each is a spec without errors.
import TestSupport
import Testing

@Suite("Drafts of the provider's pages", .enabled(if: RealPages.areThere.isMet, "\(RealPages.areThere)"))
struct RealPageDraftTests {
    @Test("lint finds no error in the draft of any page that documents an operation")
    func lint() throws {
        var drafted = 0
        for file in RealPages.files {
            guard let page = try file.operationPage() else { continue }
            let run = try DraftRun(page)
            #expect(run.errors.isEmpty, "\(file)")
            drafted += 1
        }
        let count = RealPages.files.count
        #expect(drafted > 30, "of \(count) pages, \(drafted) document an operation")
    }
}
