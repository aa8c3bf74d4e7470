// A request passes the log, the faults, the access policy and the service, in this order.

import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers the requests to one service.
struct CloudResponder: Sendable {
    let service: CloudService
    let state: CloudState
    let access: AccessPolicy

    func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
        let admission = state.admit(request.head, to: service)
        let fault = admission.fault?.fault ?? .genuine
        if fault.delay > .zero { try await Task.sleep(for: fault.delay) }
        let answer = answer(to: request.head, admission: admission)
        guard request.method != .head else {
            // The client would take a body for the next answer.
            return try await writer.writeResponse(answer.head)
        }
        try await answer.deliver(fault.delivery, of: request, with: writer, on: channel)
    }

    private func answer(to request: HTTPRequest, admission: CloudState.Admission) -> CloudAnswer {
        let stamp = admission.stamp
        if case .replaced(let replacement) = admission.fault?.fault.content {
            return CloudAnswer(replacement, of: service, stamp: stamp)
        }
        if let refusal = access.refusal(of: request, to: service) {
            return CloudAnswer(refusal, stamp: stamp)
        }
        let page: BackupPage
        do throws(ServiceFailure) {
            page = try listBackups(request, in: admission.catalogue)
        } catch {
            return CloudAnswer(error, stamp: stamp)
        }
        if let occurrence = admission.fault, case .altered(let alterations) = occurrence.fault.content {
            let bytes = page.altered(alterations, afterAnswers: occurrence.earlierCount)
            return CloudAnswer(page: bytes, stamp: stamp)
        }
        return CloudAnswer(page: page.bytes, stamp: stamp)
    }

    private func listBackups(_ request: HTTPRequest, in catalogue: Catalogue) throws(ServiceFailure) -> BackupPage {
        let target = RequestTarget(request.path ?? "")
        let method = request.method.rawValue
        return switch service {
        case .dcs: try DCSService.listBackups(method: method, target: target, in: catalogue)
        case .rds: try RDSService.listBackups(method: method, target: target, in: catalogue)
        }
    }
}
