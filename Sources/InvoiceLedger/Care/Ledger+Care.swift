internal import SQLStore

extension Ledger {
  /// Writes all of it into a file, as it is at one moment, while others go on writing. The file is whole or not there.
  ///
  /// - Parameters:
  ///   - path: a file that is not there yet.
  ///   - progress: is told how many pages are written, and how many there are.
  /// - Throws: of a ledger on a server too: its own tools (`pg_dump`) do that.
  public func backup(to path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws(LedgerError) {
    do throws(SQLError) { try store.backup(to: path, progress: progress) } catch {
      if case .misuse = error.kind {
        throw LedgerError(
          .request, .backupOfServer, "a ledger on a server is not copied into a file",
          hint: "`pg_dump` makes a backup of it, `pg_restore` brings it back.")
      }
      throw LedgerError(error)
    }
  }

  /// Makes a ledger of a backup, and looks at all that it holds.
  ///
  /// - Parameters:
  ///   - path: the backup, which stays as it is.
  ///   - target: a file that is not there yet.
  ///   - progress: is told how many invoices were looked at, and how many there are.
  ///   - surroundings: the clock and the random numbers.
  /// - Returns: what was found; the ledger is made only when nothing was.
  public static func restore(
    _ path: String, to target: String, surroundings: LedgerSurroundings,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(LedgerError) -> VerificationReport {
    let backup = try Ledger(opening: .sqlite(path: path), isReadOnly: true, surroundings: surroundings)
    let report = try backup.verify(progress: progress)
    if report.isSound { try backup.backup(to: target) }
    return report
  }
}
