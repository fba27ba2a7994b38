internal import InvoiceCore
internal import InvoiceModel

/// The keys of the accounts' JSON.
enum BookAccountKeys: String, JSONKey {
  case journalCode = "journal_code"
  case journalLabel = "journal_label"
  case currency, customers, deposits, goods, services, mixed, vat
  case vatRates = "vat_rates"
  case revenues
  case bankJournal = "bank_journal"
  case otherJournal = "other_journal"
  case bank, cash, fees
  case lostReceivables = "lost_receivables"
  case differences, gains

  /// What is not said stays as it is by default.
  static let form = ObjectForm("Accounts.", Self.self, from: BookAccounts(), member)

  private static func member(_ key: BookAccountKeys) -> ObjectMember<BookAccounts> {
    switch key {
    case .journalCode: .optional(.text) { $0.journalCode = $1 ?? $0.journalCode }
    case .journalLabel: .optional(.text) { $0.journalLabel = $1 ?? $0.journalLabel }
    case .currency: .optional(.currency) { $0.currency = $1 ?? $0.currency }
    case .customers: .optional(.object(Account.form)) { $1?.change(&$0.customers) }
    case .deposits: .optional(.object(Account.form)) { $1?.change(&$0.deposits) }
    case .goods: .optional(.object(Account.form)) { $1?.change(&$0.goods) }
    case .services: .optional(.object(Account.form)) { $1?.change(&$0.services) }
    case .mixed: .optional(.object(Account.form)) { $1?.change(&$0.mixed) }
    case .vat: .optional(.object(Account.form)) { $1?.change(&$0.vat) }
    case .vatRates:
      .optional(.list(of: Rule.form(required: [.vatRate, .account]))) {
        $0.vatRules += ($1 ?? []).map { BookAccounts.VATRule(rate: $0.rate ?? .zero, account: $0.account) }
      }
    case .bankJournal: .optional(.object(Journal.form)) { $1?.change(&$0.bankJournal) }
    case .otherJournal: .optional(.object(Journal.form)) { $1?.change(&$0.otherJournal) }
    case .bank: .optional(.object(Account.form)) { $1?.change(&$0.bank) }
    case .cash: .optional(.object(Account.form)) { $1?.change(&$0.cash) }
    case .fees: .optional(.object(Account.form)) { $1?.change(&$0.fees) }
    case .lostReceivables: .optional(.object(Account.form)) { $1?.change(&$0.lostReceivables) }
    case .differences: .optional(.object(Account.form)) { $1?.change(&$0.differences) }
    case .gains: .optional(.object(Account.form)) { $1?.change(&$0.gains) }
    case .revenues: .optional(.list(of: Rule.form(required: [.account]))) { $0.revenueRules += $1 ?? [] }
    }
  }

  /// The keys of an account.
  enum Account: String, JSONKey {
    case account, label

    static let form = ObjectForm("An account.", Self.self, from: DecodedAccount()) { key in
      switch key {
      case .account: .optional(.text) { $0.number = $1 }
      case .label: .optional(.text) { $0.label = $1 }
      }
    }
  }

  /// The keys of a journal.
  enum Journal: String, JSONKey {
    case code, label

    static let form = ObjectForm("A journal.", Self.self, from: DecodedAccount()) { key in
      switch key {
      case .code: .optional(.text) { $0.number = $1 }
      case .label: .optional(.text) { $0.label = $1 }
      }
    }
  }

  /// The keys of a rule.
  enum Rule: String, JSONKey {
    case nature
    case vatCategory = "vat_category"
    case vatRate = "vat_rate"
    case account, label

    /// - Parameter required: what a rule must say.
    static func form(required: [Rule]) -> ObjectForm<BookAccounts.RevenueRule> {
      let empty = BookAccounts.RevenueRule(account: BookAccounts.Account("", ""))
      return ObjectForm("A rule.", Self.self, from: empty) { key in
        let isRequired = required.contains(key)
        return switch key {
        case .nature: .member(.word(OperationNature.self), isRequired: isRequired) { $0.nature = $1 }
        case .vatCategory: .member(.word(VATCategory.self), isRequired: isRequired) { $0.category = $1 }
        case .vatRate: .member(.decimal, isRequired: isRequired) { $0.rate = $1 }
        case .account: .member(.text, isRequired: isRequired) { $0.account.number = $1 ?? "" }
        case .label: .member(.text, isRequired: isRequired) { $0.account.label = $1 ?? "" }
        }
      }
    }
  }
}
