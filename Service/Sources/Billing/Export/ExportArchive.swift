internal import ByteCoding
internal import FoundationEssentials
internal import InvoiceKit
internal import SQLStore
internal import SystemIO

/// The ZIP of a user's data, on its way to its name: a table or document after the other, in bounded memory.
///
/// Unchecked, because one thread after the other works at it, never two.
final class ExportArchive: @unchecked Sendable {
  let name: String
  private let folder: OutputFolder
  private let file: StreamedFile
  private let date: ZipDate
  private var archive = ZipArchive()
  private let encoder = JSONEncoder()

  /// - Parameters:
  ///   - name: of the file in the folder.
  ///   - day: what the files in it are dated.
  init(_ name: String, in folder: ExportFolder, day: CalendarDate) throws(BillingError) {
    (self.name, self.folder) = (name, try folder.open())
    let opened = self.folder
    file = try asExport { () throws(SystemFailure) in
      try StreamedFile(name, in: opened, temporaryName: ExportFolder.temporaryName, isPrivate: true)
    }
    date = ZipDate(year: day.year, month: day.month, day: day.day)
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  deinit { file.discard() }

  /// Adds what a table has of a user, as JSON and as CSV.
  func add(_ table: ExportTable, of user: Int64, from transaction: BillingTransaction) throws(BillingError) {
    let folder = folder
    let json = try asExport { () throws(SystemFailure) in try ExportScratch(in: folder) }
    let csv = try asExport { () throws(SystemFailure) in try ExportScratch(in: folder) }
    try asExport { () throws(SystemFailure) in try csv.append(ExportValue.row(table.columns.map { .plain($0.name) })) }
    var count = 0
    try transaction.forEach(table.query, [.integer(user)]) { (row) throws(BillingError) in
      let values = zip(table.columns, row.values).map { ExportValue($1, $0.form) }
      let object = Dictionary(zip(table.columns.map(\.name), values)) { first, _ in first }
      guard let line = try? encoder.encode(object) else {
        throw BillingError(.defect, .databaseDefect, "a row of \(table.name) is no JSON")
      }
      try asExport { () throws(SystemFailure) in
        try json.append(Array((count == 0 ? "[\n" : ",\n").utf8) + line)
        try csv.append(ExportValue.row(values))
      }
      count += 1
    }
    try asExport { () throws(SystemFailure) in
      try json.append(Array((count == 0 ? "[]\n" : "\n]\n").utf8))
      try add("json/\(table.name).json", json)
      try add("csv/\(table.name).csv", csv)
    }
  }

  /// Adds a file.
  func add(_ name: String, _ bytes: [UInt8]) throws(SystemFailure) {
    try file.write(archive.entry(name, size: bytes.count, checksum: CRC32.checksum(of: bytes), date: date))
    try file.write(bytes)
  }

  /// Ends it, waits for the disk, and gives it its name.
  ///
  /// - Returns: its size in bytes.
  func finish() throws(SystemFailure) -> Int {
    for piece in archive.end() { try file.write(piece) }
    try file.finish()
    return file.finished?.size ?? 0
  }

  private func add(_ name: String, _ scratch: ExportScratch) throws(SystemFailure) {
    try scratch.flush()
    try file.write(archive.entry(name, size: scratch.size, checksum: scratch.checksum, date: date))
    try scratch.forEachPiece { (piece) throws(SystemFailure) in try file.write(piece) }
  }
}

/// Does something with the file of an export.
func asExport<Result>(_ work: () throws(SystemFailure) -> Result) throws(BillingError) -> Result {
  do throws(SystemFailure) { return try work() } catch {
    throw BillingError(.system, .fileUnavailable, "the file of an export \(error.words)", hint: error.hint)
  }
}
