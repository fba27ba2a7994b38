/// Several tasks at a time.
enum Workers {
  /// Runs a body in as many tasks as one asks for and waits for all of them.
  ///
  /// - Throws: the first error of a task.
  static func run(count: Int, _ body: @escaping @Sendable () throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<count { group.addTask { try body() } }
      try await group.waitForAll()
    }
  }
}
