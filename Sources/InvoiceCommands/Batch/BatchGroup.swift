internal import InvoiceKit
internal import SystemIO

/// Gathers outcomes until a step can be done with all of them at once, and hands them on after it.
final class BatchGroup {
  private let step: any BatchStep
  private let worker: BatchWorker
  private let jobs: Int
  private let delivery: BatchDelivery
  private var outcomes: [BatchOutcome] = []

  /// - Parameters:
  ///   - worker: makes the documents again that the step wants to be others.
  ///   - jobs: how many of them at a time.
  init(_ step: any BatchStep, worker: BatchWorker, jobs: Int, delivery: BatchDelivery) {
    self.step = step
    self.worker = worker
    self.jobs = jobs
    self.delivery = delivery
  }

  /// Takes the next outcome.
  ///
  /// - Throws: what stops the whole work.
  func take(_ outcome: BatchOutcome) throws(CommandFailure) {
    if case .stopped = outcome.result {
      // What was made before it goes its way.
      try finish()
      return try delivery.take(outcome)
    }
    outcomes.append(outcome)
    if outcomes.count >= step.groupSize { try finish() }
  }

  /// Does the step with what was gathered.
  ///
  /// - Throws: what stops the whole work.
  func finish() throws(CommandFailure) {
    guard !outcomes.isEmpty else { return }
    var group = outcomes
    outcomes = []
    // A name that is taken is no reason to be found out after the step.
    delivery.refuseTakenNames(in: &group)
    let again = try step.perform(group)
    let (made, worker) = (MadeAgain(), worker)
    let items = zip(group, again).compactMap { outcome, source in
      source.map { BatchItem(source: $0, position: outcome.position) }
    }
    if !items.isEmpty {
      for (index, source) in again.enumerated() where source != nil {
        // Lets go of its file.
        group[index].result = .failed([])
      }
      WorkerThread.each(items.count, threads: jobs) { made.keep(worker.outcome(of: items[$0])) }
    }
    for outcome in group { try delivery.take(made.outcome(at: outcome.position) ?? outcome) }
  }

  /// Documents that were made again, by many threads.
  ///
  /// Unchecked, because `outcomes` is read and written under `monitor`.
  private final class MadeAgain: @unchecked Sendable {
    private let monitor = Monitor()
    private var outcomes: [Int: BatchOutcome] = [:]

    func keep(_ outcome: BatchOutcome) {
      monitor.lock()
      outcomes[outcome.position] = outcome
      monitor.unlock()
    }

    func outcome(at position: Int) -> BatchOutcome? {
      monitor.lock()
      defer { monitor.unlock() }
      return outcomes.removeValue(forKey: position)
    }
  }
}
