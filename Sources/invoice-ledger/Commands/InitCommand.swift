import ArgumentParser
internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// `invoice-ledger init`: a new ledger.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a ledger, and say what it is.",
    usage: "invoice-ledger init [<company> ...] [--series <[kinds=]pattern> ...] [--ledger <file|url>]",
    discussion: """
      A ledger issues the documents of the companies that it was told of: their files hold `company` of the invoice \
      JSON. Each has series of its own, which cannot be changed any more once they have a number.

      EXAMPLES:
        invoice-ledger init company.json
        invoice-ledger init company.json --series 'FA-{year}-{counter:5}' --series 'credit_note=AV-{year}-{counter:5}'
        invoice-ledger init company.json --ledger postgresql://ledger@db.example/ledger

      PATTERNS: {year} {year:2} {month} {counter} {counter:5} {counter:base36:4}; one that could give a number twice is \
      refused.
      """)

  @Argument(help: "Companies as JSON.", completion: .file(extensions: ["json"]))
  var companies: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "Series of the companies") var series: SeriesOptions

  @Option(
    help: ArgumentHelp(
      "The file of the key that `sign` uses; it is made. (default: beside the ledger, ledger.key)", valueName: "file"),
    completion: .file())
  var key: String?

  @Option(help: ArgumentHelp("The time zone whose calendar dates documents.", valueName: "zone"))
  var zone = Ledger.standardZone

  @OptionGroup var reports: ReportOptions

  func run() throws {
    var reporter = Reporter(InvoiceLedgerCommand.name, reports)
    do throws(CommandFailure) {
      var parties: [Party] = []
      for path in companies {
        let party = try CompanyFile.read(path)
        let identifier = Issuer.identifier(of: party)
        guard !parties.contains(where: { Issuer.identifier(of: $0) == identifier }) else {
          throw CommandFailure(.usage, "usage", "the same company is named twice", file: path)
        }
        parties.append(party)
      }
      let rules = try series.rules()
      // Before there is a ledger without one.
      let path = key ?? SigningKey.standardPath(of: ledger.location)
      guard FilePath.kind(of: path) == nil else {
        if (try? Ledger(opening: ledger.location, isReadOnly: true, surroundings: .system)) != nil {
          throw CommandFailure(
            .cannotCreate, ProblemCode.ledgerExists.rawValue, "is a ledger already", file: ledger.location.description)
        }
        throw CommandFailure(
          .cannotCreate, "cannot-create", "is there already", hint: "name another file: --key", file: path)
      }
      let text = try make(parties, rules) + addKey(path)
      try asCommand(StandardOutput.write(Array(text.utf8)))
    } catch {
      reporter.report(error)
    }
    throw ExitCode(reporter.status.rawValue)
  }

  /// Makes the key of signatures, whose public part gets into the ledger.
  ///
  /// - Returns: what to say of it.
  private func addKey(_ path: String) throws(CommandFailure) -> String {
    let location = ledger.location
    let made = try SigningKey.make(at: path)
    do throws(LedgerError) {
      guard let publicKey = Ledger.publicKey(of: made.seed) else { return "" }
      let opened = try Ledger(opening: location, surroundings: .system)
      try opened.add(signingKey: publicKey)
      _ = try opened.sign(with: made.seed)
      return """
        key         \(PrintableText.of(path)): keep it secret; who has it can sign
        public key  \(Hexadecimal.text(publicKey)): keep it elsewhere; `verify --key` takes it

        """
    } catch {
      throw CommandFailure(error, ledger: location)
    }
  }

  /// Makes it.
  ///
  /// - Returns: what to say of it.
  private func make(_ parties: [Party], _ rules: [SeriesRule]) throws(CommandFailure) -> String {
    let location = ledger.location
    do throws(LedgerError) {
      // What is wrong with them is said before there is a ledger.
      try SeriesRule.check(rules)
      let made = try Ledger.create(at: location, zone: zone, surroundings: .system)
      for party in parties { _ = try made.add(party, series: rules) }
      var lines = [
        "ledger      \(PrintableText.of(location.description))", "identifier  \(made.identifier)",
        "time zone   \(made.zone)",
      ]
      for issuer in try made.issuers() {
        lines.append("issuer      \(PrintableText.of(issuer.name)) (\(PrintableText.of(issuer.identifier)))")
        for series in try made.series(of: issuer) {
          let kinds = series.rule.kinds.map(\.rawValue).joined(separator: ", ")
          lines.append("series      \(series.rule.pattern.text), \(series.rule.pattern.reset.rawValue): \(kinds)")
        }
      }
      if parties.isEmpty { lines.append("issuer      none yet: `invoice-ledger issuer add company.json`") }
      return lines.joined(separator: "\n") + "\n"
    } catch {
      throw CommandFailure(error, ledger: location)
    }
  }
}
