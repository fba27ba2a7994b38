internal import InvoiceModel

/// Gives one letter to all lines of customers that settle each other: an invoice, its credit notes and its payments,
/// when they sum to zero (FEC: EcritureLet, DateLet).
///
/// Entries are read twice: first to sum them up, then to be lettered.
///
/// ```swift
/// var lettering = Lettering(accounts: accounts)
/// for (entry, invoice) in entries { lettering.add(entry, settling: invoice) }
/// lettering.letter()
/// for (entry, invoice) in entries { file.write(fec.bytes(of: lettering.lettered(entry, settling: invoice))) }
/// ```
///
/// Letters count within each customer's account, AAA, AAB, …, in the order in which invoices were settled. The same
/// entries have the same letters, whatever order they come in.
public struct Lettering: Sendable {
  private struct Key: Hashable {
    var account: String
    var invoice: String
  }

  private struct Group {
    var sum = ExactDecimal.zero
    var last: CalendarDate
    var count = 0
    var letter: JournalLine.Letter?
  }

  private let customers: String
  private var groups: [Key: Group] = [:]

  /// Nothing yet.
  ///
  /// - Parameter accounts: those that the entries were booked with.
  public init(accounts: BookAccounts = BookAccounts()) { customers = accounts.customers.number }

  /// Takes an entry of any journal.
  ///
  /// - Parameter invoice: the number of the invoice that it belongs to (``BookEntry/settledInvoice``).
  public mutating func add(_ entry: JournalEntry, settling invoice: String) {
    for line in entry.lines where line.account.number == customers {
      let key = Key(account: line.auxiliary ?? "", invoice: invoice)
      var group = groups[key] ?? Group(last: entry.date)
      group.sum.accumulate(line.debit)
      group.sum.accumulate(-line.credit)
      group.last = max(group.last, entry.date)
      group.count += 1
      groups[key] = group
    }
  }

  /// Gives letters to what sums to zero; to be called once, when all entries were added.
  public mutating func letter() {
    let settled = groups.filter { $0.value.sum.isZero && $0.value.count > 1 }.sorted { left, right in
      (left.key.account, left.value.last, left.key.invoice) < (right.key.account, right.value.last, right.key.invoice)
    }
    var account: String?
    var count = 0
    for (key, group) in settled {
      if key.account != account { (account, count) = (key.account, 0) }
      groups[key]?.letter = JournalLine.Letter(text: Self.letters(count), date: group.last)
      count += 1
    }
  }

  /// The entry with the letters of its customer's lines.
  public func lettered(_ entry: JournalEntry, settling invoice: String) -> JournalEntry {
    var entry = entry
    for index in entry.lines.indices where entry.lines[index].account.number == customers {
      entry.lines[index].letter = groups[Key(account: entry.lines[index].auxiliary ?? "", invoice: invoice)]?.letter
    }
    return entry
  }

  /// AAA to ZZZ, then AAAA and on.
  static func letters(_ number: Int) -> String {
    var (rest, length, size) = (number, 3, 26 * 26 * 26)
    while rest >= size, length < 10 {
      rest -= size
      size *= 26
      length += 1
    }
    var letters: [UInt8] = []
    for _ in 0..<length {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension BookEntry {
  /// The invoice whose balance the document is in: a credit note's is that of the invoice it credits.
  public var settledInvoice: String? {
    isCredit && preceding.count == 1 ? preceding[0] : number
  }
}
