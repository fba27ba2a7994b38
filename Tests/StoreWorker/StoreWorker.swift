import Glibc
import SQLStore

/// What a process of its own does with a database in the tests of the store.
///
/// `store-worker LOCATION issue COUNT NAME` takes the next number so often, each in a transaction, and says each that is
/// committed; `store-worker LOCATION hold` begins a transaction, changes something, says so, and waits;
/// `store-worker LOCATION look open|readOnly` says how many numbers there are.
@main
enum StoreWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(64) }
    do throws(SQLError) {
      if arguments[2] == "look" {
        let mode: SQLStore.Mode = arguments[3] == "open" ? .open : .readOnly
        return try look(SQLStore(SQLLocation(arguments[1]), mode: mode))
      }
      let store = try SQLStore(SQLLocation(arguments[1]), mode: .open, patience: .seconds(60))
      if arguments[2] == "hold" { return try hold(store) }
      for _ in 0..<(Int(arguments[3]) ?? 0) { say("\(try issue(store, arguments[4]))") }
    } catch {
      say("\(error.kind): \(error)")
      exit(1)
    }
  }

  /// At once, whoever ends the process then.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }

  private static func issue(_ store: SQLStore, _ name: String) throws(SQLError) -> Int64 {
    try store.write { (transaction) throws(SQLError) in
      let row = try transaction.row("UPDATE counters SET next = next + 1 WHERE id = 1 RETURNING next")
      guard let number = try row?.integer(0) else { throw SQLError(.other, "there is no counter") }
      try transaction.execute("INSERT INTO numbers (number, worker) VALUES ($1, $2)", [.integer(number), .text(name)])
      return number
    }
  }

  private static func look(_ store: SQLStore) throws(SQLError) {
    let count = try store.read { (transaction) throws(SQLError) in
      try transaction.row("SELECT COUNT(*) FROM numbers")?.integer(0) ?? -1
    }
    say("\(count)")
  }

  private static func hold(_ store: SQLStore) throws(SQLError) {
    try store.write { (transaction) throws(SQLError) in
      try transaction.execute("UPDATE counters SET next = next + 1000 WHERE id = 1")
      say("holding")
      while true { pause() }
    }
  }
}
