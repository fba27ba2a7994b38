import Glibc
internal import Synchronization
import SystemIO

/// Says how far a batch is: a bar on a terminal, now and then a line elsewhere.
package final class BatchProgress: Sendable {
  private struct State {
    var done = 0
    var failed = 0
    var old = 0
    var timeLeft = TimeLeft()
    var lastLine = ContinuousClock.now
    var isBarShown = false
  }

  private static let lineInterval = Duration.seconds(10)
  private static let barWidth = 24

  private let isSilent: Bool
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter isSilent: whether it says nothing at all.
  package init(isSilent: Bool) {
    self.isSilent = isSilent
    isTerminal = FileDescriptor.standardError.isTerminal
  }

  /// So many are done.
  package func reach(_ count: Int) {
    state.withLock { $0.done = count }
  }

  /// Counts an invoice.
  func count(isFailed: Bool, isOld: Bool) {
    state.withLock { state in
      state.done += 1
      if isFailed { state.failed += 1 }
      if isOld { state.old += 1 }
    }
  }

  /// Shows where things stand.
  ///
  /// - Parameter total: how many invoices there are; nil as long as nobody knows.
  package func show(of total: Int?) {
    guard !isSilent else { return }
    state.withLock { state in
      if let total { state.timeLeft.update(done: state.done, total: total, at: seconds) }
      if isTerminal {
        state.isBarShown = true
        print("\r\u{1B}[K" + bar(state, of: total))
      } else if state.lastLine.duration(to: .now) >= Self.lineInterval {
        state.lastLine = .now
        print(text(state) + "\n")
      }
    }
  }

  /// Prints messages with no bar in their way.
  func withoutBar(_ body: () -> Void) {
    state.withLock { state in
      clear(&state)
      body()
    }
  }

  /// Takes the bar away and says what was done.
  package func finish(_ ending: String) {
    state.withLock { state in
      clear(&state)
      guard !isSilent else { return }
      var words = ["\(Self.grouped(state.done - state.failed)) done"]
      if state.old > 0 { words[0] += " (\(Self.grouped(state.old)) of them before)" }
      if state.failed > 0 { words.append("\(Self.grouped(state.failed)) failed") }
      print("\(ending): \(words.joined(separator: ", ")) in \(Self.text(seconds: seconds)), \(rate(state))\n")
    }
  }

  private func clear(_ state: inout State) {
    guard state.isBarShown else { return }
    print("\r\u{1B}[K")
    state.isBarShown = false
  }

  private var seconds: Double { start.duration(to: .now) / .seconds(1) }

  private func rate(_ state: State) -> String {
    "\(Self.grouped(Int(Double(state.done) / max(seconds, 0.001)))) a second"
  }

  private func text(_ state: State) -> String {
    var words = [Self.grouped(state.done), rate(state)]
    if state.failed > 0 { words.append("\(Self.grouped(state.failed)) failed") }
    if let left = state.timeLeft.seconds { words.append("\(Self.text(seconds: left)) left") }
    return words.joined(separator: ", ")
  }

  private func bar(_ state: State, of total: Int?) -> String {
    guard let total, total > 0 else { return text(state) }
    let fraction = min(1, Double(state.done) / Double(total))
    let full = Int(fraction * Double(Self.barWidth))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.barWidth - full)
    return "[\(bar)] \(Int(fraction * 100)) %  \(text(state))"
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
