import Glibc
import SystemIO

/// Says how far a batch is: a bar on a terminal, now and then a line elsewhere.
///
/// Unchecked, because everything that varies is read and written under `monitor`.
package final class BatchProgress: @unchecked Sendable {
  private static let lineInterval = Duration.seconds(10)
  private static let barWidth = 24

  private let isSilent: Bool
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private let monitor = Monitor()
  private var done = 0
  private var failed = 0
  private var old = 0
  private let total: () -> Int?
  private var timeLeft = TimeLeft()
  private var lastLine = ContinuousClock.now
  private var isBarShown = false

  /// - Parameters:
  ///   - isSilent: whether it says nothing at all.
  ///   - total: how many invoices there are; nil as long as nobody knows.
  package init(isSilent: Bool, total: @escaping () -> Int?) {
    self.isSilent = isSilent
    self.total = total
    isTerminal = FileDescriptor.standardError.isTerminal
  }

  /// So many are done.
  package func reach(_ count: Int) {
    monitor.lock()
    done = count
    monitor.unlock()
  }

  /// Counts an invoice.
  func count(isFailed: Bool, isOld: Bool) {
    monitor.lock()
    done += 1
    if isFailed { failed += 1 }
    if isOld { old += 1 }
    monitor.unlock()
  }

  /// Shows where things stand.
  package func show() {
    monitor.lock()
    defer { monitor.unlock() }
    guard !isSilent else { return }
    let total = total()
    if let total { timeLeft.update(done: done, total: total, at: seconds) }
    if isTerminal {
      isBarShown = true
      print("\r\u{1B}[K" + bar(of: total))
    } else if lastLine.duration(to: .now) >= Self.lineInterval {
      lastLine = .now
      print(text + "\n")
    }
  }

  /// Prints messages with no bar in their way.
  func withoutBar(_ body: () -> Void) {
    monitor.lock()
    defer { monitor.unlock() }
    clear()
    body()
  }

  /// Takes the bar away and says what was done.
  package func finish(_ ending: String) {
    monitor.lock()
    defer { monitor.unlock() }
    clear()
    guard !isSilent else { return }
    var words = ["\(Self.grouped(done - failed)) done"]
    if old > 0 { words[0] += " (\(Self.grouped(old)) of them before)" }
    if failed > 0 { words.append("\(Self.grouped(failed)) failed") }
    print("\(ending): \(words.joined(separator: ", ")) in \(Self.text(seconds: seconds)), \(rate)\n")
  }

  private func clear() {
    guard isBarShown else { return }
    print("\r\u{1B}[K")
    isBarShown = false
  }

  private var seconds: Double { start.duration(to: .now) / .seconds(1) }

  private var rate: String { "\(Self.grouped(Int(Double(done) / max(seconds, 0.001)))) a second" }

  private var left: String? {
    timeLeft.seconds.map { "\(Self.text(seconds: $0)) left" }
  }

  private var text: String {
    var words = [Self.grouped(done), rate]
    if failed > 0 { words.append("\(Self.grouped(failed)) failed") }
    if let left { words.append(left) }
    return words.joined(separator: ", ")
  }

  private func bar(of total: Int?) -> String {
    guard let total, total > 0 else { return text }
    let fraction = min(1, Double(done) / Double(total))
    let full = Int(fraction * Double(Self.barWidth))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.barWidth - full)
    return "[\(bar)] \(Int(fraction * 100)) %  \(text)"
  }

  private func print(_ text: String) {
    // Nothing is left to tell it to when standard error fails.
    try? FileDescriptor.standardError.write(Array(text.utf8))
  }

  private static func text(seconds: Double) -> String {
    if seconds < 10 {
      let tenths = Int(seconds * 10)
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let whole = Int(min(seconds, 1e9))
    if whole < 120 { return "\(whole) s" }
    if whole < 7_200 { return "\(whole / 60) min" }
    return "\(whole / 3_600) h \(whole / 60 % 60) min"
  }

  /// Groups of three, split by commas, as the command speaks English.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}
