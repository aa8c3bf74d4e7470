// Placeholder until the first test of PageMarkup stands here.
import Testing
@testable import PageMarkup
