internal import Synchronization

/// The jobs that a worker has, with the tasks that do them.
final class HeldJobs: Sendable {
  private struct Held {
    var job: Job
    var task: Task<Void, Never>?
  }

  private struct State {
    var jobs: [Int64: Held] = [:]
    var isStopping = false
  }

  private let state = Mutex(State())

  /// All of them, in the order of their rows: who changes several rows in one order gets in nobody's way.
  var all: [Job] { state.withLock { $0.jobs.values.map(\.job) }.sorted { $0.id < $1.id } }

  /// What fails from now on may have been cancelled, and is no failure.
  var isStopping: Bool { state.withLock { $0.isStopping } }

  func hold(_ jobs: [Job]) {
    state.withLock { for job in jobs { $0.jobs[job.id] = Held(job: job) } }
  }

  func set(_ task: Task<Void, Never>, of jobs: [Job]) {
    state.withLock { for job in jobs where $0.jobs[job.id]?.job.fence == job.fence { $0.jobs[job.id]?.task = task } }
  }

  func drop(_ jobs: [Job]) {
    state.withLock { for job in jobs where $0.jobs[job.id]?.job.fence == job.fence { $0.jobs[job.id] = nil } }
  }

  /// Forgets a job that another worker has, and ends what is done for it.
  func lose(_ job: Job) {
    let task = state.withLock { state -> Task<Void, Never>? in
      guard let held = state.jobs[job.id], held.job.fence == job.fence else { return nil }
      state.jobs[job.id] = nil
      return held.task
    }
    task?.cancel()
  }

  func stop() { state.withLock { $0.isStopping = true } }

  func cancelAll() {
    let tasks = state.withLock { $0.jobs.values.compactMap(\.task) }
    for task in tasks { task.cancel() }
  }
}
