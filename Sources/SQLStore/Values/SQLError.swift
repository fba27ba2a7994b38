/// Why a database did not do what was asked of it.
///
/// Catch by ``kind-swift.property``: the words may change. They never hold values of the program or passwords.
public struct SQLError: Error, Hashable, Sendable {
  /// What has happened, as far as a program can do something about it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such file, or no such database on the server.
    case notFound
    /// A new database was asked for, and there is one already.
    case alreadyExists
    /// It cannot be opened, or the server not be reached.
    case cannotOpen
    /// What is there is no database of a store: another file, or the database of another program.
    case notADatabase
    /// It holds nothing yet: a store has to be made in it first.
    case empty
    /// The file is damaged, or a column holds what it cannot hold.
    case corrupt
    /// The file, its folder or the server lets nobody write, or the store was opened for reading.
    case readOnly
    /// This user may not: the file's permissions, or the server's.
    case permission
    /// The disk is full.
    case full
    /// The disk has failed.
    case io
    /// Others have held a lock for longer than the store waits.
    case busy
    /// The work was ended from outside.
    case interrupted
    /// The server has gone, or the way to it. What the transaction did is undone.
    case connectionLost
    /// The transaction was on its way to the disk when the server or the disk failed: it is there, or it is not. Look
    /// before doing it again.
    case outcomeUnknown
    /// The transaction got into another's way and was undone: do it again.
    case conflict
    /// A value that has to be unique is there already.
    case unique
    /// Another constraint of a table does not hold.
    case constraint
    /// A trigger has refused it; the message is the trigger's.
    case refused
    /// The schema lacks migrations that this program knows.
    case olderSchema
    /// The schema has migrations that this program does not know: a newer one has made them.
    case newerSchema
    /// A migration reads otherwise than when it was applied.
    case alteredMigration
    /// There is no memory, no descriptor or no connection left.
    case noRoom
    /// The program has made a mistake: in the SQL, or in how the store is used.
    case misuse
    /// Anything else.
    case other
  }

  /// What has happened.
  public var kind: Kind
  /// A sentence for people without a point at its end; what the database has said is a part of it.
  public var message: String
  /// SQLite's extended result code as a number, or PostgreSQL's SQLSTATE; nil when neither was asked.
  public var code: String?

  /// An error of any kind.
  public init(_ kind: Kind, _ message: String, code: String? = nil) {
    (self.kind, self.message, self.code) = (kind, message, code)
  }
}

extension SQLError: SQLErrorConvertible {
  /// The error itself.
  public init(_ error: SQLError) { self = error }
}

extension SQLError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
