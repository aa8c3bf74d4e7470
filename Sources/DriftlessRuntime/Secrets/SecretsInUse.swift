// Which secrets a program uses at present or used lately, so that no text shows them.
import Synchronization

/// The secrets that requests are authenticated with, to be hidden wherever a text repeats them.
///
/// A server may send back what it was sent, in any spelling. What a client says of its calls, in errors, logs and reports of
/// drift, shows `(hidden)` in the place of every secret that is registered here, whatever stands around it. The raw bytes that
/// errors keep for programs stay as they came.
///
/// ```swift
/// let secrets = SecretsInUse()
/// secrets.insert(databasePassword)
/// let client = HuaweiCloudClient(region: region, settings: ClientSettings(secrets: secrets))
/// ```
/// A secret of fewer than four characters is not hidden by its value: it would be found in words that have nothing to do with
/// it. May be used from any number of tasks.
public final class SecretsInUse: Sendable {
    private struct Secrets {
        var lasting: [String] = []
        /// The newest last.
        var rotating: [String] = []
    }

    /// How many secrets that are replaced from time to time are remembered.
    static let rememberedRotations = 64

    private let secrets = Mutex(Secrets())

    /// Creates an empty collection.
    public init() {}

    /// Hides a secret for as long as this object is used.
    public func insert(_ secret: String) {
        secrets.withLock { secrets in
            if !secrets.lasting.contains(secret) {
                secrets.lasting.append(secret)
            }
        }
    }

    /// Hides secrets that will be replaced, such as tokens. Of these the latest 64 are remembered, so that one is still hidden
    /// a while after it was replaced.
    public func insert(rotating new: [String]) {
        secrets.withLock { secrets in
            for secret in new where !secrets.rotating.reversed().contains(secret) {
                if secrets.rotating.count == Self.rememberedRotations {
                    secrets.rotating.removeFirst()
                }
                secrets.rotating.append(secret)
            }
        }
    }

    /// All that is hidden now.
    var all: [String] {
        secrets.withLock { $0.lasting + $0.rotating }
    }
}

extension SecretsInUse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// How many there are, and none of them.
    public var description: String { "\(all.count) secrets" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
