/// The profiles of Factur-X 1.09 as its artefacts state them: which elements they use, how often and with which codes, and
/// the rules of EN 16931 or those that EXTENDED has in their place.
enum FacturX: CaseIterable {
  case minimum, basicWL, basic, core, extended

  /// The profile that a BT-24 names.
  init?(specification: String?) {
    guard let specification else { return nil }
    if specification == RuleSelection.core {
      self = .core
      return
    }
    let ends: [(String, Self)] = [
      ("minimum", .minimum), ("basicwl", .basicWL), ("basic", .basic), ("extended", .extended),
    ]
    let found = ends.first { end, _ in
      specification.hasSuffix("urn:factur-x.eu:1p0:" + end) || specification.hasSuffix("urn:zugferd.de:2p0:" + end)
    }
    guard let found else { return nil }
    self = found.1
  }

  /// What stands for longer texts in the trees.
  private static let macros = """
    let en = urn:cen.eu:en16931:2017
    let facturx = {en}#conformant#urn:factur-x.eu:1p0
    let zugferd = {en}#conformant#urn:zugferd.de:2p0
    let allowance = ChargeIndicator/udt:Indicator = 'false'
    let charge = ChargeIndicator/udt:Indicator = 'true'
    let indocument = @currencyID = ../../InvoiceCurrencyCode
    let invat = @currencyID = ../../TaxCurrencyCode
    let settlement = /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement
    let ofdocument = @currencyID = {settlement}/InvoiceCurrencyCode
    let ofvat = @currencyID = {settlement}/TaxCurrencyCode
    let vat = ID/@schemeID = 'VA'
    let local = ID/@schemeID = 'FC'
    pattern use

    """

  private var tree: String {
    switch self {
    case .minimum: Self.minimumTree
    case .basicWL: Self.basicWLTree
    case .basic: Self.basicTree
    case .core: Self.coreTree
    case .extended:
      [Self.extendedHead, Self.extendedLines, Self.extendedAgreement, Self.extendedSettlement].joined(separator: "\n")
    }
  }

  /// The tables that have the profile's other rules, and many more: what stands first is taken.
  private var tables: [String] {
    let first = [EN16931CII.names, ExtendedCTCFRCII.names, Self.shared]
    let own: [String] =
      switch self {
      case .minimum, .basic:
        [Self.exports, Self.scopeOfBasic, ExtendedCTCFRCII.categories, ExtendedCTCFRCII.untaxed]
      case .basicWL, .core: []
      case .extended:
        [
          Self.scopeOfExtension, ExtendedCTCFRCII.totals, ExtendedCTCFRCII.categories, Self.taxOfExtension,
          ExtendedCTCFRCII.untaxed, ExtendedCTCFRCII.codes, ExtendedCTCFRCII.lines, Self.ownRules,
        ]
      }
    let standard = [
      EN16931CII.model, Self.scope, EN16931CII.categories, EN16931CII.syntaxOfLines, EN16931CII.syntaxOfHeader,
      EN16931CII.syntaxOfTypes,
    ]
    return first + own + standard
  }

  private static func read(_ profile: Self) -> Result<RuleBook, RuleTableError> {
    Result { () throws(RuleTableError) in
      try RuleBook(
        prefixes: EN16931CII.prefixes, functions: RuleFunction.named, [macros + RuleTree(profile.tree).table],
        changing: profile.tables, numbered: profile.numbers)
    }
  }

  private static let minimumBook = read(.minimum)
  private static let basicWLBook = read(.basicWL)
  private static let basicBook = read(.basic)
  private static let coreBook = read(.core)
  private static let extendedBook = read(.extended)

  /// The profile's rules, read when they are asked for first.
  var book: Result<RuleBook, RuleTableError> {
    switch self {
    case .minimum: Self.minimumBook
    case .basicWL: Self.basicWLBook
    case .basic: Self.basicBook
    case .core: Self.coreBook
    case .extended: Self.extendedBook
    }
  }
}
