import Billing
import CommandTestSupport
import Foundation
import Testing

@Suite("Rubbish to the rendering API")
struct RubbishTests {
  /// Changes bytes as chance has it, always the same way.
  fileprivate struct Mutator {
    var seed: UInt64

    mutating func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, limit)
    }

    mutating func mutant(of bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0...next(4) where !bytes.isEmpty {
        let place = next(bytes.count)
        switch next(6) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + next(200)))
        case 3: bytes.insert(contentsOf: Array(#"{}[]",:0-9e"\u0000<>&/="#.utf8).shuffled(using: &self), at: place)
        case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(300))], at: next(bytes.count))
        default: bytes.removeLast(next(bytes.count))
        }
      }
      return bytes
    }
  }

  @Test("A thousand mutants of samples never make it fail")
  func mutants() async throws {
    let fixtures = Checkout.path("Tests/EInvoiceReadingTests/Fixtures")
    func file(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) }
    let xml = [UInt8](
      try await RenderingBench.command(["--format", "xml"], RenderingBench.sample("03-several-vat-rates")).output)
    let ubl = [UInt8](
      try await RenderingBench.command(["--format", "ubl"], RenderingBench.sample("03-several-vat-rates")).output)
    let pdf = try file(fixtures + "/facturx.pdf")
    let samples = try Checkout.samples.filter { !$0.hasPrefix("24") }.map { try [UInt8](RenderingBench.sample($0)) }
    let routes = ["/v1/render?format=json", "/v1/check?facturx", "/v1/render", "/v1/render?format=ubl", "/v1/inspect"]
    try await RenderingBench.with { bench in
      var mutator = Mutator(seed: 20_260_211)
      var counts: [Int: Int] = [:]
      for number in 0..<1_000 {
        let source =
          switch number % 10 {
          case 0: number % 40 == 0 ? pdf : ubl
          case 1, 2: xml
          case 3: ubl
          default: samples[mutator.next(samples.count)]
          }
        let mutant = mutator.mutant(of: source)
        let route = routes[mutator.next(routes.count)]
        let answer = try await bench.post(route, Data(mutant))
        #expect([200, 400, 422].contains(answer.status), "\(number) \(route) \(answer.text)")
        counts[answer.status, default: 0] += 1
      }
      // Of both some, else nothing was tried.
      #expect(counts[200, default: 0] > 100 && counts[422, default: 0] > 100, "\(counts)")
      #expect(bench.portal.metrics.text().contains(#"outcome="failed""#) == false)
    }
  }
}

extension RubbishTests.Mutator: RandomNumberGenerator {
  mutating func next() -> UInt64 { UInt64(next(1 << 30)) << 34 ^ UInt64(next(1 << 30)) << 10 }
}
