public import InvoiceModel

/// The accounts and the journals that sales and payments are booked to; the defaults are those of the French plan comptable général.
///
/// Account numbers begin with three digits (LPF art. A47 A-1, field CompteNum).
public struct BookAccounts: Hashable, Sendable {
  /// An account.
  public struct Account: Hashable, Sendable {
    /// Its number, `706000`.
    public var number: String
    /// Its name.
    public var label: String

    /// An account.
    public init(_ number: String, _ label: String) {
      self.number = number
      self.label = label
    }
  }

  /// A journal.
  public struct Journal: Hashable, Sendable {
    /// JournalCode.
    public var code: String
    /// JournalLib.
    public var label: String

    /// A journal.
    public init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }

  /// Another account for some of the revenue. What is nil matches everything.
  public struct RevenueRule: Hashable, Sendable {
    /// What was supplied.
    public var nature: OperationNature?
    /// The VAT category.
    public var category: VATCategory?
    /// The VAT rate in percent.
    public var rate: ExactDecimal?
    /// Where it is booked.
    public var account: Account

    /// A rule.
    public init(
      nature: OperationNature? = nil, category: VATCategory? = nil, rate: ExactDecimal? = nil, account: Account
    ) {
      self.nature = nature
      self.category = category
      self.rate = rate
      self.account = account
    }
  }

  /// An account for the VAT of one rate.
  public struct VATRule: Hashable, Sendable {
    /// In percent.
    public var rate: ExactDecimal
    /// Where it is booked.
    public var account: Account

    /// A rule.
    public init(rate: ExactDecimal, account: Account) {
      self.rate = rate
      self.account = account
    }
  }

  /// JournalCode.
  public var journalCode = "VE"
  /// JournalLib.
  public var journalLabel = "Journal des ventes"
  /// The currency that the books are kept in.
  public var currency = Currency.euro
  /// What customers owe.
  public var customers = Account("411000", "Clients")
  /// Deposits received.
  public var deposits = Account("419100", "Clients - Avances et acomptes reçus")
  /// Sales of goods. By default each rate and each reason for no VAT has an account of its own below it, as
  /// Docs/Books.md lists; all is booked to an account that is set here.
  public var goods: Account {
    get { ownGoods ?? Self.standardGoods }
    set { ownGoods = newValue }
  }
  /// Services; as for ``goods``.
  public var services: Account {
    get { ownServices ?? Self.standardServices }
    set { ownServices = newValue }
  }
  /// Goods and services in one line; those of ``services`` by default.
  public var mixed: Account {
    get { ownMixed ?? services }
    set { ownMixed = newValue }
  }
  /// VAT of the rates that have no rule. By default French rates have accounts of their own below it; there are none
  /// when this or a rule is set.
  public var vat: Account {
    get { ownVAT ?? Self.standardVAT }
    set { ownVAT = newValue }
  }
  /// VAT by rate.
  public var vatRules: [VATRule] = []
  /// Revenue by nature, category and rate; the first rule that matches is used, before `goods`, `services` and `mixed`.
  public var revenueRules: [RevenueRule] = []
  /// Of payments, refunds and fees.
  public var bankJournal = Journal("BQ", "Journal de banque")
  /// Of write-offs and differences.
  public var otherJournal = Journal("OD", "Opérations diverses")
  /// Where payments arrive.
  public var bank = Account("512000", "Banque")
  /// Where payments in cash arrive.
  public var cash = Account("530000", "Caisse")
  /// What banks and payment services keep.
  public var fees = Account("627000", "Services bancaires et assimilés")
  /// Receivables that are lost.
  public var lostReceivables = Account("654000", "Pertes sur créances irrécouvrables")
  /// Small differences to the customer's favour.
  public var differences = Account("658000", "Charges diverses de gestion courante")
  /// What was paid in excess and is kept.
  public var gains = Account("758000", "Produits divers de gestion courante")
  private var ownGoods: Account?
  private var ownServices: Account?
  private var ownMixed: Account?
  private var ownVAT: Account?

  /// ``journalCode`` and ``journalLabel``.
  var salesJournal: Journal { Journal(journalCode, journalLabel) }

  /// The default accounts.
  public init() {}

  func account(for revenue: BookEntry.Revenue) -> Account {
    let rule = revenueRules.first { rule in
      (rule.nature ?? revenue.nature) == revenue.nature && (rule.category ?? revenue.category) == revenue.category
        && (rule.rate ?? revenue.rate) == revenue.rate
    }
    if let rule { return rule.account }
    switch revenue.nature {
    case .goods: return ownGoods ?? Self.goods(revenue.category, revenue.rate)
    case .mixed: if let ownMixed { return ownMixed }
    case .services: break
    }
    return ownServices ?? Self.services(revenue.category, revenue.rate)
  }

  func vatAccount(rate: ExactDecimal) -> Account {
    if let rule = vatRules.first(where: { $0.rate == rate }) { return rule.account }
    return ownVAT ?? (vatRules.isEmpty ? Self.vat(rate) : Self.standardVAT)
  }
}
