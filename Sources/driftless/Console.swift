// What a command prints: problems to standard error (or, as JSON, to standard output), summaries to standard output.
import ClientGenerator
import Diagnostics
import FileAccess
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

final class Console: Sendable {
    enum Verbosity { case problems, summaries }

    private let format: DiagnosticFormat
    private let style: DiagnosticStyle
    private let verbosity: Verbosity
    private let collected = Mutex<[Diagnostic]>([])
    private let isProgressShown = Mutex(false)

    init(format: DiagnosticFormat, color: ColorChoice, verbosity: Verbosity) {
        self.format = format
        self.verbosity = verbosity
        style =
            switch color {
            case .always: .colored
            case .never: .plain
            case .auto: StandardStream.error.isTerminal && getenv("NO_COLOR") == nil ? .colored : .plain
            }
    }

    func print(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
        clearProgress()
        if format == .json {
            collected.withLock { $0 += diagnostics }
        } else if !diagnostics.isEmpty {
            StandardStream.error.write(DiagnosticRenderer(sources: sources, style: style).render(diagnostics))
        }
    }

    /// Kept for the end where the output is for programs; people have been told in another form.
    func collect(_ diagnostics: [Diagnostic]) {
        if format == .json { collected.withLock { $0 += diagnostics } }
    }

    /// A line about what was done.
    func summary(_ line: String) {
        clearProgress()
        if verbosity == .summaries, format == .text { StandardStream.output.write(line + "\n") }
    }

    /// What the command is for, such as a diff; printed even when quiet.
    func result(_ text: String) {
        clearProgress()
        if format == .text { StandardStream.output.write(text) }
    }

    /// Shown on a terminal while a run is long.
    func progress(_ text: String) {
        guard verbosity == .summaries, format == .text, StandardStream.error.isTerminal else { return }
        isProgressShown.withLock { $0 = true }
        StandardStream.error.write("\r\u{1B}[2K\(text)")
    }

    private func clearProgress() {
        let wasShown = isProgressShown.withLock { shown in
            defer { shown = false }
            return shown
        }
        if wasShown { StandardStream.error.write("\r\u{1B}[2K") }
    }

    /// Prints what was collected for the end.
    func finish() {
        clearProgress()
        if format == .json { StandardStream.output.write(DiagnosticJSON.render(collected.withLock { $0 })) }
    }
}
