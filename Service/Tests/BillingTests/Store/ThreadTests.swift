import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Transactions on threads of their own")
struct ThreadTests {
  @Test("Two that wait for each other in a circle are both done, each once")
  func circle() async throws {
    let test = try TestBilling(.postgres)
    let billing = test.billing
    let (first, second) = try billing.write { (tx) throws(BillingError) in
      (try tx.user(telegramID: 1), try tx.user(telegramID: 2))
    }
    // Each has one row before either asks for the other's: the server has to undo one of them.
    let probe = JobProbe()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for order in [[first, second], [second, first]] {
        group.addTask {
          try await billing.writeOnThread { (tx) throws(BillingError) in
            try tx.execute("UPDATE users SET created_at = created_at + 1 WHERE id = $1", [.integer(order[0])])
            probe.add("held")
            while probe.count("held") < 2 {}
            try tx.execute("UPDATE users SET created_at = created_at + 1 WHERE id = $1", [.integer(order[1])])
          }
        }
      }
      try await group.waitForAll()
    }
    // On a busy machine it undoes both.
    #expect((3...4).contains(probe.count("held")))
    let times = try billing.read { (tx) throws(BillingError) in
      try tx.rows("SELECT created_at FROM users") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(times == [test.world.now + 2, test.world.now + 2])
  }

  @Test("Many at once are all done, and an error comes back as itself", arguments: TestDatabase.Kind.allCases)
  func many(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let billing = test.billing
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await billing.writeOnThread { (transaction) throws(BillingError) in
            try transaction.enqueue(.mail, subject: "\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    let count = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.row("SELECT COUNT(*) FROM jobs") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(count == 200)
    await #expect(throws: BillingError(.missing, .unknownCase, "none")) {
      try await billing.writeOnThread { (transaction) throws(BillingError) in
        try transaction.enqueue(.mail, subject: "never")
        throw BillingError(.missing, .unknownCase, "none")
      }
    }
    let never = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.row("SELECT 1 FROM jobs WHERE subject = 'never'") { (row) throws(SQLError) in try row.integer(0) }
    }
    #expect(never == nil)
  }

  @Test("They end with their owner, once everything that waits is done")
  func ends() async {
    let counted = await withTaskGroup(of: Int.self) { group in
      let threads = BlockingThreads(limit: 3)
      for number in 0..<100 { group.addTask { await threads.run { number } ?? -1000 } }
      return await group.reduce(0, +)
    }
    #expect(counted == 4950)
  }
}
