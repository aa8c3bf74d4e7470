// The attributes of a span that has ended, as texts.
import InMemoryTracing
import Tracing

extension FinishedInMemorySpan {
    func text(_ key: String) -> String? { attributeTexts[key] }

    var attributeTexts: [String: String] {
        var texts: [String: String] = [:]
        attributes.forEach { key, value in
            texts[key] =
                switch value {
                case .string(let text): text
                case .stringArray(let texts): "\(texts)"
                case .int32(let number): "\(number)"
                case .int64(let number): "\(number)"
                default: "\(value)"
                }
        }
        return texts
    }
}
