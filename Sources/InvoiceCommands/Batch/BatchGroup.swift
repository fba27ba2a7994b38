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

  /// Lets go of what was gathered, files included: a process that is ended by a signal takes nothing apart.
  func giveUp() { outcomes = [] }

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
    let worker = worker
    let items = zip(group, again).compactMap { outcome, source in
      source.map { BatchItem(source: $0, position: outcome.position) }
    }
    for (index, source) in again.enumerated() where source != nil {
      // Lets go of its file.
      group[index].result = .failed([])
    }
    var made = WorkerThread.map(items.count, threads: jobs) { worker.outcome(of: items[$0]) }[...]
    for (outcome, source) in zip(group, again) {
      try delivery.take(source == nil ? outcome : made.popFirst() ?? outcome)
    }
  }
}
