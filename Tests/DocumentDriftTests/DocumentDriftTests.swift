// Placeholder until the first test of DocumentDrift stands here.
import Testing
@testable import DocumentDrift
