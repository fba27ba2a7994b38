import Glibc
import InvoiceKit
import InvoiceLedger
import SQLStore

extension Benchmarks {
  private static let rounds = 3
  /// How many transactions, and of how many numbers.
  private static let groups = [(500, 1), (50, 100), (8, 1_000)]
  private static let pageSize = 50

  /// Numbers, verifying and listing, and invoices issued end to end.
  func measureLedger() throws {
    try measureLedger("SQLite") { (name) throws(BenchmarkError) in
      let path = setting.scratch + "/bench-ledger-\(name).db"
      for suffix in ["", "-wal", "-shm"] { Files.remove(path + suffix) }
      return path
    }
    if let server = setting.server {
      try measureLedger("PostgreSQL") { (name) throws(BenchmarkError) in
        _ = try ProcessRun(["createdb", "--host", server, "--username", "test", "ledger\(name)"])
        return "postgresql://test@/ledger\(name)?host=\(server)"
      }
    }
    try measureIssuing()
  }

  /// - Parameter makePlace: makes room for a ledger of a name, and says where it is.
  private func measureLedger(_ name: String, _ makePlace: (String) throws(BenchmarkError) -> String) throws {
    let invoices = max(10_000, setting.invoices)
    let place = SQLLocation(try makePlace("whole"))
    let (ledger, draft) = try makeLedger(place)
    let thousand = Array(repeating: draft, count: 1_000)
    for _ in 0..<(invoices / 1_000) { _ = try ledger.issue(thousand) }

    Table.heading(
      "Ledger, \(name) (wall, least of \(Self.rounds) rounds), and the same inserts without a ledger beside it")
    let rows = try PlainLedger(place).rows(Self.groups.reduce(0) { $0 + $1.0 * $1.1 })
    var own = Self.groups.map { _ in Double.infinity }
    var plain = own
    for round in 0..<Self.rounds {
      let plainPlace = SQLLocation(try makePlace("plain\(round)"))
      _ = try makeLedger(plainPlace)
      let plainLedger = try PlainLedger(plainPlace)
      let (ledger, draft) = try makeLedger(SQLLocation(try makePlace("own\(round)")))
      var rest = rows[...]
      for (index, (count, size)) in Self.groups.enumerated() {
        let drafts = Array(repeating: draft, count: size)
        // A transaction of one and then of the other, as the disk is not the same at all times.
        var (plainTime, ownTime) = (0.0, 0.0)
        for _ in 0..<count {
          let start = Clock.wall
          try plainLedger.add(rest.prefix(size))
          let middle = Clock.wall
          guard try ledger.issue(drafts).allSatisfy({ $0.invoice != nil }) else {
            throw BenchmarkError("an invoice was not issued")
          }
          ownTime += Clock.wall - middle
          plainTime += middle - start
          rest = rest.dropFirst(size)
        }
        own[index] = min(own[index], ownTime)
        plain[index] = min(plain[index], plainTime)
      }
    }
    for (index, (count, size)) in Self.groups.enumerated() {
      let label = size == 1 ? "numbers one by one" : "numbers in batches of \(size)"
      let share = Int((100 * own[index] / plain[index]).rounded())
      Table.row(
        label, 1000 * Double(count * size) / own[index], "/s", digits: 0, note: "\(share) % of the time of the inserts")
    }

    let cpu = Clock.cpu
    let start = Clock.wall
    let report = try ledger.verify()
    guard report.isSound else { throw BenchmarkError("the ledger is damaged") }
    let rate = { (time: Double) in 1000 * Double(report.invoices) / time }
    let wall = Clock.wall - start
    Table.row("verify \(report.invoices) invoices", rate(wall), "/s", digits: 0, note: "wall")
    Table.row("verify, of this process's CPU", rate(Clock.cpu - cpu), "/s", digits: 0)
    var (first, next) = (Double.infinity, Double.infinity)
    for _ in 0..<20 {
      let start = Clock.wall
      let page = try ledger.list(limit: Self.pageSize)
      let middle = Clock.wall
      _ = try ledger.list(limit: Self.pageSize, after: page.last?.invoice)
      (first, next) = (min(first, middle - start), min(next, Clock.wall - middle))
    }
    Table.row("list a page of \(Self.pageSize)", first, "ms", note: "of \(report.invoices) invoices")
    Table.row("list the page after it", next, "ms")
  }

  /// A ledger with the company of the sample, and the sample as a draft. Its clock stands still on the invoice's day.
  private func makeLedger(_ location: SQLLocation) throws -> (Ledger, CheckedDraft) {
    let clock = LedgerSurroundings(
      now: { 1_772_366_400_000 },
      random: { count in
        var bytes = [UInt8](repeating: 0, count: count)
        // One call, as the command does it.
        return getentropy(&bytes, count) == 0 ? bytes : []
      })
    let ledger = try Ledger.create(at: location, surroundings: clock)
    let text = String(decoding: try Files.read(setting.root + "/" + setting.sample), as: UTF8.self)
    let draft = try ledger.check(Array(try LedgerDrafts(sample: text).draft(nil).utf8))
    _ = try ledger.add(draft.invoice.invoice.seller.party)
    return (ledger, draft)
  }

  /// Factur-X files by the command of the ledger, and of the same invoices by `render-invoice batch`.
  private func measureIssuing() throws {
    guard access(setting.ledgerCommand, X_OK) == 0 else { return }
    let count = setting.issued
    Table.heading("invoice-ledger issue --facturx, \(count) invoices, SQLite, and render-invoice batch beside it")
    let sample = String(decoding: try Files.read(setting.root + "/" + setting.sample), as: UTF8.self)
    let made = try LedgerDrafts(sample: sample)
    let scratch = setting.scratch + "/bench-issue"
    _ = try ProcessRun(["rm", "-rf", scratch])
    _ = try ProcessRun(["mkdir", scratch])
    try Files.write(Array(made.company.utf8), to: scratch + "/company.json")
    try Files.write(count, to: scratch + "/drafts.ndjson") { Array(made.line($0, isNumbered: false).utf8) }
    try Files.write(count, to: scratch + "/invoices.ndjson") { Array(made.line($0, isNumbered: true).utf8) }
    var (own, plain, ownCPU, plainCPU) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
    for round in 0..<Self.rounds {
      let ledger = scratch + "/\(round).db"
      let rest = ["--facturx", "en16931", "--quiet", "-o"]
      _ = try ProcessRun([setting.ledgerCommand, "init", "--ledger", ledger, scratch + "/company.json"])
      let batch = try ProcessRun(
        [setting.command, "batch", scratch + "/invoices.ndjson"] + rest + [scratch + "/batch\(round)/"])
      let issue = try ProcessRun(
        [setting.ledgerCommand, "issue", "--ledger", ledger, scratch + "/drafts.ndjson"] + rest
          + [scratch + "/issue\(round)/"])
      (plain, plainCPU) = (min(plain, batch.wall), min(plainCPU, batch.cpu))
      (own, ownCPU) = (min(own, issue.wall), min(ownCPU, issue.cpu))
    }
    let share = { (own: Double, plain: Double) in "\(Int((100 * own / plain).rounded())) % of the batch's" }
    Table.row("issue, wall", own / Double(count), "ms a document", note: share(own, plain))
    Table.row("issue, CPU", ownCPU / Double(count), "ms a document", note: share(ownCPU, plainCPU))
    _ = try ProcessRun(["rm", "-rf", scratch])
  }
}
