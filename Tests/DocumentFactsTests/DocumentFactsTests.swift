// Placeholder until the first test of DocumentFacts stands here.
import Testing
@testable import DocumentFacts
