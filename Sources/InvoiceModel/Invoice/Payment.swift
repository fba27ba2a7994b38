/// How the invoice is paid (BG-16).
public struct Payment: Hashable, Sendable {
  /// The raw value is the JSON's word.
  public enum Means: String, Hashable, Sendable, CaseIterable {
    case transfer
    case sepaTransfer = "sepa_transfer"
    case directDebit = "direct_debit"
    case card, cheque, cash
  }

  /// BT-81.
  public var means: Means?
  /// BT-84, without spaces; nil: the seller's.
  public var iban: String?
  /// BT-86, without spaces; nil: the seller's.
  public var bic: String?
  /// Accounts to pay to, beside ``iban`` (BG-17).
  public var accounts: [PaymentAccount] = []
  /// BT-81 as a code of UNTDID 4461, where ``means`` has no word for it; it takes the place of the word.
  public var meansCode: String?
  /// The means in the seller's words (BT-82).
  public var meansText: String?
  /// The reference of the mandate of a direct debit (BT-89).
  public var mandate: String?
  /// The identifier of the creditor of a direct debit (BT-90).
  public var creditorID: String?
  /// The account that a direct debit is taken from (BT-91), without spaces.
  public var debitedAccount: String?
  /// BG-18.
  public var card: PaymentCard?
  /// BT-83; nil: the invoice number.
  public var reference: String?
  /// BT-20.
  public var terms: String?
  /// Days from the date of issue.
  public var dueDays: Int?
  /// How the days count where the term is one of "end of month"; nil: it is none.
  public var endOfMonth: EndOfMonth?
  /// The parts in which what is due is paid; none: all at once.
  public var installments: [Installment] = []
  /// Percent a year.
  public var latePenaltyRate: ExactDecimal?
  /// The conditions of a discount for early payment; nil: there is none.
  public var earlyDiscount: String?
  /// The QR code of the transfer on the page; nil: none.
  public var qrCode: PaymentCode?
  /// Where to pay online.
  public var url: String?

  /// Nothing said; everything is set afterwards.
  public init() {}
}
