// A request passes the log, the faults, the access policy and the service, in this order.

import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers the requests to one service.
struct CloudResponder: Sendable {
    /// More than this of a request's body is refused with 413: no operation needs more than a few hundred bytes.
    static let greatestRequestBody = 1 << 20

    let service: CloudService
    let state: CloudState

    func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
        let admission = state.admit(request.head, to: service)
        let fault = admission.fault?.fault ?? .genuine
        var request = request
        var response: CloudResponse
        do {
            let body = try await request.body(upTo: Self.greatestRequestBody)
            response = self.response(to: request.head, body: body, admission: admission)
        } catch is NIOTooManyBytesError {
            response = CloudResponse(ServiceFailure.requestBodyTooLarge, stamp: admission.stamp)
        }
        if fault.delay > .zero { try await Task.sleep(for: fault.delay) }
        response.encode(fault.coding)
        guard request.method != .head else {
            // The client would take a body for the next response.
            return try await writer.writeResponse(response.head)
        }
        try await response.deliver(fault.delivery, of: request, with: writer, on: channel)
    }

    private func response(to request: HTTPRequest, body: ByteBuffer, admission: CloudState.Admission) -> CloudResponse {
        let stamp = admission.stamp
        switch admission.fault?.fault.content {
        case .replaced(let replacement):
            return CloudResponse(replacement, of: service, stamp: stamp)
        case .redirected(let status, let target):
            return CloudResponse(redirectTo: target.location(for: request), status: status, stamp: stamp)
        case .oversized(let bytes, let filling):
            var response = genuineResponse(to: request, body: body, admission: admission)
            response.extend(to: bytes, filling)
            return response
        case nil, .genuine, .altered:
            return genuineResponse(to: request, body: body, admission: admission)
        }
    }

    /// What the service answers, with the alterations of a page.
    private func genuineResponse(
        to request: HTTPRequest,
        body: ByteBuffer,
        admission: CloudState.Admission
    ) -> CloudResponse {
        let target = RequestTarget(request.path ?? "")
        let method = request.method.rawValue
        let catalogue = admission.catalogue
        do throws(ServiceFailure) {
            let operation = service == .iam ? try IAMOperation(method: method, target: target) : nil
            if case .issueToken = operation { return try tokenResponse(to: body, admission: admission) }
            let gate = AccessGate(state: state, admission: admission)
            if let refusal = gate.refusal(of: request, body: body) { throw refusal }
            switch service {
            case .dcs:
                let page = try DCSService.listBackups(method: method, target: target, in: catalogue)
                return response(with: page, admission: admission)
            case .rds:
                let page = try RDSService.listBackups(method: method, target: target, in: catalogue)
                return response(with: page, admission: admission)
            case .iam:
                guard case .listProjects(let name) = operation else { throw .unpublishedAPI }
                let projects = IAMService.projects(named: name, in: admission.directory.accounts)
                return CloudResponse(json: projects.encoded, stamp: admission.stamp)
            }
        } catch {
            return CloudResponse(error, stamp: admission.stamp)
        }
    }

    private func response(with page: BackupPage, admission: CloudState.Admission) -> CloudResponse {
        guard let occurrence = admission.fault, case .altered(let alterations) = occurrence.fault.content else {
            return CloudResponse(json: page.bytes, stamp: admission.stamp)
        }
        let bytes = page.altered(alterations, afterResponses: occurrence.earlierCount)
        return CloudResponse(json: bytes, stamp: admission.stamp)
    }

    private func tokenResponse(
        to body: ByteBuffer,
        admission: CloudState.Admission
    ) throws(ServiceFailure) -> CloudResponse {
        let grant = try TokenGrant(
            try TokenRequest(body),
            from: admission.directory.accounts,
            at: admission.now,
            lifetime: admission.access.tokenLifetime
        )
        var response = CloudResponse(status: 201, json: grant.json.encoded, stamp: admission.stamp)
        let token = state.issueToken(expiringAt: grant.expiresAt, now: admission.now)
        response.addHeader(HeaderField(name: "X-Subject-Token", value: token))
        return response
    }
}

extension Request {
    /// Empty without waiting where the request announces no body.
    fileprivate mutating func body(upTo limit: Int) async throws -> ByteBuffer {
        guard headers.contains(.contentLength) || headers.contains(.transferEncoding) else { return ByteBuffer() }
        return try await collectBody(upTo: limit)
    }
}

extension Fault.RedirectTarget {
    fileprivate func location(for request: HTTPRequest) -> String {
        switch self {
        case .location(let text): text
        case .port(let port): "http://127.0.0.1:\(port)\(request.path ?? "/")"
        case .itself: "http://\(request.authority ?? "127.0.0.1")\(request.path ?? "/")"
        }
    }
}
