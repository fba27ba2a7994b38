import Glibc

extension Benchmarks {
  /// `render-invoice batch`: CPU for a document, what a second job brings, and whether memory grows.
  func measureBatch() throws {
    let different = setting.scratch + "/bench-different.ndjson"
    try Files.write(2_000, to: different) { Documents.differing($0) }
    let inputs = [
      ("one page, of which the number differs", try invoices(2_000, of: setting.sample), 2_000),
      ("one page, of which customer, number and every line differ", different, 2_000),
      ("two pages with a logo, of which the number differs", try invoices(500, of: setting.fullSample), 500),
    ]
    for (name, input, count) in inputs { try measureBatch(name, input, count: count) }
    let large = try invoices(20_000, of: setting.sample)
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    Table.heading("render-invoice batch to a ZIP archive, 20,000 documents")
    Table.row("peak memory", try batch(large, jobs: cores, []).peak, "MB", digits: 0)
  }

  private func measureBatch(_ name: String, _ input: String, count: Int) throws {
    Table.heading("render-invoice batch to a ZIP archive, \(count) documents: \(name)")
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let kinds: [(String, [String])] = [("PDF", []), ("Factur-X, PDF/A-3a, PDF/UA-1", ["--facturx", "en16931"])]
    for (kind, options) in kinds {
      var single = 0.0
      for jobs in cores > 1 ? [1, 2] : [1] {
        let run = try batch(input, jobs: jobs, options)
        let rate = 1000 * Double(count) / run.wall
        if jobs == 1 { single = rate }
        Table.row("\(kind), \(jobs) at a time, CPU a document", run.cpu / Double(count), "ms")
        Table.row("documents", rate, "/s", digits: 0, note: "\(Int(100 * rate / single)) %")
        Table.row("peak memory", run.peak, "MB", digits: 0)
      }
    }
  }

  private func batch(_ input: String, jobs: Int, _ options: [String]) throws -> ProcessRun {
    try ProcessRun(
      [setting.command, "batch", input, "--zip", setting.scratch + "/bench.zip", "--jobs", "\(jobs)", "--quiet"]
        + options)
  }

  /// So many times a sample with numbers of their own, one a line.
  private func invoices(_ count: Int, of sample: String) throws -> String {
    let sample = try Files.read(setting.root + "/" + sample).filter { $0 != 0x0A }
    let text = String(decoding: sample, as: UTF8.self)
    let key = "\"invoice_number\": \""
    guard let start = text.firstRange(of: key)?.upperBound, let end = text[start...].firstIndex(of: "\"") else {
      throw BenchmarkError("the sample has no number")
    }
    let path = setting.scratch + "/bench-\(count).ndjson"
    try Files.write(count, to: path) { Array("\(text[..<start])B-\($0)\(text[end...])\n".utf8) }
    return path
  }
}
