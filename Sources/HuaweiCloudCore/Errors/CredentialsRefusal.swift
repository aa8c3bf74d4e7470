// What a gateway's words about credentials mean, where it shows no canonical request.
public import DriftlessRuntime

/// A server does not accept the credentials themselves.
public enum CredentialsRefusal: ResponseExplanation, Hashable {
    /// There is no such access key: `ak not exist`.
    case unknownAccessKey
    /// The token cannot be read: `decrypt token fail`.
    case invalidToken
    /// The signature is wrong, and the server does not say what it saw.
    case invalidSignature

    init?(in words: String) {
        if words.rangeOfASCII("ak not exist") != nil {
            self = .unknownAccessKey
        } else if words.rangeOfASCII("decrypt token fail") != nil {
            self = .invalidToken
        } else if words.rangeOfASCII("signature fail") != nil {
            self = .invalidSignature
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .unknownAccessKey:
            "The server does not know the access key: see that it is spelt right, that it was not deleted or disabled, that the server belongs to the same site of the provider, and that a temporary key comes with its security token."
        case .invalidToken:
            "The server cannot read the token: it expired, was cut off, or was made by another region's identity service."
        case .invalidSignature:
            "The server computed another signature: see that the secret key belongs to the access key, and that nothing on the way changes requests."
        }
    }
}
