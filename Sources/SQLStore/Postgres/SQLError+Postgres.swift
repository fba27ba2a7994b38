internal import CPostgres

extension SQLError {
  /// The error of an answer (PG_DIAG_SQLSTATE, PG_DIAG_MESSAGE_PRIMARY).
  init(_ result: PostgresResult, in connection: PostgresConnection) {
    let code = result.field(Self.sqlState)
    // What has no code was not said by the server: libpq has not heard from it.
    let isLost = PQstatus(connection.handle) == CONNECTION_BAD || code == nil
    let words = result.field(Self.primaryMessage) ?? PQerrorMessage(connection.handle).map { String(cString: $0) } ?? ""
    let kind = Self.kind(state: code ?? "", isLost: isLost)
    let name = connection.name
    switch kind {
    case .connectionLost: self = .lost(name, words, code: code)
    case .refused: self.init(kind, words, code: code)
    case .busy: self.init(kind, "\(name) is locked by others: try again when they are done (\(words))", code: code)
    case .conflict: self.init(kind, "\(name) was changed by others meanwhile: try again (\(words))", code: code)
    case .full: self.init(kind, "\(name) cannot grow, the server's disk is full (\(words))", code: code)
    case .io: self.init(kind, "\(name): the server's disk has failed (\(words))", code: code)
    case .corrupt: self.init(kind, "\(name) is damaged: restore it from a backup (\(words))", code: code)
    case .misuse: self.init(kind, "\(name): \(words), in: \(result.sql)", code: code)
    default: self.init(kind, "\(name): \(words)", code: code)
    }
  }

  /// Why a connection has not come about.
  ///
  /// - Parameter text: libpq's, with the server's code in it if the server has answered: `FATAL:  3D000: database …`
  init(connecting text: String, to name: String) {
    var code: String?
    var words = text
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 3).map { $0.drop { $0 == " " } }
      for (index, part) in parts.enumerated().dropFirst() where part.utf8.count == 5 && index + 1 < parts.count {
        guard part.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { continue }
        code = String(part)
        words = parts[(index + 1)...].joined(separator: ": ")
      }
    }
    let kind = code.map { Self.kind(state: $0, isLost: false) } ?? .cannotOpen
    let known: Set<Kind> = [.notFound, .permission, .noRoom]
    self.init(known.contains(kind) ? kind : .cannotOpen, "\(name) cannot be reached: \(words.flattened)", code: code)
  }

  /// A connection is lost.
  static func lost(_ name: String, _ words: String, code: String?) -> SQLError {
    SQLError(.connectionLost, "the connection to \(name) was lost: \(words.flattened)", code: code)
  }

  private static let sqlState = Int32(UInt8(ascii: "C"))
  private static let primaryMessage = Int32(UInt8(ascii: "M"))

  /// What a code means (appendix A of PostgreSQL's manual).
  private static func kind(state: String, isLost: Bool) -> Kind {
    // The server ends the connection, or is about to.
    if isLost || ["57P01", "57P02", "57P05", "25P03"].contains(state) { return .connectionLost }
    switch state {
    case "23505": return .unique
    case "P0001": return .refused
    case "40001", "40P01": return .conflict
    case "55P03", "55006": return .busy
    case "57014": return .interrupted
    case "3D000": return .notFound
    case "42501": return .permission
    case "25006": return .readOnly
    case "53100": return .full
    case "58030": return .io
    case "XX001", "XX002": return .corrupt
    case "08P01": return .misuse
    default: break
    }
    switch state.prefix(2) {
    case "23": return .constraint
    case "28": return .permission
    case "53", "54": return .noRoom
    case "58": return .io
    case "08": return .connectionLost
    case "22", "42", "0A", "25", "26", "34": return .misuse
    default: return .other
    }
  }
}

extension String {
  /// In one line, without spaces at its ends.
  var flattened: String {
    split { $0.isNewline }.map { String($0.drop { $0.isWhitespace }) }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
