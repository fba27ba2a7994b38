internal import ByteCoding
internal import EInvoiceReading
internal import InvoiceBooks
internal import InvoiceCore
internal import InvoiceModel

/// Reads the statements of a camt.053 message.
///
/// Versions differ in where names stand: `Sts` is a text before 001.08 and an element with `Cd` since, a party has its
/// name in `Nm` or in `Pty/Nm`, and a transaction its amount in `AmtDtls/TxAmt/Amt` or in `Amt`.
struct CAMTReader {
  private let bytes: [UInt8]
  private var list = ProblemList()
  private var transactions: [BankTransaction] = []
  /// Places of the transactions, to be made lines of once.
  private var offsets: [Int] = []
  private(set) var pendingCount = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(_ message: XMLElement) {
    for statement in message.children("Stmt") {
      let account =
        statement.child("Acct", "Id", "IBAN")?.reference ?? statement.child("Acct", "Id", "Othr", "Id")?.reference
      guard let account else {
        fail("The statement has no account.", at: statement)
        continue
      }
      let iban = account.replacing(" ", with: "")
      // The same transaction may come twice in a day, with nothing to tell them apart: they are counted.
      var repeats: [SHA256Digest: Int] = [:]
      for entry in statement.children("Ntry") { read(entry, of: iban, &repeats) }
    }
  }

  /// What was read, and what is wrong, in the order of the file.
  mutating func finished() -> ([BankTransaction], [Problem]) {
    let entries = list.entries
    let places = TextLocations.locations(of: entries.map { $0.offset ?? 0 }, in: bytes)
    var problems: [Problem] = []
    for (entry, place) in zip(entries, places) {
      var problem = entry.problem
      problem.location = place
      problems.append(problem)
    }
    problems += [list.remainder].compactMap(\.self)
    let lines = TextLocations.locations(of: offsets, in: bytes)
    for (index, place) in zip(transactions.indices, lines) { transactions[index].line = place.line }
    return (transactions, problems)
  }

  private mutating func fail(_ message: String, at element: XMLElement) {
    list.add(Problem(code: .statementValue, path: element.path, message: message), offset: element.offset)
  }

  private mutating func read(_ entry: XMLElement, of account: String, _ repeats: inout [SHA256Digest: Int]) {
    let status = entry.child("Sts", "Cd")?.line ?? entry.child("Sts")?.line ?? "BOOK"
    guard status == "BOOK" else {
      pendingCount += 1
      return
    }
    guard let (amount, currency) = amount(entry.child("Amt"), in: entry),
      let isCredit = isCredit(entry.child("CdtDbtInd"), in: entry),
      let date = date(entry.child("BookgDt") ?? entry.child("ValDt"), in: entry)
    else { return }
    var whole = BankTransaction(
      account: account, isCredit: isCredit, amount: amount, currency: currency, bookingDate: date, line: 0)
    whole.valueDate = entry.child("ValDt").flatMap(Self.day)
    whole.isReturn = entry.child("RvslInd")?.line == "true" || entry.child("RvslInd")?.line == "1"
    whole.bankReference = entry.child("AcctSvcrRef")?.reference
    whole.texts = [entry.child("AddtlNtryInf")?.line].compactMap(\.self)
    let details = entry.children("NtryDtls").flatMap { $0.children("TxDtls") }
    var found: [(BankTransaction, XMLElement)] = []
    if details.count <= 1 {
      var single = whole
      if let detail = details.first { describe(&single, by: detail) }
      single.fee = details.first.map { fee(of: $0, entry, whole) } ?? .zero
      let count = entry.child("NtryDtls", "Btch", "NbOfTxs")?.line.flatMap { Int($0) } ?? 1
      single.isUnlistedBatch = details.isEmpty && count > 1
      found = [(single, details.first ?? entry)]
    } else {
      found = parts(details, of: whole, entry)
    }
    for (index, (transaction, element)) in found.enumerated() {
      var transaction = transaction
      transaction.key = key(of: transaction, place: index, &repeats)
      transactions.append(transaction)
      offsets.append(element.offset)
    }
  }

  /// The transactions of an entry that lists them; where they have no amounts, the entry as a whole.
  private mutating func parts(
    _ details: [XMLElement], of whole: BankTransaction, _ entry: XMLElement
  ) -> [(BankTransaction, XMLElement)] {
    var parts: [(BankTransaction, XMLElement)] = []
    var sum = ExactDecimal.zero
    for detail in details {
      let amountElement = detail.child("Amt") ?? detail.child("AmtDtls", "TxAmt", "Amt")
      guard let amountElement else { return [unlisted(whole, entry)] }
      guard let (amount, currency) = self.amount(amountElement, in: detail) else { return [] }
      guard currency == whole.currency else { return [unlisted(whole, entry)] }
      var part = whole
      part.amount = amount
      part.texts = []
      if let indicator = detail.child("CdtDbtInd"), let isCredit = isCredit(indicator, in: detail) {
        part.isCredit = isCredit
      }
      describe(&part, by: detail)
      sum.accumulate(part.isCredit == whole.isCredit ? amount : -amount)
      parts.append((part, detail))
    }
    if sum != whole.amount {
      list.add(
        Problem(
          code: .statementSum, severity: .warning, path: entry.path,
          message: "The transactions of this entry sum to \(sum), and the entry is \(whole.amount).",
          hint: "The difference is not recorded."), offset: entry.offset)
    }
    return parts
  }

  private func unlisted(_ whole: BankTransaction, _ entry: XMLElement) -> (BankTransaction, XMLElement) {
    var whole = whole
    whole.isUnlistedBatch = true
    return (whole, entry)
  }

  private func describe(_ transaction: inout BankTransaction, by detail: XMLElement) {
    transaction.bankReference = detail.child("Refs", "AcctSvcrRef")?.reference ?? transaction.bankReference
    transaction.endToEndID = detail.child("Refs", "EndToEndId")?.reference
    transaction.isReturn = transaction.isReturn || detail.child("RtrInf") != nil
    // Of a return the parties are those of the transaction that it takes back.
    let role = transaction.isCredit == transaction.isReturn ? "Cdtr" : "Dbtr"
    let parties = detail.child("RltdPties")
    let party = parties?.child(role)
    transaction.partyName = party?.child("Pty", "Nm")?.line ?? party?.child("Nm")?.line
    transaction.partyIBAN = parties?.child(role + "Acct", "Id", "IBAN")?.line?.replacing(" ", with: "").uppercased()
    let remittance = detail.children("RmtInf")
    for structured in remittance.flatMap({ $0.children("Strd") }) {
      transaction.references += [structured.child("CdtrRefInf", "Ref")?.reference].compactMap(\.self)
      transaction.references += structured.children("RfrdDocInf").compactMap { $0.child("Nb")?.reference }
      transaction.texts += structured.children("AddtlRmtInf").compactMap(\.line)
    }
    transaction.texts = remittance.flatMap { $0.children("Ustrd") }.compactMap(\.line) + transaction.texts
    transaction.texts += [detail.child("AddtlTxInf")?.line].compactMap(\.self)
  }

  /// What the bank has kept: the charges, when they are what lies between what was paid and what has arrived.
  private func fee(of detail: XMLElement, _ entry: XMLElement, _ whole: BankTransaction) -> ExactDecimal {
    guard whole.isCredit else { return .zero }
    var charges = ExactDecimal.zero
    for element in [detail, entry].flatMap({ $0.children("Chrgs") }) {
      if let total = element.child("TtlChrgsAndTaxAmt")?.line.flatMap({ ExactDecimal($0) }) {
        charges.accumulate(total)
      } else {
        for record in element.children("Rcrd") {
          charges.accumulate(record.child("Amt")?.line.flatMap { ExactDecimal($0) } ?? .zero)
        }
        charges.accumulate(element.child("Amt")?.line.flatMap { ExactDecimal($0) } ?? .zero)
      }
    }
    guard charges > .zero, charges.scale <= whole.currency.minorUnitDigits else { return .zero }
    let paid = [
      detail.child("AmtDtls", "InstdAmt", "Amt"), detail.child("AmtDtls", "TxAmt", "Amt"), detail.child("Amt"),
    ].compactMap { $0 }.filter { $0.attribute("Ccy") == whole.currency.code }
      .compactMap { $0.line.flatMap { ExactDecimal($0) } }
    return paid.contains { (try? $0 - charges) == whole.amount } ? charges : .zero
  }

  private mutating func amount(_ element: XMLElement?, in owner: XMLElement) -> (ExactDecimal, Currency)? {
    guard let element, let amount = element.line.flatMap({ ExactDecimal($0) }), !amount.isNegative,
      !amount.isTooLargeAmount
    else {
      fail("Here an amount belongs.", at: element ?? owner)
      return nil
    }
    guard let currency = element.attribute("Ccy").flatMap({ Currency(code: $0) }) else {
      fail("The amount has no currency of ISO 4217.", at: element)
      return nil
    }
    return (amount, currency)
  }

  private mutating func isCredit(_ element: XMLElement?, in owner: XMLElement) -> Bool? {
    switch element?.line {
    case "CRDT": return true
    case "DBIT": return false
    default:
      fail("An entry is a credit (CRDT) or a debit (DBIT).", at: element ?? owner)
      return nil
    }
  }

  private mutating func date(_ element: XMLElement?, in owner: XMLElement) -> CalendarDate? {
    if let day = element.flatMap(Self.day) { return day }
    fail("Here a date belongs.", at: element ?? owner)
    return nil
  }

  /// The day of a `Dt`, or of a `DtTm` where it was written.
  private static func day(_ element: XMLElement) -> CalendarDate? {
    let text = element.child("Dt")?.line ?? element.child("DtTm")?.line
    return text.flatMap { CalendarDate(iso8601: String($0.prefix(10))) }
  }

  /// The account and the bank's reference; without one, all that is known, and how many were alike before.
  private func key(
    of transaction: BankTransaction, place: Int, _ repeats: inout [SHA256Digest: Int]
  ) -> [UInt8] {
    var fields = [
      transaction.account, transaction.isCredit ? "C" : "D", transaction.amount.description, transaction.currency.code,
    ]
    if let reference = transaction.bankReference {
      fields += ["reference", reference, String(place), transaction.endToEndID ?? ""]
    } else {
      fields += [
        transaction.bookingDate.description, transaction.valueDate?.description ?? "", transaction.endToEndID ?? "",
        transaction.partyName ?? "", transaction.partyIBAN ?? "",
      ]
      fields += transaction.references + transaction.texts
    }
    let digest = SHA256.digest(of: fields.flatMap { ChainHash.framed(Array($0.utf8)) })
    repeats[digest, default: 0] += 1
    let count = repeats[digest] ?? 1
    // A bank's own reference is unique; some give one to all of a day.
    return count == 1 ? digest.bytes : SHA256.digest(of: digest.bytes + Array(String(count).utf8)).bytes
  }
}
