import SQLStore

extension Benchmarks {
  private static let rounds = 3
  private static let transactions = 2_000
  private static let batches = 20
  private static let batch = 1_000

  /// Numbers one by one and in batches, and reading them, beside a plain C program that does the same statements.
  func measureStore() throws {
    try measureStore("SQLite") { (name) throws(BenchmarkError) in
      let path = setting.scratch + "/bench-\(name).db"
      for suffix in ["", "-wal", "-shm"] { Files.remove(path + suffix) }
      return path
    }
    guard let server = setting.server else { return }
    try measureStore("PostgreSQL") { (name) throws(BenchmarkError) in
      _ = try ProcessRun(["createdb", "--host", server, "--username", "test", name])
      return "postgresql://test@/\(name)?host=\(server)"
    }
  }

  /// - Parameter makePlace: makes room for a database of a name, and says where it is.
  private func measureStore(_ name: String, _ makePlace: (String) throws(BenchmarkError) -> String) throws {
    Table.heading("Store, \(name) (wall, least of \(Self.rounds) rounds), and plain C beside it")
    let result = setting.scratch + "/bench-store.txt"
    let counts = [Self.transactions, Self.batches, Self.batches * Self.batch]
    var own = [Double](repeating: .infinity, count: 3)
    var plain = own
    // Both in turn, as the disk is not the same at all times.
    for round in 0..<Self.rounds {
      _ = try ProcessRun(
        [setting.storeBaseline, try makePlace("plain\(round)")] + counts.map { "\($0)" }, output: result)
      let words = String(decoding: try Files.read(result), as: UTF8.self).split { $0 == " " || $0 == "\n" }
      let times = words.compactMap { Double($0) }
      guard times.count == 3 else { throw BenchmarkError("the C program failed") }
      plain = zip(plain, times).map(min)
      own = zip(own, try StoreWork(makePlace("store\(round)")).run(counts)).map(min)
    }
    let labels = ["numbers one by one", "numbers in batches of 1,000", "reading rows of 2.5 kB"]
    let units = [Self.transactions, Self.batches * Self.batch, Self.batches * Self.batch]
    for index in 0..<3 {
      let rate = 1000 * Double(units[index]) / own[index]
      let share = Int((100 * own[index] / plain[index]).rounded())
      Table.row(labels[index], rate, "/s", digits: 0, note: "\(share) % of the time of plain C")
    }
  }
}
