/// What the benchmarks are told: where everything is.
struct Setting {
  /// The checkout.
  var root = "."
  /// The built command.
  var command = ".build/release/render-invoice"
  /// The built command of the ledger; not there: it is not measured.
  var ledgerCommand = ".build/release/invoice-ledger"
  /// How many invoices a ledger has that is verified and listed.
  var invoices = 20_000
  /// How many invoices are issued with their documents.
  var issued = 500
  /// The plain C program.
  var baseline = ".build/baseline"
  /// The plain C program of the store.
  var storeBaseline = ".build/store-baseline"
  /// The folder with the socket of a PostgreSQL server; nil: none is measured.
  var server: String?
  /// The invoice of one page.
  var sample = "Samples/03-several-vat-rates.json"
  /// A Python in which the peers are installed.
  var python = "python3"
  /// Beside it one of two pages with all fields and a logo.
  let fullSample = "Samples/02-b2b-complete.json"
  /// The one part that is measured; nil: all.
  var part: String?
  /// A folder for what is written on the way.
  var scratch = ".build"

  var fonts: String { root + "/Fonts" }
  var template: String { root + "/Templates/classic" }

  /// - Parameter arguments: options and their values in turn.
  init(arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError("\(option) has no value") }
      switch option {
      case "--root": root = value
      case "--command": command = value
      case "--ledger-command": ledgerCommand = value
      case "--invoices": invoices = Int(value) ?? invoices
      case "--issued": issued = max(1, Int(value) ?? issued)
      case "--baseline": baseline = value
      case "--store-baseline": storeBaseline = value
      case "--server": server = value.isEmpty ? nil : value
      case "--sample": sample = value
      case "--python": python = value
      case "--part" where value.isEmpty: part = nil
      case "--part": part = value
      case "--scratch": scratch = value
      default: throw BenchmarkError("there is no option \(option)")
      }
    }
  }
}
