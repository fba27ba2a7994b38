import EInvoiceReading
import Glibc
import InvoiceCore
import InvoiceModel
import RuleChecking

/// Checks documents for the tests that compare with the official rules.
///
/// `rule-worker SET...` reads a file's name a line and answers each with a line: `rule severity context` for every
/// finding, with tabs between findings; `!` and why when the file could not be read. With `--time COUNT` it checks each
/// file so often and says the nanoseconds of the fastest check, with the reading of the XML and without.
@main
enum RuleWorker {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var repetitions = 0
    if arguments.first == "--time", arguments.count > 1 {
      repetitions = Int(arguments[1]) ?? 1
      arguments.removeFirst(2)
    }
    let sets = arguments.compactMap(RuleSet.init(rawValue:))
    guard !sets.isEmpty, sets.count == arguments.count else { exit(64) }
    while let name = readLine() {
      guard let bytes = read(name) else {
        say("!unreadable")
        continue
      }
      if repetitions > 0 {
        let source = try? InvoiceSource(bytes)
        let times = (0..<repetitions).map { _ in
          let start = now()
          _ = answer(bytes, sets)
          let read = now()
          if let source { _ = RuleReport(source, rules: sets) }
          return (with: read - start, without: now() - read)
        }
        say("\(times.map(\.with).min() ?? 0) \(times.map(\.without).min() ?? 0)")
      } else {
        say(answer(bytes, sets))
      }
    }
  }

  /// At once, so that who asks one by one gets an answer.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(74) }
      start += count
    }
  }

  private static func answer(_ bytes: [UInt8], _ sets: [RuleSet]) -> String {
    do throws(InvoiceProblems) {
      let report = try RuleReport(xml: bytes, rules: sets)
      return report.findings.map { finding in
        "\(finding.isBroken ? "" : "~")\(finding.rule) \(finding.severity.rawValue) \(finding.context)"
      }.joined(separator: "\t")
    } catch {
      return "!\(error.problems[0].message)"
    }
  }

  private static func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
