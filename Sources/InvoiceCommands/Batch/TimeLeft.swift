/// Guesses how long the rest of a work takes, in a way that people can go by: it follows how fast things went lately,
/// counts down with the clock, and hardly ever grows.
struct TimeLeft {
  private struct Sample {
    var time: Double
    var done: Int
  }

  /// How many seconds back the speed is looked at.
  private static let window = 20.0
  /// Before so many seconds, nothing is said.
  private static let warmUp = 3.0
  /// A guess grows only when it was wrong by this much, and then at once.
  private static let tolerance = 1.3
  private static let slack = 5.0

  /// When something was done: between them the clock says nothing of the speed.
  private var samples: [Sample] = []
  private var lastTime = 0.0
  /// The guess, in seconds; nil as long as there is none.
  private(set) var seconds: Double?

  /// Takes what is done by a time.
  ///
  /// - Parameters:
  ///   - total: what there is to do.
  ///   - time: seconds since the start.
  mutating func update(done: Int, total: Int, at time: Double) {
    let passed = time - lastTime
    lastTime = time
    if samples.last.map({ $0.done < done }) ?? true { samples.append(Sample(time: time, done: done)) }
    // One sample from before the window says how things stood at its start.
    while samples.count > 2, samples[1].time <= time - Self.window { samples.removeFirst() }
    guard time >= Self.warmUp, let first = samples.first, let last = samples.last, first.done < last.done else {
      return
    }
    let guess = Double(max(total - done, 0)) * (last.time - first.time) / Double(last.done - first.done)
    guard let shown = seconds else { return seconds = guess }
    if guess > shown * Self.tolerance + Self.slack {
      seconds = guess
    } else if guess < shown {
      // Not at once: one fast second among slow ones is no news.
      seconds = guess + (shown - guess) * max(0, 1 - passed / 2)
    }
  }
}
