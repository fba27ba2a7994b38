import CommandTestSupport
import Foundation
import Portal
import Testing

@Suite("PDFs of others over HTTP")
struct RenderingPDFTests {
  @Test(
    "A PDF is opened in a process of its own: one that is made to hurt ends as a problem, and others are served meanwhile"
  )
  func bombs() async throws {
    let folder = try TemporaryFolder()
    let original = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/facturx.pdf")
    let script = try Checkout.text("Tests/CommandLineTests/Reading/variations.py")
    _ = try Python.run(script, [original, folder.path])
    func pdf(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.path(name + ".pdf"))) }
    try await RenderingBench.with { bench in
      let sample = try RenderingBench.sample("01-seed")
      let refused = [
        ("password", ["pdf-password"]), ("no-attachments", ["no-e-invoice"]), ("bomb", ["attachment-damaged"]),
        ("double-bomb", ["attachment-damaged"]), ("object-bomb", ["pdf-damaged", "pdf-too-costly"]),
      ]
      for (name, codes) in refused {
        let bomb = try pdf(name)
        for route in ["/v1/extract", "/v1/render"] {
          async let hurt = bench.post(route, bomb)
          #expect(try await bench.post("/v1/render", sample).status == 200)
          let answer = try await hurt
          #expect(answer.status == 422, "\(name): \(answer.text)")
          #expect(codes.contains(answer.json("problems", 0, "code") ?? ""), "\(name): \(answer.text)")
        }
        let check = try await bench.post("/v1/check", bomb)
        #expect(check.status == 200 && check.json("ok") == "false", "\(name)")
      }
      for name in ["plain", "encrypted-6", "damaged-xref", "looping-kids"] {
        let answer = try await bench.post("/v1/extract", pdf(name))
        #expect(answer.status == 200 && answer.text.contains("CrossIndustryInvoice"), "\(name): \(answer.text)")
        #expect(answer.headers["x-invoice-warnings"] == (name == "damaged-xref" ? "1" : "0"), "\(name)")
      }
    }
  }

  @Test("A process that takes too long, or dies, is a problem of its file")
  func late() async throws {
    let folder = try TemporaryFolder()
    let pdf = try Data(
      contentsOf: URL(fileURLWithPath: Checkout.path("Tests/EInvoiceReadingTests/Fixtures/facturx.pdf")))
    let programs = [
      ("exec sleep 60", 422, "pdf-too-costly"), ("kill -SEGV $$", 422, "pdf-too-costly"),
      ("yes", 422, "pdf-too-costly"), ("exit 3", 500, nil), ("echo nothing", 500, nil),
    ]
    for (number, (text, status, code)) in programs.enumerated() {
      let program = try folder.file("program-\(number)", "#!/bin/sh\n\(text)\n")
      chmod(program, 0o755)
      try await RenderingBench.with(
        program: program,
        settings: {
          $0.timeout = 1
        }
      ) { bench in
        let start = ContinuousClock.now
        let answer = try await bench.post("/v1/inspect", pdf)
        #expect(answer.status == status, "\(text): \(answer.text)")
        #expect(answer.json("problems", 0, "code") == code, "\(text)")
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(try await bench.post("/v1/check", RenderingBench.sample("01-seed")).status == 200)
      }
    }
  }
}
