import Testing

@testable import InvoiceCommands

@Suite("The time that is left")
struct TimeLeftTests {
  /// What is shown while a work goes on, by a clock that ticks five times a second.
  ///
  /// - Parameter speed: invoices a second at a time, given how many are done.
  private func shown(total: Int, speed: (Double, Double) -> Double) -> [(time: Double, left: Double)] {
    var timeLeft = TimeLeft()
    var shown: [(time: Double, left: Double)] = []
    var (done, time) = (0.0, 0.0)
    while done < Double(total), time < 100_000 {
      time += 0.2
      done = min(Double(total), done + 0.2 * speed(time, done))
      timeLeft.update(done: Int(done), total: total, at: time)
      if let left = timeLeft.seconds { shown.append((time, left)) }
    }
    return shown
  }

  private func growths(_ shown: [(time: Double, left: Double)]) -> [Int] {
    shown.indices.dropFirst().filter { shown[$0].left > shown[$0 - 1].left + 0.001 }
  }

  @Test("At a steady speed it is right, and counts down", arguments: [3.0, 50, 1_000])
  func steady(speed: Double) {
    let total = Int(speed * 300)
    let shown = shown(total: total) { _, _ in speed }
    #expect(shown.count > 1_400)
    #expect(growths(shown).count <= 1)
    for (time, left) in shown where time > 10 { #expect(abs(left - (300 - time)) < 15, "\(time): \(left)") }
    #expect(shown.last.map { $0.left < 3 } == true)
  }

  @Test("However the speed changes, it does not grow step by step")
  func changing() {
    let speeds: [(Double, Double) -> Double] = [
      { time, _ in 100 / (1 + time / 60) },  // slower and slower
      { _, done in done < 5_000 ? 5_000 : 20 },  // what an earlier run has made goes fast
      { time, _ in Int(time) % 10 < 5 ? 40 : 2 },  // in fits and starts
      { time, _ in time > 60 && time < 240 ? 0 : 50 },  // a standstill
      { time, _ in 10 + time },  // faster and faster
    ]
    for (index, speed) in speeds.enumerated() {
      let shown = shown(total: 10_000, speed: speed)
      let growths = growths(shown)
      #expect(growths.count <= 12, "\(index): \(growths.count)")
      // Never in two ticks that follow each other: that would be a clock that runs backwards.
      #expect(zip(growths, growths.dropFirst()).count { $1 - $0 == 1 } <= 2, "\(index)")
    }
  }

  @Test("Without anything done there is no guess, and the end is the end")
  func ends() {
    var timeLeft = TimeLeft()
    for tick in 1...50 { timeLeft.update(done: 0, total: 10, at: Double(tick) / 5) }
    #expect(timeLeft.seconds == nil)
    timeLeft.update(done: 0, total: 0, at: 11)
    timeLeft.update(done: 10, total: 5, at: 20)
    timeLeft.update(done: 10, total: 5, at: 30)
    #expect(timeLeft.seconds == 0)
  }
}
