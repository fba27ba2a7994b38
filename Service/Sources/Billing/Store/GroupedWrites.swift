internal import Synchronization

/// Small writes that come from many sides: what comes while one transaction is written goes into the next one together,
/// so that the disk is waited for once for all of them. Each caller is answered when its own part is on the disk.
final class GroupedWrites<Item: Sendable, Value: Sendable>: Sendable {
  typealias Write = @Sendable (BillingTransaction, Item) throws(BillingError) -> Value
  private typealias Answer = CheckedContinuation<Result<Value, BillingError>, Never>

  private struct State {
    var waiting: [(item: Item, answer: Answer)] = []
    var isWriting = false
  }

  /// How many are written in one transaction at most.
  private let limit: Int
  private let write: Write
  private let state = Mutex(State())

  /// - Parameters:
  ///   - limit: how many are written in one transaction at most.
  ///   - write: one of them; when it throws, the others are written without it.
  init(limit: Int, _ write: @escaping Write) { (self.limit, self.write) = (limit, write) }

  /// Has one written.
  ///
  /// - Throws: what writing it throws, and codes `database-…`.
  func write(_ item: Item, in billing: BillingStore) async throws(BillingError) -> Value {
    let result = await withCheckedContinuation { (answer: Answer) in
      let isFirst = state.withLock { state in
        state.waiting.append((item, answer))
        defer { state.isWriting = true }
        return !state.isWriting
      }
      if isFirst { Task { await self.writeAll(in: billing) } }
    }
    return try result.get()
  }

  /// Each group waits for its turn among other writes: they go on between two of them.
  private func writeAll(in billing: BillingStore) async {
    while let group = next() {
      do throws(BillingError) {
        try await billing.on(billing.writingThreads) { () throws(BillingError) in self.write(group, in: billing) }
      } catch {
        // There was no thread for it.
        for entry in group { entry.answer.resume(returning: .failure(error)) }
      }
    }
  }

  /// Those that are written next; nil when there are none, and the next caller begins anew.
  private func next() -> [(item: Item, answer: Answer)]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      let group = Array(state.waiting.prefix(limit))
      state.waiting.removeFirst(group.count)
      return group
    }
  }

  private func write(_ group: [(item: Item, answer: Answer)], in billing: BillingStore) {
    do throws(BillingError) {
      let values = try billing.write { (transaction) throws(BillingError) in
        var values: [Value] = []
        for entry in group { values.append(try write(transaction, entry.item)) }
        return values
      }
      for (entry, value) in zip(group, values) { entry.answer.resume(returning: .success(value)) }
    } catch {
      // Where one of them may be why, each is written alone; a database that does not answer is not asked for each.
      guard group.count > 1, error.cause != .system else {
        for entry in group { entry.answer.resume(returning: .failure(error)) }
        return
      }
      for entry in group { write([entry], in: billing) }
    }
  }
}
