internal import Glibc
internal import SystemIO

/// Connections, each lent to one thread at a time; they are made when they are first needed.
///
/// Unchecked, because what varies does so under `monitor`, and a connection is touched only by the thread that has it.
final class ConnectionPool: @unchecked Sendable {
  private let monitor = Monitor()
  private let limit: Int
  private let connect: @Sendable () throws(SQLError) -> any SQLConnection
  private var idle: [any SQLConnection] = []
  private var borrowers: [pthread_t] = []

  /// - Parameter limit: how many there are at most.
  init(limit: Int, _ connect: @escaping @Sendable () throws(SQLError) -> any SQLConnection) {
    (self.limit, self.connect) = (max(1, limit), connect)
  }

  /// Whether the calling thread has one of them.
  var isLentHere: Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return borrowers.contains { pthread_equal($0, pthread_self()) != 0 }
  }

  /// Lends one in which a transaction has begun, as soon as there is one. One that has got lost since its last use is
  /// replaced: nothing was done in it yet.
  func borrow(for purpose: SQLPurpose) throws(SQLError) -> any SQLConnection {
    monitor.lock()
    while borrowers.count >= limit { monitor.wait() }
    borrowers.append(pthread_self())
    var known = idle.popLast()
    monitor.unlock()
    do throws(SQLError) {
      while let connection = known {
        do throws(SQLError) {
          try connection.begin(purpose)
          return connection
        } catch {
          if error.kind != .connectionLost {
            if connection.isUsable { keep(connection) }
            throw error
          }
        }
        // The others that wait are likely to be lost with it.
        monitor.lock()
        known = idle.popLast()
        monitor.unlock()
      }
      let connection = try connect()
      try connection.begin(purpose)
      return connection
    } catch {
      makeRoom()
      throw error
    }
  }

  /// Takes one back whose transaction has ended.
  func giveBack(_ connection: any SQLConnection) {
    if connection.isUsable { keep(connection) }
    makeRoom()
  }

  private func keep(_ connection: any SQLConnection) {
    monitor.lock()
    idle.append(connection)
    monitor.unlock()
  }

  private func makeRoom() {
    monitor.lock()
    if let index = borrowers.firstIndex(where: { pthread_equal($0, pthread_self()) != 0 }) {
      borrowers.remove(at: index)
    }
    monitor.signalAll()
    monitor.unlock()
  }
}
