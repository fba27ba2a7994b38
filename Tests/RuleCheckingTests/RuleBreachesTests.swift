import EInvoiceReading
import Testing

@testable import RuleChecking

@Suite("Elements of which a rule is broken")
struct RuleBreachesTests {
  @Test("They have to do with what stands in them and around them, and with nothing beside them")
  func places() throws {
    let document = try XMLDocument(Array("<A><B><C><D/></C><E/></B><F/></A>".utf8))
    func concerned(_ nodes: [Int32]) -> [Int32] {
      var breaches = RuleBreaches()
      for node in nodes { breaches.add(node, in: document) }
      return document.nodes.indices.map(Int32.init).filter { breaches.concern($0, in: document) }
    }
    #expect(concerned([]) == [])
    #expect(concerned([0]) == [0, 1, 2, 3, 4, 5])
    #expect(concerned([1]) == [0, 1, 2, 3, 4])
    #expect(concerned([2]) == [0, 1, 2, 3])
    #expect(concerned([3, 4]) == [0, 1, 2, 3, 4])
    #expect(concerned([5, 4]) == [0, 1, 4, 5])
  }
}
