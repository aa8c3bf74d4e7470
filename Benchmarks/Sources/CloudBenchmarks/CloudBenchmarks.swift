// Placeholder.
@main
struct CloudBenchmarks {
    static func main() async throws {}
}
