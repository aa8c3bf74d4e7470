// A token comes before a signature, and a lock before both the key and its signature are looked at.

import HTTPTypes
import NIOCore

/// Decides whether a request is let in.
struct AccessGate: Sendable {
    let state: CloudState
    let admission: CloudState.Admission

    /// Nil where the request is let in.
    func refusal(of request: HTTPRequest, body: ByteBuffer) -> ServiceFailure? {
        guard admission.access.admission == .accounts else { return nil }
        if let token = request.value(of: "x-auth-token") {
            return state.isValid(token, at: admission.now) ? nil : .unreadableToken
        }
        guard let text = request.value(of: "authorization") else { return .noCredentials }
        guard let authorization = AuthorizationHeader(text) else { return .malformedAuthorization }

        let check = SignatureCheck(keys: admission.directory.keys, now: admission.now)
        let lockout = admission.access.lockout
        guard lockout != .never, check.keys[authorization.accessKey] != nil else {
            return check.refusal(of: request, body: body, authorization: authorization)
        }
        guard !state.isLocked(authorization.accessKey, at: admission.now) else { return .lockedAccessKey }
        let refusal = check.refusal(of: request, body: body, authorization: authorization)
        let outcome = refusal == nil ? KeyLocks.Outcome.success : .failure
        state.count(outcome, of: authorization.accessKey, at: admission.now, under: lockout)
        return refusal
    }
}
