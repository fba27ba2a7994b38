extension Payment.Means {
  /// The codes of UNTDID 4461 that the word is true of, the one that stands for it first.
  package var codes: [String] {
    switch self {
    case .transfer: ["30", "31", "42", "45", "46", "47", "50", "58"]
    case .sepaTransfer: ["58"]
    case .directDebit: ["59", "49"]
    case .card: ["48", "54", "55"]
    case .cheque: ["20", "21", "22", "23", "25", "26"]
    case .cash: ["10"]
    }
  }

  /// The code of UNTDID 4461 (BT-81).
  package var untdid4461: String { codes.first ?? "1" }
}
