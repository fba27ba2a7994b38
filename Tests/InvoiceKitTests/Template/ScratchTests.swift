import Foundation
import Testing

@testable import InvoiceKit

struct ScratchTests {
  @Test func render() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    func show(_ e: InvoiceProblems) {
      for p in e.problems { print(p.file ?? "", p.location.map { "\($0.line):\($0.column)" } ?? "", p.code, p.path, p.message, p.hint ?? "") }
    }
    do {
      let r = try InvoiceRenderer(template: root + "/Templates/classic", fonts: [root + "/Fonts"])
      for name in try FileManager.default.contentsOfDirectory(atPath: root + "/Samples").sorted() where name.hasSuffix(".json") {
        do {
          let c = try ComputedInvoice(json: [UInt8](Data(contentsOf: URL(fileURLWithPath: root + "/Samples/" + name))))
          var o = RenderOptions()
          o.assetsFolder = root + "/Samples/assets"
          let out = try r.pdf(c, options: o)
          let clock = ContinuousClock()
          let tb = try clock.measure { for _ in 0..<10 { _ = try r.document(c, options: o) } }
          let t = try clock.measure { for _ in 0..<10 { _ = try r.pdf(c, options: o) } }
          print(name, out.pageCount, out.bytes.count, t / 10, tb / 10, c.warnings.map(\.code))
          try Data(out.bytes).write(to: URL(fileURLWithPath: "/tmp/tmpl-out/\(name).pdf"))
        } catch let e as InvoiceProblems {
          print(name)
          show(e)
        }
      }
    } catch let e as InvoiceProblems {
      show(e)
      Issue.record("problems")
    }
  }
}
