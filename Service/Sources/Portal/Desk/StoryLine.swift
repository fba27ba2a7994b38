internal import Billing

/// A line of a customer's story, in the viewer's words.
struct StoryLine {
  private let call: DeskCall

  init(_ call: DeskCall) { self.call = call }

  func row(_ entry: StoryEntry) -> [String: any Sendable] {
    var row: [String: any Sendable] = [
      "time": entry.kind == .document ? call.formats.day(at: entry.at) ?? "" : call.formats.time(entry.at) ?? "",
      "kind": call.words("desk", "part-\(entry.kind.rawValue)"), "text": text(entry),
    ]
    row["more"] = more(entry)
    row["link"] = link(entry)
    return row
  }

  private func text(_ entry: StoryEntry) -> String {
    let parts = entry.parts
    func raw(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] ?? "" : "" }
    func word(_ index: Int) -> String { DeskCells.word(raw(index), call) }
    func amount(_ index: Int, _ currency: Int) -> String {
      Int64(raw(index)).flatMap { call.formats.amount($0, raw(currency)) } ?? raw(index)
    }
    switch entry.kind {
    case .event: return "\(raw(0)) · \(word(1))"
    case .change:
      let before = [raw(0), raw(2).isEmpty ? "" : word(2)].filter { !$0.isEmpty }.joined(separator: ", ")
      return (before.isEmpty ? "" : "\(before) → ") + "\(raw(1)), \(word(3))"
    case .payment: return "\(amount(1, 2)) · \(word(0))"
    case .document: return "\(word(1)) \(raw(0)) · \(amount(2, 3))"
    case .mail, .notice, .dunning: return [word(0), word(1)].filter { !$0.isEmpty }.joined(separator: " · ")
    case .note: return raw(1)
    case .review: return "\(word(0)) · \(raw(1))"
    case .ticket: return "\(raw(1)) · \(word(0))"
    case .session: return raw(0)
    case .order: return "\(word(0)) · \(word(1))"
    case .audit: return "\(raw(0)) · \(raw(1))"
    }
  }

  /// Whose words they are, and why.
  private func more(_ entry: StoryEntry) -> String? {
    switch entry.kind {
    case .note: entry.parts.first ?? nil
    case .review: entry.parts.dropFirst(2).compactMap { $0 }.joined(separator: " · ")
    case .audit: entry.parts.dropFirst(2).first ?? nil
    default: nil
    }
  }

  private func link(_ entry: StoryEntry) -> String? {
    switch entry.kind {
    case .event: return "/admin/events/\(entry.id)"
    case .document: return "/admin/invoices/\(entry.id)"
    case .mail: return "/admin/outbox/\(entry.id)"
    case .review: return "/admin/reviews/\(entry.id)"
    case .dunning, .note: return (entry.parts.dropFirst(2).first ?? nil).map { "/admin/dunning/\($0)" }
    default: return nil
    }
  }
}
