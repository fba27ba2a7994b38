internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import QRCoding
internal import Typesetting

/// One document as the variables see it, and the elements that the repetitions stand at.
final class RenderingContext {
  let computed: ComputedInvoice
  /// BCP 47.
  let language: String
  let formatter: InvoiceFormatter
  let mentions: [Mention]
  /// In which language each mention is (BCP 47), where it is not the page's.
  let mentionLanguages: [String?]
  let logo: RasterImage?
  /// The picture of each line; empty where none has one.
  let pictures: [RasterImage?]
  /// Whether some line has a picture, so that all keep room for one.
  private(set) lazy var hasPictures = computed.invoice.lines.contains { $0.hasTerms && $0.terms.picture != nil }
  /// The QR code of the payment, once it was made.
  private(set) var code: QRCode?
  let isDraft: Bool
  /// What stands behind the page when it is no draft's.
  let watermark: PageWatermark?
  /// What stands in a frame beside the totals.
  let stamp: PageStamp?
  /// What stands for characters that no font has.
  let substitution: Substitution
  /// The nature that goes without saying on a line: that of most lines, else the invoice's own; nil when none is usual.
  let usualNature: OperationNature?
  /// What the language writes between the integer part and the fraction.
  let decimalSeparator: Unicode.Scalar

  /// As the seller gave them: those that were spread over VAT groups are one again.
  private(set) lazy var allowances = Self.merged(computed.allowances)
  private(set) lazy var charges = Self.merged(computed.charges)
  /// The notes that a reader is told.
  private(set) lazy var notes = Self.notes(of: computed)
  /// Of a received invoice: what no field holds, but what is about the payment.
  private(set) lazy var details = Self.details(of: computed, areAboutPayment: false)
  /// What of that is about the payment.
  private(set) lazy var paymentDetails = Self.details(of: computed, areAboutPayment: true)

  private var places: [Int]
  private lazy var runningNets: [ExactDecimal?] = Self.runningSums(computed)

  /// - Parameters:
  ///   - secondLanguage: in which the mentions are said once more.
  ///   - mentionsIdentity: whether the mentions also say who the seller is in law.
  init(
    _ computed: ComputedInvoice, language: String, secondLanguage: String? = nil, formatter: InvoiceFormatter,
    logo: RasterImage? = nil, pictures: [RasterImage?] = [],
    isDraft: Bool, watermark: PageWatermark? = nil, stamp: PageStamp? = nil,
    mentionsIdentity: Bool = false,
    substitution: Substitution = Substitution()
  ) {
    self.computed = computed
    self.language = language
    self.formatter = formatter
    let identity = mentionsIdentity ? Self.legalIdentity(of: computed, language: language) : ""
    var said: [(Mention, String?)] = identity.isEmpty ? [] : [(Mention(id: "legal-identity", text: identity), nil)]
    said += Self.mentions(of: computed, language: language, secondLanguage)
    mentions = said.map(\.0)
    mentionLanguages = said.map(\.1)
    usualNature = Self.usualNature(of: computed.invoice)
    self.logo = logo
    self.pictures = pictures
    self.isDraft = isDraft
    self.watermark = watermark
    self.stamp = stamp
    self.substitution = substitution
    decimalSeparator = formatter.wording.numbers.decimalSeparator.unicodeScalars.first ?? ","
    places = Array(repeating: 0, count: TemplateCollection.allCases.count)
  }

  /// The mentions, each followed by itself in a second language where the words differ.
  private static func mentions(
    of computed: ComputedInvoice, language: String, _ second: String?
  ) -> [(Mention, String?)] {
    let first = computed.mentions(language: language)
    guard let second else { return first.map { ($0, nil) } }
    // The law decides which there are, not the language.
    var others = computed.mentions(language: second)[...]
    var said: [(Mention, String?)] = []
    for mention in first {
      said.append((mention, nil))
      guard let other = others.first, other.id == mention.id else { continue }
      others.removeFirst()
      if other.text != mention.text { said.append((other, second)) }
    }
    return said
  }

  private static func usualNature(of invoice: Invoice) -> OperationNature? {
    let natures = invoice.lines.map { $0.nature ?? invoice.nature }
    let usual = OperationNature.allCases.first { nature in 2 * natures.count { $0 == nature } > natures.count }
    return usual ?? (invoice.nature == .mixed ? nil : invoice.nature)
  }

  /// Makes the QR code that the invoice asks for.
  func makeCode() throws(Problem) {
    guard let bytes = transferCode?.bytes else { return }
    do { code = try QRCode(bytes) } catch { throw error.problem }
  }

  /// Which element of a collection the repetition stands at, from 0.
  func place(in collection: TemplateCollection) -> Int { places[Self.slot(collection)] }

  /// The place of that element in the invoice JSON: a discount may have become several, one for each VAT group.
  func memberPlace(in collection: TemplateCollection) -> Int {
    switch collection {
    case .allowances: allowance?.source ?? 0
    case .charges: charge?.source ?? 0
    case .lines: computed.invoice.itemPlace(ofLine: place(in: .lines))
    default: place(in: collection)
    }
  }

  /// Calls `body` for each element of a collection.
  func forEach(_ collection: TemplateCollection, _ body: () -> Void) {
    let slot = Self.slot(collection)
    let outer = places[slot]
    for place in 0..<collection.count(in: self) {
      places[slot] = place
      body()
    }
    places[slot] = outer
  }

  private static func slot(_ collection: TemplateCollection) -> Int {
    switch collection {
    case .lines: 0
    case .vat: 1
    case .allowances: 2
    case .charges: 3
    case .notes: 4
    case .preceding: 5
    case .mentions: 6
    case .details: 7
    case .paymentDetails: 8
    case .attachments: 9
    case .installments: 10
    }
  }

  /// One element for each source, in their order.
  private static func merged(_ parts: [ComputedAllowance]) -> [ComputedAllowance] {
    var merged: [ComputedAllowance] = []
    for part in parts {
      if let index = merged.firstIndex(where: { $0.source == part.source }),
        let sum = try? merged[index].amount.adding(part.amount)
      {
        merged[index].amount = sum
        merged[index].base = merged[index].base.flatMap { base in part.base.flatMap { try? base.adding($0) } }
      } else {
        merged.append(part)
      }
    }
    return merged
  }

  /// The lines' nets up to and with each line; nil where the sum does not fit.
  private static func runningSums(_ computed: ComputedInvoice) -> [ExactDecimal?] {
    var sum: ExactDecimal? = .zero
    return computed.lines.enumerated().map { place, line in
      if let received = computed.reception?.lines, !received[place].counts { return sum }
      sum = sum.flatMap { try? $0.adding(line.net) }
      return sum
    }
  }
}

extension RenderingContext {
  var line: InvoiceLine? { computed.invoice.lines.element(at: place(in: .lines)) }
  var computedLine: ComputedLine? { computed.lines.element(at: place(in: .lines)) }
  var picture: RasterImage? { pictures.element(at: place(in: .lines)) ?? nil }
  var runningNet: ExactDecimal? { runningNets.element(at: place(in: .lines)) ?? nil }
  var vatGroup: VATBreakdown? { computed.vatBreakdown.element(at: place(in: .vat)) }
  var allowance: ComputedAllowance? { allowances.element(at: place(in: .allowances)) }
  var charge: ComputedAllowance? { charges.element(at: place(in: .charges)) }
  /// The discount or charge as the invoice gives it.
  func source(of computed: ComputedAllowance?, in collection: TemplateCollection) -> DocumentAllowance? {
    guard let computed else { return nil }
    let invoice = self.computed.invoice
    return (collection == .charges ? invoice.charges : invoice.allowances).element(at: computed.source)
  }
  var note: Note? { notes.element(at: place(in: .notes)) }
  var precedingInvoice: PrecedingInvoice? { computed.invoice.references.preceding.element(at: place(in: .preceding)) }
  var mention: Mention? { mentions.element(at: place(in: .mentions)) }
  var detail: StatedDetail? { details.element(at: place(in: .details)) }
  var paymentDetail: StatedDetail? { paymentDetails.element(at: place(in: .paymentDetails)) }
  var receivedLine: ReceivedLine? { computed.reception?.lines.element(at: place(in: .lines)) }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
