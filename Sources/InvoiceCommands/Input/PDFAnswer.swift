internal import ByteCoding
import InvoiceKit

/// What a process that opens a PDF has to say: lines of fields, then the XML. No field has the two marks in it.
struct PDFAnswer {
  private static let mark: Character = "\u{1F}"
  private static let end = UInt8(ascii: "\n")

  /// The e-invoice; nil when there is none.
  var xml: ReceivedXML?
  /// Why there is none.
  var problems: [Problem] = []

  /// Nothing yet.
  init() {}

  /// Reads an answer; nil when it is none.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func line() -> [String]? {
      guard let index = rest.firstIndex(of: Self.end) else { return nil }
      defer { rest = rest[(index + 1)...] }
      return String(decoding: rest[..<index], as: UTF8.self)
        .split(separator: Self.mark, omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = line(), head.count == 4, let count = Int(head[0]), count >= 0 else { return nil }
    for _ in 0..<count {
      guard let fields = line(), fields.count == 7 else { return nil }
      var problem = Problem(
        code: ProblemCode(fields[0]), severity: Severity(rawValue: fields[1]) ?? .error, path: fields[2],
        message: fields[3], hint: fields[4].isEmpty ? nil : fields[4])
      problem.attachment = fields[5].isEmpty ? nil : fields[5]
      problem.object = Int(fields[6])
      problems.append(problem)
    }
    guard head[1] == "xml" else { return }
    xml = ReceivedXML(Array(rest), attachment: head[2], object: Int(head[3]), warnings: problems)
  }

  /// The answer as it is sent.
  var bytes: [UInt8] {
    let problems = xml?.warnings ?? problems
    var text = Self.line([
      String(problems.count), xml == nil ? "none" : "xml", xml?.attachment ?? "", xml?.object.map(String.init) ?? "",
    ])
    for problem in problems {
      text += Self.line([
        problem.code.rawValue, problem.severity.rawValue, problem.path, problem.message, problem.hint ?? "",
        problem.attachment ?? "", problem.object.map(String.init) ?? "",
      ])
    }
    return Array(text.utf8) + (xml?.bytes ?? [])
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(PrintableText.of).joined(separator: String(mark)) + "\n"
  }
}
