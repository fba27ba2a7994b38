internal import SQLStore

extension BillingTransaction {
  /// Stores what the bot sends, each thing once.
  ///
  /// - Parameters:
  ///   - items: in the order of their outcomes.
  ///   - insert: stores those whose key is not there yet, and gives the keys that were not.
  ///   - stored: what is there by keys; its owner is gone where it is not given.
  /// - Returns: what became of each, and those that are new.
  func settle<Item: BotItem>(
    _ items: [Item], insert: ([Item]) throws(BillingError) -> [String],
    stored: ([SQLValue]) throws(BillingError) -> [Item]
  ) throws(BillingError) -> (outcomes: [BotOutcome], new: [Item]) {
    var first: [String: Item] = [:]
    for item in items where first[item.key] == nil { first[item.key] = item }
    // In the order of keys: two batches that have keys in common wait for each other, and never both.
    let distinct = first.values.sorted { $0.key < $1.key }
    let new = Set(try insert(distinct))
    let known = distinct.filter { !new.contains($0.key) }
    for item in known { first[item.key] = nil }
    for item in try stored(known.map { .text($0.key) }) { first[item.key] = item }
    var seen: Set<String> = []
    let outcomes = items.map { item -> BotOutcome in
      if new.contains(item.key), seen.insert(item.key).inserted { return .accepted }
      return first[item.key] == item ? .duplicate : .conflict
    }
    return (outcomes, distinct.filter { new.contains($0.key) })
  }

  /// The accounts of Telegram users, made where there are none: somebody who only chats has the first plan.
  func accounts(of items: [some BotItem]) throws(BillingError) -> [Int64: Int64] {
    let identifiers = Set(items.map(\.telegramID)).sorted()
    var accounts: [Int64: Int64] = [:]
    let found = try rows(
      { "SELECT telegram_id, id FROM users WHERE telegram_id IN (\($0))" }, among: identifiers.map { .integer($0) }
    ) { (row) throws(SQLError) in (try row.integer(0), try row.integer(1)) }
    for (telegramID, id) in found { accounts[telegramID] = id }
    for telegramID in identifiers where accounts[telegramID] == nil {
      accounts[telegramID] = try user(telegramID: telegramID)
    }
    return accounts
  }

  /// The account of somebody that was looked up before.
  static func account(_ telegramID: Int64, in accounts: [Int64: Int64]) throws(BillingError) -> Int64 {
    guard let id = accounts[telegramID] else {
      throw BillingError(.defect, .databaseDefect, "an account that was made is not there")
    }
    return id
  }
}
