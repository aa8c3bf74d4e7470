// Types of one's own in the place of unions, and as parameters that are no texts.
import Case_own_values
import DriftlessRuntime
import OwnTypes
import Testing

@Suite("Types of one's own for values of any kind")
struct OwnValueTests {
    @Test("are sent as parameters and read from responses, and keep what they make nothing of")
    func values() async throws {
        let text = #"{"sensor":12,"unit":true}"#
        let recorder = Recorder(text)
        let client = Case_own_values.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let reading = try await client.getReading(
            sensor: .value(Sensor(number: 7)),
            also: [.value(Sensor(number: 1)), .value(Sensor(number: 2))],
            unit: .value(.named("°C"))
        )
        #expect(recorder.request?.path == "/base/readings/7?also=1&also=2&unit=%C2%B0C")
        #expect(reading.sensor == .value(Sensor(number: 12)) && reading.unit == .unrecognized(true))
        _ = try await client.getReading(sensor: .value(Sensor(number: 7)), unit: .value(.numbered(Sensor(number: 3))))
        #expect(recorder.request?.path == "/base/readings/7?unit=3")
    }
}
