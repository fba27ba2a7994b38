import Glibc
import InvoiceKit
import SystemIO

/// The invoices of a batch that are to be booked, in a file without a name until all are there: they come in any order,
/// and are booked by their dates. Sixteen bytes of each are in memory.
final class EntryStore {
  private struct Place {
    /// The day, and whether it is not a deposit: those are booked before the other invoices of their day, which may
    /// deduct them.
    var key: Int32
    var length: Int32
    var offset: Int
  }

  private static let bufferSize = 1 << 20

  /// Of the folder, for messages.
  private let path: String
  private let file: FileDescriptor
  private var places: [Place] = []
  private var buffer: [UInt8] = []
  private var written = 0

  /// An empty store.
  ///
  /// - Parameter folder: where the file is; it is gone when the process is, however that ends.
  /// - Throws: a failure of `creation`.
  init(folder: OutputFolder, temporaryName: TemporaryName) throws(SystemFailure) {
    path = folder.path
    do throws(SystemError) { file = try folder.scratch(temporaryName) } catch {
      throw .creation(of: path, error)
    }
  }

  deinit { try? file.close() }

  /// Keeps an invoice.
  func add(_ entry: BookEntry, origin: Origin) throws(SystemFailure) {
    var record = StoredBytes()
    entry.write(to: &record)
    record.write(origin.file)
    for number in [origin.index ?? 0, origin.line, origin.column, origin.isPlaced ? 1 : 0] { record.write(number) }
    let day = (entry.date.year * 100 + entry.date.month) * 100 + entry.date.day
    places.append(
      Place(
        key: Int32(clamping: day * 2 + (entry.type == .deposit ? 0 : 1)), length: Int32(clamping: record.bytes.count),
        offset: written + buffer.count))
    buffer += record.bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives all invoices by their dates, those of a day in the order in which they came.
  func forEachByDate(_ body: (BookEntry, Origin) throws(CommandFailure) -> Void) throws(CommandFailure) {
    try asCommand(flush())
    places.sort { ($0.key, $0.offset) < ($1.key, $1.offset) }
    for place in places {
      var record = StoredBytes(reading: try asCommand(bytes(of: place)))
      guard let entry = BookEntry(from: &record), let name = record.text(), let index = record.integer(),
        let line = record.integer(), let column = record.integer(), let isPlaced = record.integer()
      else { throw CommandFailure(.writing(path, .endOfFile)) }
      try body(
        entry,
        Origin(file: name, index: index == 0 ? nil : index, line: line, column: column, isPlaced: isPlaced != 0))
    }
  }

  private func bytes(of place: Place) throws(SystemFailure) -> [UInt8] {
    do throws(SystemError) {
      return try file.read(Int(place.length), at: place.offset)
    } catch {
      throw .writing(path, error)
    }
  }

  private func flush() throws(SystemFailure) {
    do throws(SystemError) { try file.write(buffer) } catch { throw .writing(path, error) }
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
