// The four ways in which a call can fail.

/// Why a call failed. Every operation of a generated client throws this type.
public indirect enum ClientError: Error, Sendable {
    /// An argument breaks a documented rule; nothing was sent.
    case invalidArgument(ArgumentError)
    /// The request did not get a response: no connection, a timeout, a cancelled task.
    case transport(TransportError)
    /// The server answered that it failed or refuses.
    case server(ServerError)
    /// The server answered something that the document does not describe.
    case response(ResponseError)
}

extension ClientError {
    /// The response's `X-Request-Id`, which the provider's support asks for; nil where there was no response or none in it.
    public var requestID: String? {
        switch self {
        case .invalidArgument, .transport: nil
        case .server(let error): error.requestID
        case .response(let error): error.requestID
        }
    }

    /// The HTTP status of the response; nil where there was none.
    public var status: Int? {
        switch self {
        case .invalidArgument, .transport: nil
        case .server(let error): error.status
        case .response(let error): error.status
        }
    }

    /// What goes for an error that a transport or a middleware threw while an operation was sent.
    package init(sending operation: String, thrown error: any Error) {
        switch error {
        case let error as ClientError:
            self = error
        case let error as TransportError:
            self = .transport(error)
        case is CancellationError:
            self = .transport(TransportError(.cancelled, "the task of \(operation) was cancelled", underlying: error))
        default:
            let kind: TransportError.Kind = Task.isCancelled ? .cancelled : .other
            self = .transport(TransportError(kind, "\(error)", underlying: error))
        }
    }
}

extension ClientError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        switch self {
        case .invalidArgument(let error): error.description
        case .transport(let error): error.description
        case .server(let error): error.description
        case .response(let error): error.description
        }
    }

    public var debugDescription: String { description }
}
