import ArgumentParser

extension ExportCommand {
  /// What is written.
  enum Content: String, ExpressibleByArgument, CaseIterable {
    /// The issued invoices as one array.
    case json
    /// The issued invoices, one a line.
    case ndjson
    /// Their documents, as they were made first, in an archive.
    case zip
    /// The same as files in a folder.
    case files
    /// Manifest, summary, journal and FEC in a folder.
    case books
    /// Sales and payments as a Fichier des écritures comptables.
    case fec
    /// The same as CSV.
    case journal

    /// Whether it is booked, and not only copied.
    var isBooks: Bool { self == .fec || self == .journal || self == .books }
    /// Whether it is rendered.
    var isDocuments: Bool { self == .zip || self == .files }
    /// Whether it is more than one file.
    var needsFolder: Bool { self == .files || self == .books }
  }
}
