// What all readers share while one document is read: its files, its schemas, and the problems found so far.
import Diagnostics
import YAMLTree

struct ReadingContext {
    var files: FileTable
    var schemas = SchemaArena()
    var components = ComponentCache()
    /// How many headers of parts stand around what is read.
    var headerDepth = 0
    var callbacks = CallbackArena()
    var securitySchemes = SecuritySchemeTable()
    /// The entries of all security requirements.
    var securityUses: [YAMLEntry] = []
    /// Whether what is read is beside the client: what is wrong there is told, and stops nothing.
    var isBesideTheClient = false
    var references = ReferenceTable()
    var graph = DocumentGraph()
    var suggestions = SuggestionBudget()
    var accounting = Accounting()
    var paginationClaims: [PaginationClaim] = []
    var undeclaredRequirements: [UndeclaredRequirement] = []
    var operationBudget = OperationBudget()
    private var problems: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    /// How many bytes the pointers of all problems have.
    private var pointerBytes = 0
    private static let mostPointerBytes = 64 << 20

    init(root: SourceFile, loader: DocumentLoader) {
        files = FileTable(root: root, loader: loader)
    }

    /// Reports a problem once, however many references lead to its place.
    mutating func report(_ diagnostic: Diagnostic) {
        // Advice may run out between two looks at one place.
        var unadvised = diagnostic
        unadvised.hint = nil
        guard seen.insert(unadvised).inserted else { return }
        problems.append(diagnostic)
    }

    /// Reports a problem at a value.
    mutating func report(
        _ code: DiagnosticCode,
        _ message: String,
        severity: Severity = .error,
        at node: YAMLNode,
        hint: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(code, message, severity: severity, at: node.origin, hint: hint, notes: notes)
    }

    /// Reports a problem at a place, such as a key.
    mutating func report(
        _ code: DiagnosticCode,
        _ message: String,
        severity: Severity = .error,
        at origin: Origin,
        hint: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        // Problems in great number below long keys do without their pointers in the end.
        pointerBytes += origin.pointerLength
        report(
            Diagnostic(
                isBesideTheClient ? min(severity, .warning) : severity,
                code,
                message,
                at: origin.span,
                hint: hint,
                pointer: pointerBytes < Self.mostPointerBytes ? origin.pointer : nil,
                notes: notes
            )
        )
    }

    /// The problems by file, in the order in which the files were read, and by place: the order in which readers find
    /// them follows references, which nobody else does.
    var sortedProblems: [Diagnostic] {
        let ranks = files.ranks
        func key(_ diagnostic: Diagnostic) -> (Int, SourcePosition) {
            guard let span = diagnostic.span else { return (-1, SourcePosition(line: 0, column: 0)) }
            return (ranks[span.file] ?? Int.max, span.start)
        }
        return problems.enumerated().sorted { a, b in
            let (left, right) = (key(a.element), key(b.element))
            return left == right ? a.offset < b.offset : left < right
        }
        .map(\.element)
    }
}
