// Which texts of a page are samples, of a request or of a response.
import Diagnostics
import DocumentFacts
import PageMarkup

enum SampleReader {
    /// In the page's order, each with its own path.
    static func read(_ outline: PageOutline, lines: LineTable) -> [PageSample] {
        var samples: [PageSample] = []
        var counts: [SampleFacts.Direction: Int] = [:]
        for text in outline.texts {
            guard let (block, line) = block(of: text, lines: lines) else { continue }
            for piece in SampleTexts.split(block) {
                guard let direction = direction(of: piece, in: text.context) else { continue }
                counts[direction, default: 0] += 1
                let facts = SampleFacts(
                    direction: direction,
                    status: direction == .response ? text.context.status : nil,
                    content: piece.content
                )
                samples.append(
                    PageSample(
                        facts: facts,
                        path: .sample(direction, counts[direction] ?? 1),
                        text: piece.text,
                        line: line + piece.linesBefore
                    )
                )
            }
        }
        return samples
    }

    /// The text that can be a sample, and the line on which it begins.
    private static func block(of text: OutlinedText, lines: LineTable) -> (String, Int)? {
        switch text.kind {
        case .code(let code):
            let marks = " \t>-*+.)0123456789".utf8
            let first = lines.bytes[lines.bytesOfLine(text.line)].drop { marks.contains($0) }
            let isFenced = first.starts(with: "```".utf8) || first.starts(with: "~~~".utf8)
            return (code, text.line + (isFenced ? 1 : 0))
        case .paragraph(let paragraph):
            // `GET /v3/…` under "样例", and `{}` as a response.
            let isSample =
                switch text.context.topic {
                case .sample, .requestSample, .responseSample, .response, .responseHeaders:
                    paragraph.text.hasPrefix("{") && paragraph.text.hasSuffix("}")
                        || SampleTexts.isRequestLine(paragraph.text[...])
                default: false
                }
            return isSample ? (paragraph.text, text.line) : nil
        }
    }

    private static func direction(of piece: SampleTexts.Text, in context: PageContext) -> SampleFacts.Direction? {
        switch context.topic {
        case .prose, .uriSample, .uri, nil: return nil
        case _ where piece.content == .http: return .request
        case .request, .requestHeaders, .requestSample: return .request
        case .response, .responseHeaders, .responseSample, .abnormal, .statusCodes, .errorCodes: return .response
        case .sample, .parameters: return context.section?.isResponse == true ? .response : .request
        }
    }
}
