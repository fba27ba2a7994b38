internal import EInvoicing
internal import InvoiceCore
public import InvoiceModel

/// One line of a stream of requests: `{"id": …, "invoice": {…}, "options": {…}}`.
public struct RenderRequest: Hashable, Sendable {
  /// The longest `id`, in bytes.
  public static let maximumIDLength = 10_000

  private enum Key: String, JSONKey {
    case id, invoice, options
  }

  private enum OptionKey: String, JSONKey {
    case language, draft, facturx, pdfa
  }

  /// The JSON of `id`, whatever it is, without a line break; `null` when there is none, or when the line is no JSON up to
  /// there.
  public private(set) var id = Array("null".utf8)
  /// The JSON of `invoice`; empty when there is none.
  public private(set) var invoice: [UInt8] = []
  /// Those of the stream, changed by `options`.
  public private(set) var options: RenderOptions
  /// Whether `options` names the language.
  public private(set) var choosesLanguage = false
  /// What is wrong with the line apart from its invoice, which is not looked into.
  public private(set) var problems: [Problem] = []

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: JSON in UTF-8.
  ///   - defaults: the stream's own options.
  public init(_ line: [UInt8], defaults: RenderOptions) {
    options = defaults
    do throws(JSONSyntaxError) {
      var decoder = InvoiceDecoder(try JSONReader(line))
      // Duplicate keys further down are for who reads the invoice.
      decoder.reader.findsDuplicates = false
      decoder.hasMetadata = false
      try read(&decoder)
      try decoder.reader.finish()
      problems = decoder.problems.finished(in: nil)
    } catch {
      var problem = error.problem(in: line)
      problem.location = nil
      problems = [problem]
    }
  }

  private mutating func read(_ decoder: inout InvoiceDecoder) throws(JSONSyntaxError) {
    _ = try decoder.object(Key.self, required: [.invoice]) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .options: try readOptions(&decoder)
      case .invoice: invoice = try Self.json(&decoder)
      case .id:
        let json = try Self.json(&decoder)
        if json.count <= Self.maximumIDLength {
          // A carriage return between its tokens would end the answer's line for some readers.
          id = json.map { $0 == 0x0D || $0 == 0x0A ? 0x20 : $0 }
        } else {
          decoder.problems.add(
            Problem(code: .stringTooLong, path: "/id", message: "The id has more than \(Self.maximumIDLength) bytes."))
        }
      }
    }
  }

  /// The text of the value that begins here.
  private static func json(_ decoder: inout InvoiceDecoder) throws(JSONSyntaxError) -> [UInt8] {
    let start = try decoder.startOfValue()
    try decoder.reader.skipValue()
    return Array(decoder.reader.bytes[start..<decoder.reader.position])
  }

  private mutating func readOptions(_ decoder: inout InvoiceDecoder) throws(JSONSyntaxError) {
    var profile: FacturXProfile?
    var wantsFacturX: Bool?
    var wantsArchival: Bool?
    var wantsDraft: Bool?
    _ = try decoder.object(OptionKey.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .language:
        options.language = try decoder.string()
        choosesLanguage = true
      case .draft: wantsDraft = try decoder.boolean()
      case .pdfa: wantsArchival = try decoder.boolean()
      case .facturx:
        if try decoder.reader.kind() == .boolean {
          wantsFacturX = try decoder.boolean()
        } else {
          profile = try decoder.word(FacturXProfile.self)
          wantsFacturX = true
        }
      }
    }
    options.isDraft = wantsDraft ?? options.isDraft
    defer {
      if options.isDraft, case .facturX = options.conformance {
        decoder.problems.add(.draftEInvoice(path: wantsDraft == nil ? "/options/facturx" : "/options/draft"))
      }
    }
    guard wantsFacturX != nil || wantsArchival != nil else { return }
    var rules: EInvoiceRules?
    if case .facturX(let usual, rules: let usualRules) = options.conformance {
      rules = usualRules
      if wantsFacturX ?? true { profile = profile ?? usual }
    } else if wantsFacturX == true {
      profile = profile ?? .en16931
    }
    if let profile {
      guard wantsArchival != false else {
        decoder.problems.add(
          Problem(
            code: .contradictingOptions, path: "/options/pdfa", message: "A Factur-X file is PDF/A.",
            hint: "Leave out `pdfa`."))
        return
      }
      options.conformance = .facturX(profile, rules: rules)
    } else {
      options.conformance = wantsArchival ?? (options.conformance == .archival) ? .archival : .none
    }
  }
}
