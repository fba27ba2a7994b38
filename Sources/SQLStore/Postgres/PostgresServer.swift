internal import CPostgres
internal import Glibc
internal import SystemIO

/// A database of a server, and how it is reached.
struct PostgresServer: Sendable {
  /// What it is called in messages.
  let name: String
  private let uri: String
  private let patience: Duration

  init(_ location: SQLLocation, uri: String, patience: Duration) {
    (name, self.uri, self.patience) = (location.description, uri, patience)
  }

  /// Connects once more. What the URI says of timeouts and keepalives holds; else a server that does not answer is
  /// given up after ten seconds, and one that has gone silent is found out after a minute.
  func connect() throws(SQLError) -> any SQLConnection {
    let end = ContinuousClock.now + patience
    while true {
      do throws(SQLError) { return try connectOnce() } catch {
        // A server that is about to be ready, or that starts anew after a crash, is waited for.
        guard error.code == "57P03", .now < end else { throw error }
        usleep(100_000)
      }
    }
  }

  private func connectOnce() throws(SQLError) -> PostgresConnection {
    let parameters = [
      ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "60000"), ("fallback_application_name", "invoicekit"), ("dbname", uri),
      ("client_encoding", "UTF8"),
    ]
    let handle = Self.withPointers(parameters.map(\.0)) { names in
      Self.withPointers(parameters.map(\.1)) { values in PQconnectStartParams(names, values, 1) }
    }
    guard let handle else { throw SQLError(.noRoom, "\(name): there is no memory left") }
    let connection = PostgresConnection(handle, name: name)
    // A server's reason comes with its code.
    PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    // What it tells by the way is not for the standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try finish(handle)
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    try connection.configure(patience: patience)
    return connection
  }

  /// Goes through the steps of a connection (PQconnectPoll).
  private func finish(_ handle: OpaquePointer) throws(SQLError) {
    var step = PGRES_POLLING_WRITING
    if PQstatus(handle) == CONNECTION_BAD { throw unreachable(handle) }
    let end = ContinuousClock.now + timeout(handle)
    while step != PGRES_POLLING_OK {
      guard step == PGRES_POLLING_READING || step == PGRES_POLLING_WRITING else { throw unreachable(handle) }
      let rest = ContinuousClock.now.duration(to: end)
      let socket = FileDescriptor(number: PQsocket(handle))
      let isReady =
        rest > .zero
        && ((try? socket.wait(
          toRead: step == PGRES_POLLING_READING, toWrite: step == PGRES_POLLING_WRITING, atMost: rest)) ?? true)
      guard isReady else { throw SQLError(.cannotOpen, "\(name) cannot be reached: it does not answer") }
      step = PQconnectPoll(handle)
    }
  }

  /// How long the URI lets a connection take; nothing and 0 stand for as long as it likes, which is an hour here.
  private func timeout(_ handle: OpaquePointer) -> Duration {
    guard let options = PQconninfo(handle) else { return .seconds(10) }
    defer { PQconninfoFree(options) }
    var option = options
    while let keyword = option.pointee.keyword {
      if strcmp(keyword, "connect_timeout") == 0 {
        let seconds = option.pointee.val.flatMap { Int(String(cString: $0)) } ?? 0
        return .seconds(seconds > 0 ? min(seconds, 3600) : 3600)
      }
      option += 1
    }
    return .seconds(10)
  }

  /// Why it has not become a connection.
  private func unreachable(_ handle: OpaquePointer) -> SQLError {
    let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    return SQLError(connecting: text, to: name)
  }

  /// Gives texts as a list of C strings that ends in a null.
  private static func withPointers<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      // A null would end the text before its end; what comes after it would be lost without a word.
      bytes += text.utf8.map { CChar(bitPattern: $0 == 0 ? UInt8(ascii: "?") : $0) } + [0]
    }
    return bytes.withUnsafeBufferPointer { buffer in
      var pointers = starts.map { start in buffer.baseAddress?.advanced(by: start) }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { list in
        withUnsafePointer(to: UnsafePointer<CChar>?.none) { empty in body(list.baseAddress ?? empty) }
      }
    }
  }
}
