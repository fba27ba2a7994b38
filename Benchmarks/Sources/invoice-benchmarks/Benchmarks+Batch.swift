import Glibc

extension Benchmarks {
  /// `render-invoice batch`: CPU for a document, what a second job brings, and whether memory grows.
  func measureBatch() throws {
    Table.heading("render-invoice batch to a ZIP archive, one page each")
    let small = try invoices(2_000, of: setting.sample)
    let full = try invoices(500, of: setting.fullSample)
    let large = try invoices(20_000, of: setting.sample)
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let kinds: [(String, [String])] = [("PDF", []), ("Factur-X, PDF/A-3a, PDF/UA-1", ["--facturx", "en16931"])]
    for (name, options) in kinds {
      var single = 0.0
      for jobs in cores > 1 ? [1, 2] : [1] {
        let run = try batch(small, jobs: jobs, options)
        let rate = 1000 * 2_000 / run.wall
        if jobs == 1 {
          single = rate
          Table.row("\(name), CPU a document", run.cpu / 2_000, "ms")
        }
        Table.row(
          "\(name), \(jobs) at a time", rate, "documents/s", digits: 0, note: "\(Int(100 * rate / single)) %")
        Table.row("peak memory, 2,000 documents", run.peak, "MB", digits: 0)
      }
    }
    let run = try batch(full, jobs: 1, ["--facturx", "en16931"])
    Table.row("Factur-X of two pages with a logo, CPU a document", run.cpu / 500, "ms")
    Table.row("peak memory, 20,000 documents", try batch(large, jobs: cores, []).peak, "MB", digits: 0)
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
