// What middlewares note of a response beside what the server sent.

/// What most responses have nothing of: kept apart, so that a response is handed on in few words.
struct ResponseNotes: Sendable {
    var explanation: (any ResponseExplanation)?
    var retries: RetryReport?
    var driftObservers: [DriftObserver] = []

    /// Nothing, until something is noted.
    struct Holder: Sendable {
        private var shared: SharedValue<ResponseNotes>?

        var notes: ResponseNotes {
            get { shared?.value ?? ResponseNotes() }
            set { shared = SharedValue(newValue) }
        }

        var isEmpty: Bool { shared == nil }
    }
}
