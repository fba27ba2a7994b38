internal import InvoiceCore
public import InvoiceModel

extension BookAccounts {
  /// Reads accounts from JSON; what is not said stays as it is by default.
  ///
  /// - Parameter json: an object in UTF-8 with the keys that Docs/Books.md lists.
  /// - Throws: all problems, with their places in the text.
  public init(json: [UInt8]) throws(InvoiceProblems) {
    var accounts = BookAccounts()
    var problems: ProblemCollector
    do throws(JSONSyntaxError) {
      problems = try JSONObjectDecoder.decode(BookAccountKeys.form, from: json, into: &accounts)
    } catch {
      throw InvoiceProblems([error.problem(in: json)])
    }
    accounts.nameAccounts()
    accounts.check(&problems)
    guard !problems.hasErrors else { throw InvoiceProblems(problems.finished(in: json)) }
    self = accounts
  }

  /// Names accounts of rules that have no name of their own like their equals, else like their kind, once all is read:
  /// an object's keys come in any order.
  private mutating func nameAccounts() {
    let named = [customers, deposits, goods, services, mixed, vat]
    func name(_ account: inout Account, _ kind: Account) {
      guard account.label.isEmpty else { return }
      account.label = (named.first { $0.number == account.number } ?? kind).label
    }
    for index in vatRules.indices { name(&vatRules[index].account, vat) }
    for index in revenueRules.indices {
      let number = revenueRules[index].account.number
      name(&revenueRules[index].account, number.prefix(3) == goods.number.prefix(3) ? goods : services)
    }
  }

  private func check(_ problems: inout ProblemCollector) {
    func check(_ account: Account, _ path: String) {
      let digits = account.number.utf8
      let isNumber =
        (3...20).contains(digits.count) && digits.prefix(3).allSatisfy { (0x30...0x39).contains($0) }
        && digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      // One that is missing in a rule has its problem already.
      if !isNumber, !digits.isEmpty {
        problems.add(
          Problem(
            code: .invalidAccount, path: path + "/account",
            message: "An account number has three to twenty letters and digits, the first three of them digits."))
      }
      if account.label.allSatisfy(\.isWhitespace) {
        problems.add(Problem(code: .emptyString, path: path + "/label", message: "The account's name is empty."))
      }
    }
    check(customers, "/customers")
    check(deposits, "/deposits")
    check(goods, "/goods")
    check(services, "/services")
    check(mixed, "/mixed")
    check(vat, "/vat")
    for (account, key) in [
      (bank, "bank"), (cash, "cash"), (fees, "fees"), (lostReceivables, "lost_receivables"),
      (differences, "differences"), (gains, "gains"),
    ] { check(account, "/\(key)") }
    for (index, rule) in vatRules.enumerated() { check(rule.account, "/vat_rates/\(index)") }
    for (index, rule) in revenueRules.enumerated() { check(rule.account, "/revenues/\(index)") }
    func check(_ journal: Journal, code: String, label: String) {
      if journal.code.allSatisfy(\.isWhitespace) {
        problems.add(Problem(code: .emptyString, path: code, message: "The journal's code is empty."))
      }
      if journal.label.allSatisfy(\.isWhitespace) {
        problems.add(Problem(code: .emptyString, path: label, message: "The journal's name is empty."))
      }
    }
    check(salesJournal, code: "/journal_code", label: "/journal_label")
    check(bankJournal, code: "/bank_journal/code", label: "/bank_journal/label")
    check(otherJournal, code: "/other_journal/code", label: "/other_journal/label")
  }
}
