public import ArgumentParser
public import InvoiceKit

/// What e-invoice an invoice is to become, or to be checked as.
package struct EInvoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Put the invoice as XML into a PDF/A-3a and PDF/UA-1 file (Factur-X): minimum, basic-wl, basic, en16931 "
        + "(when none is named), xrechnung, extended.", valueName: "profile"))
  package var facturx: FacturXProfile?

  @Option(
    help: ArgumentHelp(
      "Of --format xml: as for --facturx. Of --format ubl: en16931, peppol or xrechnung; by default "
        + "peppol where the seller is not French and its network knows both addresses, else en16931.",
      valueName: "profile"), completion: .list(FacturXProfile.allCases.map(\.rawValue) + ["peppol"]))
  package var profile: String?

  @Option(
    help: ArgumentHelp(
      "Check an e-invoice before it is written: en16931, fr (also BR-FR; for French sellers the default), or none. Of "
        + "one received, with check: names with commas between them, or all; those of its own profile by default.",
      valueName: "rules"), completion: .list(RuleChoice.allCases.map(\.rawValue)))
  package var rules: RuleChoice?

  /// As ArgumentParser makes them, without values.
  public init() {}

  /// As when none is given.
  package static var standard: EInvoiceOptions {
    var options = EInvoiceOptions()
    options.facturx = nil
    options.profile = nil
    options.rules = nil
    return options
  }

  /// Lets `--facturx` stand without a profile: what follows it is one only when it is named like one.
  package static func completed(_ arguments: [String]) -> [String] {
    var result = arguments
    for index in arguments.indices {
      if arguments[index] == "--" { break }
      guard arguments[index] == "--facturx" else { continue }
      let next = index + 1 < arguments.endIndex ? FacturXProfile(argument: arguments[index + 1]) : nil
      if next == nil { result[index] = "--facturx=\(FacturXProfile.en16931.rawValue)" }
    }
    return result
  }
}

extension FacturXProfile: ExpressibleByArgument {
  /// A profile by its name, however it is spaced: `basic-wl`, `BASIC WL`, `en16931`, `EN 16931`.
  public init?(argument: String) {
    func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    guard let profile = Self.allCases.first(where: { folded($0.rawValue) == folded(argument) }) else { return nil }
    self = profile
  }
}

extension RuleChoice: ExpressibleByArgument {}
