import SQLStore

extension Benchmarks {
  private static let transactions = 2_000
  private static let batches = 50
  private static let batch = 1_000

  /// Numbers one by one and in batches, and reading them, beside a plain C program that does the same statements.
  func measureStore() throws {
    try measureStore("SQLite", at: setting.scratch + "/bench-store.db", setting.scratch + "/bench-plain.db")
    guard let server = setting.server else { return }
    let places = try ["store", "plain"].map { (name) throws(BenchmarkError) in
      _ = try ProcessRun(["createdb", "--host", server, "--username", "test", name])
      return "postgresql://test@/\(name)?host=\(server)"
    }
    try measureStore("PostgreSQL", at: places[0], places[1])
  }

  private func measureStore(_ name: String, at place: String, _ plainPlace: String) throws {
    Table.heading("Store, \(name) (wall), and plain C beside it")
    let result = setting.scratch + "/bench-store.txt"
    let counts = [Self.transactions, Self.batches, Self.batches * Self.batch]
    for path in [place, plainPlace] { for suffix in ["", "-wal", "-shm"] { Files.remove(path + suffix) } }
    // Both in turn, as the disk is not the same at all times.
    _ = try ProcessRun([setting.storeBaseline, plainPlace] + counts.map { "\($0)" }, output: result)
    let words = String(decoding: try Files.read(result), as: UTF8.self).split { $0 == " " || $0 == "\n" }
    let plain = words.compactMap { Double($0) }
    guard plain.count == 3 else { throw BenchmarkError("the C program failed") }
    let own = try StoreWork(place).run(counts)
    let labels = ["numbers one by one", "numbers in batches of 1,000", "reading rows of 2.5 kB"]
    let units = [Self.transactions, Self.batches * Self.batch, Self.batches * Self.batch]
    for index in 0..<3 {
      let rate = 1000 * Double(units[index]) / own[index]
      let share = Int((100 * own[index] / plain[index]).rounded())
      Table.row(labels[index], rate, "/s", digits: 0, note: "\(share) % of the time of plain C")
    }
  }
}
