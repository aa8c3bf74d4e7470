// How the drift of a response reaches its observers.

extension TransportResponse {
    /// Has the drift of the response's JSON reported where it is decoded, in addition to what was asked for already.
    public mutating func observeDrift(_ observer: @escaping DriftObserver) {
        driftObservers.append(observer)
    }
}

extension ClientResponse {
    /// Reads a body, and reports its drift.
    func decodeNoticingDrift<Value: JSONValueDecodable>(_ type: Value.Type, from json: [UInt8]) throws(JSONError)
        -> Value
    {
        var drift: [JSONDrift] = []
        let value = try Value(json: json, leniency: leniency, drift: &drift)
        report(drift)
        return value
    }

    /// Reports that the body of an error is not what the document says, which its status says enough without.
    func reportUnread<Value: JSONValueDecodable>(_ type: Value.Type, _ error: JSONError, in json: [UInt8]) {
        if !driftObservers.isEmpty, let misfit = JSONDrift.misfit(error, in: json, Value.jsonProgram) {
            report([misfit])
        }
    }

    private func report(_ drift: [JSONDrift]) {
        let redaction = drift.isEmpty ? Redaction() : redaction
        for drift in drift {
            let report = DriftReport(drift, in: self, redaction)
            for observer in driftObservers {
                observer(report)
            }
        }
    }
}
