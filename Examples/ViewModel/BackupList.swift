// The list on the screen, where there is SwiftUI.
#if canImport(SwiftUI)
    public import SwiftUI

    /// The backups of a database instance, loaded as the list is scrolled.
    public struct BackupList: View {
        @State private var model: BackupListModel

        public init(model: BackupListModel) {
            _model = State(initialValue: model)
        }

        public var body: some View {
            List {
                ForEach(model.rows) { row in
                    LabeledContent(row.title, value: row.status)
                        .task { if row.id == model.rows.last?.id { await model.loadMore() } }
                }
                if case .failed(let message) = model.phase {
                    Label(message, systemImage: "exclamationmark.triangle")
                }
            }
            .task { await model.loadMore() }
            .refreshable { await model.reload() }
        }
    }
#endif
