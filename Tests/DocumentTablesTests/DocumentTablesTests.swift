// Placeholder until the first test of DocumentTables stands here.
import Testing

@testable import DocumentTables
