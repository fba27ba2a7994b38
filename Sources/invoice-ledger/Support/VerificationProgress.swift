import InvoiceCommands

/// Says how far a verification is, once it takes longer than a second.
final class VerificationProgress {
  private let isSilent: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var bar: BatchProgress?
  private var total = 0

  init(isSilent: Bool) { self.isSilent = isSilent }

  /// So many are done.
  func show(_ done: Int, of total: Int) {
    self.total = total
    guard start.duration(to: .now) > .seconds(1), last.duration(to: .now) > .milliseconds(100) else { return }
    last = .now
    if bar == nil { bar = BatchProgress(isSilent: isSilent) }
    bar?.reach(done)
    bar?.show(of: total)
  }

  /// Takes the bar away.
  func end() {
    bar?.reach(total)
    bar?.finish("verify")
  }
}
