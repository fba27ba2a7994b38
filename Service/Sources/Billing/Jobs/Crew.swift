internal import Synchronization

/// What a worker has begun, by kind, and what came of it.
final class Crew: Sendable {
  private struct State {
    var running: [JobKind: Int] = [:]
    var claimed = 0
    var report = WorkReport()
  }

  private let state = Mutex(State())
  private let wakeUps: AsyncStream<Void>
  private let bell: AsyncStream<Void>.Continuation

  init() { (wakeUps, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  var isIdle: Bool { state.withLock { $0.running.isEmpty } }

  /// How many jobs it has had, those included that are not done yet.
  var claimed: Int { state.withLock { $0.claimed } }

  var report: WorkReport { state.withLock { $0.report } }

  /// How many tasks of a kind run.
  func count(_ kind: JobKind) -> Int { state.withLock { $0.running[kind] ?? 0 } }

  func begin(_ kind: JobKind, jobs: Int) {
    state.withLock {
      $0.running[kind, default: 0] += 1
      $0.claimed += jobs
    }
  }

  func end(_ kind: JobKind, _ ends: [JobEnd]) {
    state.withLock {
      for end in ends { $0.report.count(end) }
      let left = ($0.running[kind] ?? 1) - 1
      $0.running[kind] = left > 0 ? left : nil
    }
    bell.yield()
  }

  /// Waits until something has ended, and for no longer than that; or until the caller's task is cancelled, and from
  /// then on not at all.
  func wait(milliseconds: Int) async {
    let alarm = Task { [bell] in
      try? await Task.sleep(for: .milliseconds(milliseconds))
      if !Task.isCancelled { bell.yield() }
    }
    for await _ in wakeUps { break }
    alarm.cancel()
  }

  /// Waits until all that was begun has ended.
  func waitUntilIdle(milliseconds: Int) async {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !isIdle, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(10)) }
  }
}
