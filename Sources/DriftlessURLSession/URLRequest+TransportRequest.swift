// How a request becomes one of Foundation's without a byte of its path, query and headers being changed.
import DriftlessRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// - Throws: `TransportError` of the kind `other` where URLSession would send another path or query.
    init(_ request: TransportRequest) throws(TransportError) {
        guard let url = URL(string: request.url, encodingInvalidCharacters: false), url.absoluteString == request.url,
            !request.path.hasDotSegment
        else {
            throw TransportError(
                .other,
                "URLSession would change the path or the query of \(request.operation), which are sent as they are or not at all",
                progress: .notSent
            )
        }
        self.init(url: url)
        httpMethod = request.method.rawValue
        for field in request.headers where field.name != .cookie {
            addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        // HTTPFields holds each cookie by itself, and HTTP/1.1 wants one header for all (RFC 6265 §5.4).
        if let cookies = request.headers[.cookie] {
            setValue(cookies, forHTTPHeaderField: "Cookie")
        }
        httpShouldHandleCookies = false
        if let body = request.body.bytes, !body.isEmpty {
            httpBody = Data(body)
        }
        #if canImport(FoundationNetworking)
            // See URLSessionTransport: a compressed body that is cut off would pass for the whole.
            if request.headers[.acceptEncoding] == nil {
                setValue("identity", forHTTPHeaderField: "Accept-Encoding")
            }
        #endif
    }
}

extension String {
    /// Whether a segment of the path is `.` or `..`, also with percent-encoded dots, as URLs are normalised by.
    fileprivate var hasDotSegment: Bool {
        prefix { $0 != "?" }.split(separator: "/").contains { segment in
            let segment = segment.lowercased().replacing("%2e", with: ".")
            return segment == "." || segment == ".."
        }
    }
}
