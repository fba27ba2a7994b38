import Glibc
import InvoiceKit

/// Measures the command and the library; `make bench` runs it.
@main
struct Benchmarks {
  var setting: Setting

  /// Starts the process.
  static func main() async {
    do {
      try await Benchmarks(setting: Setting(arguments: Array(CommandLine.arguments.dropFirst()))).run()
    } catch let error as InvoiceProblems {
      for problem in error.problems { Files.append("\(problem.path): \(problem.message) [\(problem.code)]\n", to: 2) }
      exit(1)
    } catch {
      Files.append("\(error)\n", to: 2)
      exit(1)
    }
  }

  /// Small things come before large ones: a child's peak includes that of the process that started it, and memory that
  /// a long document took is kept for the next one.
  func run() async throws {
    let isWanted = { setting.part == nil || setting.part == $0 }
    if isWanted("processes") { try measureProcesses() }
    if isWanted("peers") { try measurePeers() }
    if isWanted("stages") { try measureStages() }
    if isWanted("memory") { try measureMemory() }
    if isWanted("cores") { try await measureCores() }
    if isWanted("batch") { try measureBatch() }
    if isWanted("length") { try measureLength() }
    if isWanted("store") { try measureStore() }
    if isWanted("ledger") { try measureLedger() }
    if setting.part == "profile" { try runForProfiler() }
  }

  /// Two hundred documents and nothing else, for `perf record` and `valgrind --tool=callgrind`.
  private func runForProfiler() throws {
    let json = try Files.read(setting.root + "/" + setting.sample)
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    for _ in 0..<200 { _ = try renderer.pdf(ComputedInvoice(json: json)) }
  }

  /// The command as a whole process: cold start and peak memory.
  private func measureProcesses() throws {
    let pdf = setting.scratch + "/bench.pdf"
    for (name, sample) in samples {
      Table.heading("Whole process, \(name), PDF to a file (median of 41)")
      let call = [setting.command, "--quiet", setting.root + "/" + sample]
      let runs = try (0..<41).map { _ in try ProcessRun(call, output: pdf) }
      Table.row("wall", median(runs.map(\.wall)), "ms")
      Table.row("CPU", median(runs.map(\.cpu)), "ms")
      Table.row("peak memory", median(runs.map(\.peak)), "MB")
      Table.row("size of the PDF", Double(try Files.read(pdf).count) / 1000, "kB")
    }

    Table.heading("Whole process, long invoices (median of 3)")
    for lines in [200, 5_000, 50_000] {
      let json = setting.scratch + "/bench-\(lines).json"
      try Files.write(Documents.json(lines: lines), to: json)
      let runs = try (0..<3).map { _ in try ProcessRun([setting.command, "--quiet", json]) }
      Table.row("\(lines) lines, wall", median(runs.map(\.wall)), "ms", digits: 0)
      Table.row("\(lines) lines, CPU", median(runs.map(\.cpu)), "ms", digits: 0)
      Table.row("\(lines) lines, peak memory", median(runs.map(\.peak)), "MB", digits: 0)
    }
  }

  /// Steady state, step by step, and the plain C program beside one page.
  private func measureStages() throws {
    let (whole, bare) = try measureStages(setting.sample, count: 300, "one page")
    _ = try measureStages(setting.fullSample, count: 150, "two pages with a logo")
    try measureBaseline(whole: whole, bare: bare)
  }

  /// - Returns: milliseconds from JSON to tagged and to untagged PDF.
  private func measureStages(_ sample: String, count: Int, _ name: String) throws -> (whole: Double, bare: Double) {
    Table.heading("Steady state, \(name), one core (CPU, least of 5 rounds)")
    let json = try Files.read(setting.root + "/" + sample)
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    let invoice = try ComputedInvoice(json: json, purpose: .eInvoice)
    let reading = try Clock.perCall(count: 500) { _ = try ComputedInvoice(json: json) }
    Table.row("JSON to computed invoice", reading, "ms", digits: 3)
    Table.row("computed invoice to JSON", Clock.perCall(count: 500) { _ = invoice.json }, "ms", digits: 3)
    let page = try Clock.perCall(count: count) { _ = try renderer.pdf(invoice) }
    Table.row("computed invoice to PDF", page, "ms", digits: 3)
    let whole = try Clock.perCall(count: count) { _ = try renderer.pdf(ComputedInvoice(json: json)) }
    Table.row("JSON to PDF", whole, "ms", digits: 3)
    let html = try Clock.perCall(count: count) { _ = try renderer.html(invoice) }
    Table.row("computed invoice to HTML", html, "ms", digits: 3)
    var untagged = RenderOptions()
    untagged.isTagged = false
    let bare = try Clock.perCall(count: count) { _ = try renderer.pdf(ComputedInvoice(json: json), options: untagged) }
    Table.row("JSON to untagged PDF", bare, "ms", digits: 3)
    Table.row("computed invoice to XML", try Clock.perCall(count: 500) { _ = try invoice.cii() }, "ms", digits: 3)
    let kinds: [(String, PDFConformance)] = [("PDF/A-3a", .archival), ("Factur-X", .facturX(.en16931))]
    for (name, conformance) in kinds {
      var options = RenderOptions()
      options.conformance = conformance
      let time = try Clock.perCall(count: count) { _ = try renderer.pdf(invoice, options: options) }
      let more = "\(Int(((time - page) * 1000).rounded())) µs more than the PDF"
      Table.row("computed invoice to \(name)", time, "ms", digits: 3, note: more)
    }
    return (whole, bare)
  }

  /// The strings of the page by a plain C program.
  private func measureBaseline(whole: Double, bare: Double) throws {
    Table.heading("Plain C, the strings of the one page (CPU, least of 5 runs)")
    let json = try Files.read(setting.root + "/" + setting.sample)
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    let invoice = try ComputedInvoice(json: json)
    let pdf = setting.scratch + "/bench.pdf"
    let strings = setting.scratch + "/bench-strings.txt"
    try Files.write(try renderer.pdf(invoice).bytes, to: pdf)
    try Files.write(try PageStrings.strings(ofPDF: pdf, scratch: setting.scratch + "/bench-page.xml"), to: strings)
    for (kind, name) in [("plain", "plain C, a PangoLayout a string"), ("tagged", "the same, each string tagged")] {
      let time = try baseline(strings, kind)
      let share = { (part: Double) in Int((100 * part / time).rounded()) }
      let note = "JSON to tagged PDF takes \(share(whole)) % of it, to untagged PDF \(share(bare)) %"
      Table.row(name, time, "ms", digits: 3, note: note)
    }
  }

  /// The C program's CPU milliseconds for a document, the least of five runs.
  private func baseline(_ strings: String, _ kind: String) throws -> Double {
    let result = setting.scratch + "/bench-baseline.txt"
    var least = Double.infinity
    for _ in 0..<5 {
      let call = [setting.baseline, setting.fonts, setting.scratch, strings, "300", kind]
      _ = try ProcessRun(call, output: result)
      let words = String(decoding: try Files.read(result), as: UTF8.self).split(separator: " ")
      guard let first = words.first, let time = Double(first) else { throw BenchmarkError("the C program failed") }
      least = min(least, time)
    }
    return least
  }

  /// How the time grows with the invoice.
  private func measureLength() throws {
    Table.heading("Length, JSON to PDF, steady state (CPU)")
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    for (lines, count) in [(1, 200), (35, 100), (200, 20), (1_000, 4), (5_000, 1)] {
      let json = Documents.json(lines: lines)
      var pages = 0
      let time = try Clock.perCall(count: count) { pages = try renderer.pdf(ComputedInvoice(json: json)).pageCount }
      Table.row(
        "\(lines) lines", time, "ms", note: "\(pages) pages, \(Int((1000 * time / Double(lines)).rounded())) µs a line")
    }
  }

  /// Many tasks at a time with one renderer.
  private func measureCores() async throws {
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    for (name, sample) in samples {
      Table.heading("Throughput of one renderer, \(name) (wall)")
      let json = try Files.read(setting.root + "/" + sample)
      var single = 0.0
      for threads in cores > 1 ? [1, cores] : [1] {
        let start = Clock.wall
        try await Workers.run(count: threads) { for _ in 0..<500 { _ = try renderer.pdf(ComputedInvoice(json: json)) } }
        let rate = 1000 * Double(500 * threads) / (Clock.wall - start)
        if threads == 1 { single = rate }
        Table.row("\(threads) at a time", rate, "documents/s", digits: 0, note: "\(Int(100 * rate / single)) %")
      }
    }
  }

  /// Whether anything is left behind.
  private func measureMemory() throws {
    let renderer = try InvoiceRenderer(template: setting.template, fonts: [setting.fonts])
    for (name, sample) in samples {
      Table.heading("Resident memory in one process, \(name)")
      let json = try Files.read(setting.root + "/" + sample)
      for document in 1...10_000 {
        _ = try renderer.pdf(ComputedInvoice(json: json))
        if document % 1_000 == 0 || document == 1 {
          Table.row("after \(document) documents", try Files.residentSize(), "MB", digits: 1)
        }
      }
    }
  }

  /// What is measured everywhere: a page, and one that real invoices are more like.
  private var samples: [(name: String, path: String)] {
    [("one page", setting.sample), ("two pages with a logo", setting.fullSample)]
  }

  func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
