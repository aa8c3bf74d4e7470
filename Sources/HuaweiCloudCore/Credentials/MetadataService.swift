// The request to the instance metadata service, and what its responses mean.
import DriftlessRuntime
import HTTPTypes

struct MetadataService: Sendable {
    var transport: any Transport
    var time: any TimeSource

    /// The address that is the same on every machine, and that no router passes on (RFC 3927).
    private static let address = "169.254.169.254"
    private static let path = "/openstack/latest/securitykey"

    func keys() async throws -> Renewable<AccessKeys> {
        let now = time.now
        let request = TransportRequest(
            operation: "getSecurityKey",
            method: .get,
            scheme: "http",
            authority: Self.address,
            path: Self.path,
            headers: [.accept: "application/json"],
            limits: TransportLimits(timeout: .seconds(2), maximumBodySize: 65_536)
        )
        let response: TransportResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw Self.failure(error)
        }
        switch response.status.code {
        case 200: break
        case 404:
            throw CredentialsError(
                "The instance metadata service has no keys: bind an agency to this machine, or give credentials in another way.",
                reason: .notConfigured
            )
        case 300..<400:
            throw CredentialsError(
                "What answered in the place of the instance metadata service sends elsewhere (\(response.status.code)), which is not followed: give credentials in another way.",
                reason: .notConfigured
            )
        case 400..<500:
            throw CredentialsError(
                "Something other than this cloud's instance metadata service answered (\(response.status.code)): give credentials in another way.",
                reason: .notConfigured
            )
        case let status:
            throw CredentialsError(
                "The instance metadata service answered \(status): try again later.",
                reason: .unavailable
            )
        }
        return try Self.keys(in: response.body.bytes ?? [], now: now)
    }

    private static func failure(_ error: any Error) -> any Error {
        if error is CancellationError || (error as? TransportError)?.kind == .cancelled {
            return CancellationError()
        }
        return CredentialsError(
            "No instance metadata service answered: this is no machine of the cloud, or a firewall is in the way. Give credentials in another way.",
            reason: .notConfigured
        )
    }

    private static func keys(in body: [UInt8], now: Timestamp) throws(CredentialsError) -> Renewable<AccessKeys> {
        // The response holds secrets, so what is wrong with it is not quoted.
        guard body.count <= 65_536, let json = try? JSONValue(json: body), let credential = json["credential"],
            let access = credential["access"]?.string?.trimmedOrNil,
            let secret = credential["secret"]?.string?.trimmedOrNil
        else {
            throw CredentialsError(
                "The instance metadata service answered something else than {\"credential\": {\"access\": …, \"secret\": …}}: see what answers at that address."
            )
        }
        let expiresAt = credential["expires_at"]?.string.flatMap { Timestamp($0) }
        let keys = AccessKeys(
            accessKey: access,
            secretKey: Secret(secret),
            securityToken: credential["securitytoken"]?.string?.trimmedOrNil.map { Secret($0) },
            expiresAt: expiresAt
        )
        return Renewable(
            value: keys,
            lifetime: expiresAt.map { .until($0, issuedAt: nil, now: now) } ?? .assumedLifetime
        )
    }
}
