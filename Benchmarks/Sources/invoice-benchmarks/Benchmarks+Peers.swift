/// What others take for the same page, in the same run.
extension Benchmarks {
  /// A package of PyPI that `Benchmarks/Peers/peers.py` sets the page with.
  private enum Peer: String, CaseIterable {
    case typst, reportlab
  }

  private static let batch = 100

  /// Whole processes with a page, with two pages, with 200 lines and with a hundred pages, beside those of others.
  ///
  /// Each round runs all of them in turn, so that what disturbs the machine disturbs all. The peers come as modules of
  /// Python: both are told, the process as a user has it, and what is left of it without the start of Python.
  func measurePeers() throws {
    let scratch = setting.scratch
    let page = scratch + "/bench-peer.json"
    let full = scratch + "/bench-peer-full.json"
    let long = scratch + "/bench-peer-200.json"
    let lines = scratch + "/bench-peer-200-lines.json"
    try Files.write(Documents.json(lines: 200), to: lines)
    let inputs = [
      (setting.root + "/" + setting.sample, page), (setting.root + "/" + setting.fullSample, full), (lines, long),
    ]
    for (input, output) in inputs {
      _ = try ProcessRun([setting.command, "--quiet", "--format", "json", input], output: output)
    }
    let peers = Peer.allCases.filter { (try? run($0, page, 1)) != nil }
    for peer in Peer.allCases where !peers.contains(peer) {
      Table.heading("\(peer.rawValue) is not measured: \(setting.python) -m pip install \(peer.rawValue)")
    }
    guard !peers.isEmpty else { return }
    let many = scratch + "/bench-peer.ndjson"
    try Files.write(try numbered(page), to: many)
    let zip = scratch + "/bench-peer.zip"
    let cases: [(name: String, rounds: Int, count: Int, invoice: String, ours: [String])] = [
      ("One page, whole process (CPU, median of 21)", 21, 1, page, ["--quiet", page]),
      // The peers set neither the logo nor half of what the invoice says.
      ("Two pages with a logo, whole process (CPU, median of 21)", 21, 1, full, ["--quiet", full]),
      ("200 lines, whole process (CPU, median of 5)", 5, 1, long, ["--quiet", long]),
      (
        "\(Self.batch) invoices in a process, per document (CPU, median of 5)", 5, Self.batch, page,
        ["batch", "--quiet", "--jobs", "1", "--zip", zip, many]
      ),
    ]
    for (name, rounds, count, invoice, call) in cases {
      Table.heading(name)
      var ours: [Double] = []
      var starts: [Double] = []
      var others = Dictionary(uniqueKeysWithValues: peers.map { ($0, [Double]()) })
      for _ in 0..<rounds {
        Files.remove(zip)
        ours.append(try ProcessRun([setting.command] + call, output: scratch + "/bench.pdf").cpu)
        starts.append(try ProcessRun([setting.python, program, "nothing"]).cpu)
        for peer in peers { others[peer]?.append(try run(peer, invoice, count).cpu) }
      }
      let own = median(ours) / Double(count)
      let start = median(starts) / Double(count)
      let share = { (time: Double) in "\(Int((100 * own / time).rounded())) %" }
      Table.row("render-invoice", own, "ms")
      for peer in peers {
        let time = median(others[peer] ?? []) / Double(count)
        Table.row(
          "\(peer.rawValue) in Python", time, "ms",
          note: "ours is \(share(time)) of it, \(share(time - start)) without the start of Python")
      }
    }
  }

  private var program: String { setting.root + "/Benchmarks/Peers/peers.py" }

  private func run(_ peer: Peer, _ invoice: String, _ count: Int) throws(BenchmarkError) -> ProcessRun {
    try ProcessRun([setting.python, program, peer.rawValue, invoice, setting.fonts, "\(count)"])
  }

  /// The invoice as often as a batch has invoices, each with a number of its own.
  private func numbered(_ path: String) throws(BenchmarkError) -> [UInt8] {
    let invoice = String(decoding: try Files.read(path), as: UTF8.self).replacing("\n", with: "")
    guard let number = invoice.firstMatch(of: /"invoice_number": "([^"]*)"/) else {
      throw BenchmarkError("the invoice has no number")
    }
    let documents = (0..<Self.batch).map { index in
      invoice.replacing(number.0, with: "\"invoice_number\": \"\(number.1)-\(index)\"") + "\n"
    }
    return Array(documents.joined().utf8)
  }
}
