// Placeholder until the first test of DocumentDraft stands here.
import Testing
@testable import DocumentDraft
