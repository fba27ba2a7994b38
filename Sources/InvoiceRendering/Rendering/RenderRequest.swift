internal import ByteCoding
internal import EInvoicing
internal import InvoiceCore
public import InvoiceModel

/// One line of a stream of requests: `{"id": …, "invoice": {…}, "options": {…}}`, or with an e-invoice that was received
/// `{"id": …, "document": "base 64 of XML or PDF", "file_name": "factur-x.xml", "options": {…}}`.
public struct RenderRequest: Hashable, Sendable {
  /// The longest `id`, in bytes.
  public static let maximumIDLength = 10_000

  /// The JSON of `id`, whatever it is, without a line break; `null` when there is none, or when the line is no JSON up to
  /// there.
  public private(set) var id = Array("null".utf8)
  /// The JSON of `invoice`; empty when there is none.
  public private(set) var invoice: [UInt8] = []
  /// The bytes of `document`, an e-invoice as XML or PDF; nil when the line has none.
  public private(set) var document: [UInt8]?
  /// What the page calls the file of `document`; nothing is opened by that name.
  public private(set) var fileName: String?
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
    var decoded = DecodedRequest()
    do throws(JSONSyntaxError) {
      // Duplicate keys further down are for who reads the invoice.
      var found = try JSONObjectDecoder.decode(
        RenderRequestKeys.form, from: line, into: &decoded, findsDuplicates: false)
      take(decoded, &found)
      problems = found.finished(in: nil)
    } catch {
      var ignored = ProblemCollector()
      take(decoded, &ignored)
      var problem = error.problem(in: line)
      problem.location = nil
      problems = [problem]
    }
  }

  private mutating func take(_ decoded: DecodedRequest, _ problems: inout ProblemCollector) {
    take(decoded.invoice, decoded.document, &problems)
    fileName = decoded.fileName
    if let json = decoded.id {
      if json.count <= Self.maximumIDLength {
        // A carriage return between its tokens would end the answer's line for some readers.
        id = json.map { $0 == 0x0D || $0 == 0x0A ? 0x20 : $0 }
      } else {
        problems.add(
          Problem(code: .stringTooLong, path: "/id", message: "The id has more than \(Self.maximumIDLength) bytes."))
      }
    }
    take(decoded.options, &problems)
  }

  private mutating func take(_ json: [UInt8]?, _ text: [UInt8]?, _ problems: inout ProblemCollector) {
    invoice = json ?? []
    guard let text else {
      if json == nil {
        problems.add(
          Problem(
            code: .missingKey, path: "/invoice", message: "`invoice` is required.",
            hint: "An e-invoice as XML or PDF is a `document` in base 64."))
      }
      return
    }
    guard json == nil else {
      problems.add(
        Problem(
          code: .contradictingOptions, path: "/document", message: "A line has an `invoice` or a `document`, not both.")
      )
      return
    }
    document = Self.bytes(ofBase64: text)
    if document == nil {
      problems.add(
        Problem(code: .wrongType, path: "/document", message: "This is no file in base 64 (RFC 4648) with its padding.")
      )
    }
  }

  /// The bytes that a string of JSON stands for in base 64; `\/` is the one escape that some writers put into it.
  private static func bytes(ofBase64 json: [UInt8]) -> [UInt8]? {
    guard json.count > 2, json.first == UInt8(ascii: "\""), json.last == UInt8(ascii: "\"") else { return nil }
    let text = String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
    return Base64.decoded(Substring(text.contains("\\") ? text.replacing("\\/", with: "/") : text))
  }

  private mutating func take(_ wanted: DecodedRequest.Options, _ problems: inout ProblemCollector) {
    if wanted.choosesLanguage {
      options.language = wanted.language
      choosesLanguage = true
    }
    options.isDraft = wanted.draft ?? options.isDraft
    defer {
      if options.isDraft, case .facturX = options.conformance {
        problems.add(.draftEInvoice(path: wanted.draft == nil ? "/options/facturx" : "/options/draft"))
      }
    }
    guard wanted.facturX != nil || wanted.archival != nil else { return }
    var rules: EInvoiceRules?
    var profile = wanted.facturX?.choice
    if case .facturX(let usual, rules: let usualRules) = options.conformance {
      rules = usualRules
      if wanted.facturX?.isOn ?? true { profile = profile ?? usual }
    } else if wanted.facturX?.isOn == true {
      profile = profile ?? .en16931
    }
    if let profile {
      guard wanted.archival != false else {
        problems.add(
          Problem(
            code: .contradictingOptions, path: "/options/pdfa", message: "A Factur-X file is PDF/A.",
            hint: "Leave out `pdfa`."))
        return
      }
      options.conformance = .facturX(profile, rules: rules)
    } else {
      options.conformance = wanted.archival ?? (options.conformance == .archival) ? .archival : .none
    }
  }
}
