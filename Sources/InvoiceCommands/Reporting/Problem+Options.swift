import InvoiceKit

extension Problem {
  /// The hint, with the option of this command by which it is followed.
  var hintWithOption: String? {
    let option: String
    switch remedy {
    case .fonts(let folder): option = "`--fonts \(folder ?? "DIR")`"
    case .assets: option = "`--assets DIR`"
    case .archiving: option = "`--pdfa`, `--facturx`"
    case .column(let name):
      option = name.map { "`--columns '\($0)='`" } ?? "`--columns 'NAME=key'`, or `'NAME='` to leave it out"
    case nil: return hint
    }
    return hint.map { "\($0.hasSuffix(".") ? String($0.dropLast()) : $0): \(option)" } ?? option
  }
}
