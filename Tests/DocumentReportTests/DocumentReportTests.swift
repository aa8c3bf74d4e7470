// Placeholder until the first test of DocumentReport stands here.
import Testing
@testable import DocumentReport
