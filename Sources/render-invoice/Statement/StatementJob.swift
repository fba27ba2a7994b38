import InvoiceCommands
import InvoiceKit
import SystemIO

/// Makes statements of account of invoices and payments: reads all, then writes.
struct StatementJob {
  /// The customer; nil: the only one, or with `isForEach` each.
  var customer: String?
  /// Whether there is a statement for each customer.
  var isForEach: Bool
  var date: CalendarDate
  var start: CalendarDate?
  /// The file of the payments.
  var payments: String?
  var output: String?
  var format: StatementFormat
  var page: StatementPageOptions
  var look: LookOptions
  var reporter: Reporter

  /// - Parameter source: the invoices.
  mutating func run(_ source: InputSource) {
    do throws(CommandFailure) {
      var options = RenderOptions()
      try look.applyToStatements(&options)
      try page.check()
      let accounts = read(source)
      // Without one of its invoices a statement would be wrong.
      guard reporter.status == .done else { return }
      let statements = try statements(of: accounts)
      let place = try OutputPlace(option: output, inputCount: statements.count)
      try ReadFiles(source.names, others: [payments, look.logo].compactMap(\.self)).check(place)
      if format == .pdf { try place.refuseTerminal(for: RenderInvoice.name) }
      var made: [(name: String, bytes: [UInt8])] = []
      for statement in statements {
        guard let bytes = bytes(of: statement, options) else { continue }
        made.append((fileName(of: statement, among: made.map(\.name)), bytes))
      }
      guard reporter.status == .done else { return }
      try place.prepare()
      for file in made { try place.write(file.bytes, fileName: file.name, for: RenderInvoice.name) }
    } catch {
      reporter.report(error)
    }
  }

  private mutating func read(_ source: InputSource) -> CustomerAccounts {
    var accounts = CustomerAccounts()
    let check = InvoiceCheck(purpose: .page, command: RenderInvoice.name)
    while let found = source.next() {
      if case .stopped(let failure) = found.content {
        reporter.stop(failure)
        break
      }
      do throws(RefusedInvoice) {
        let checked = try check.result(of: found)
        do throws(InvoiceProblems) {
          if let warning = try accounts.add(checked.invoice) {
            reporter.report(checked.placed([warning]).map(found.origin.diagnostic))
          }
        } catch {
          throw checked.refusal(checked.located(error).problems)
        }
      } catch {
        reporter.fail(error.problems.map(found.origin.diagnostic))
      }
    }
    reporter.report(source.emptyFolders.map { Diagnostic(.emptyFolder, file: $0) })
    if let payments { read(payments, into: &accounts) }
    return accounts
  }

  private mutating func read(_ file: String, into accounts: inout CustomerAccounts) {
    do throws(CommandFailure) {
      let bytes = try InputFile.read(file)
      let name = InputFile.displayName(file)
      do throws(InvoiceProblems) {
        var problems: [Problem] = []
        for payment in try StatedPayments(bytes, file: name).payments {
          do throws(InvoiceProblems) { try accounts.add(payment) } catch { problems += error.problems }
        }
        guard problems.isEmpty else { throw InvoiceProblems(problems) }
      } catch {
        reporter.report(error, file: name)
      }
    } catch {
      reporter.report(error)
    }
  }

  /// Those that are asked for.
  private func statements(of accounts: CustomerAccounts) throws(CommandFailure) -> [CustomerStatement] {
    var key: String?
    let all = accounts.customers
    if let customer {
      let keys = accounts.keys(of: customer)
      guard let first = keys.first else {
        let name = PrintableText.of(customer)
        throw CommandFailure(
          .badData, "unknown-customer", "nothing was invoiced to \(name)",
          hint: NearestName.choice(customer, among: all.map(\.name)))
      }
      guard keys.count == 1 else {
        throw CommandFailure(
          .badData, "unknown-customer",
          "several customers are called \(PrintableText.of(customer)): \(Self.list(keys))",
          hint: "give the SIREN, VAT number or reference")
      }
      key = first
    } else if !isForEach, all.count > 1 {
      throw CommandFailure(
        .usage, "several-customers", "the invoices are of \(all.count) customers: \(Self.list(all.map(\.name)))",
        hint: "name one: --customer, or have a file for each: --each --output out/")
    }
    let statements = accounts.statements(of: key, at: date, from: start, language: page.language)
    guard !statements.isEmpty else {
      throw CommandFailure(.badData, "no-invoices", "nothing was invoiced until \(date)", hint: "name a later --as-of")
    }
    return statements
  }

  private mutating func bytes(of statement: CustomerStatement, _ options: RenderOptions) -> [UInt8]? {
    switch format {
    case .json: return statement.json
    case .csv: return StatementCSV.bytes(of: statement)
    case .pdf: break
    }
    do throws(InvoiceProblems) {
      let pdf = try statement.pdf(
        fonts: page.fonts, language: page.language ?? statement.language ?? "fr", theme: options.theme,
        logo: options.logo, assetsFolder: page.assets)
      reporter.report(warnings: pdf.warnings, file: statement.customer)
      return pdf.bytes
    } catch {
      let problems = error.problems
      if page.language != nil, let problem = problems.first(where: { $0.code == .unsupportedLanguage }) {
        reporter.report(CommandFailure(.usage, "unknown-language", problem.message, hint: problem.hint))
      } else {
        reporter.report(error, file: statement.customer)
      }
      return nil
    }
  }

  /// `statement-Atelier-Nord-2026-03-31-EUR.pdf`; of customers with one name the later ones are numbered.
  private func fileName(of statement: CustomerStatement, among names: [String]) -> String {
    let customer = OutputPlace.folderName(of: statement.customer)
    let name = "statement-\(customer)-\(statement.date)-\(statement.currency.code)"
    var candidate = "\(name).\(format.rawValue)"
    var number = 2
    while names.contains(candidate) {
      candidate = "\(name)-\(number).\(format.rawValue)"
      number += 1
    }
    return candidate
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(6).map { PrintableText.of(String($0.prefix(60))) }.joined(separator: ", ")
    return names.count > 6 ? shown + " …" : shown
  }
}
