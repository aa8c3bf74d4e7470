// What a command prints: problems to standard error (or, as JSON, to standard output), summaries to standard output.
import Diagnostics
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
            case .auto: isatty(STDERR_FILENO) != 0 && getenv("NO_COLOR") == nil ? .colored : .plain
            }
    }

    func print(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
        clearProgress()
        if format == .json {
            collected.withLock { $0 += diagnostics }
        } else if !diagnostics.isEmpty {
            write(DiagnosticRenderer(sources: sources, style: style).render(diagnostics), to: STDERR_FILENO)
        }
    }

    /// A line about what was done.
    func summary(_ line: String) {
        clearProgress()
        if verbosity == .summaries, format == .text { write(line + "\n", to: STDOUT_FILENO) }
    }

    /// What the command is for, such as a diff; printed even when quiet.
    func result(_ text: String) {
        clearProgress()
        if format == .text { write(text, to: STDOUT_FILENO) }
    }

    /// Shown on a terminal while a run is long.
    func progress(_ text: String) {
        guard verbosity == .summaries, format == .text, isatty(STDERR_FILENO) != 0 else { return }
        isProgressShown.withLock { $0 = true }
        write("\r\u{1B}[2K\(text)", to: STDERR_FILENO)
    }

    private func clearProgress() {
        let wasShown = isProgressShown.withLock { shown in
            defer { shown = false }
            return shown
        }
        if wasShown { write("\r\u{1B}[2K", to: STDERR_FILENO) }
    }

    /// Prints what was collected for the end.
    func finish() {
        clearProgress()
        if format == .json { write(DiagnosticJSON.render(collected.withLock { $0 }), to: STDOUT_FILENO) }
    }

    private func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            // Nobody reads any more, or the disk is full: there is nowhere to say so.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// The system's call, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
