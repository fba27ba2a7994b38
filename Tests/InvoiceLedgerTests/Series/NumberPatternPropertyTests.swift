import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Patterns of numbers, at random")
struct NumberPatternPropertyTests {
  @Test("No two places have one number, and a number gives its place back", arguments: 0..<8)
  func numbersAreUnique(seed: UInt64) throws {
    var random = RandomPattern(seed: seed)
    for _ in 0..<40 {
      let pattern = random.pattern()
      var places: [String: NumberPlace] = [:]
      for _ in 0..<60 {
        let date = random.date()
        let place = NumberPlace(
          period: NumberPeriod(date, reset: pattern.reset), counter: random.counter(of: pattern))
        let number = try pattern.number(place.counter, on: date)
        #expect(InvoiceNumber.isPlain(number))
        #expect(pattern.place(of: number) == place, "\(pattern): \(number)")
        if let other = places.updateValue(place, forKey: number) {
          #expect(other == place, "\(pattern): \(number)")
        }
      }
    }
  }

  @Test("A text that is changed is another number's, or none", arguments: 0..<4)
  func changedNumbers(seed: UInt64) throws {
    var random = RandomPattern(seed: 100 + seed)
    let characters = Array("019AZaz-+/_ é".unicodeScalars)
    for _ in 0..<400 {
      let pattern = random.pattern()
      let date = random.date()
      var scalars = Array(try pattern.number(random.counter(of: pattern), on: date).unicodeScalars)
      let index = Int.random(in: 0...scalars.count, using: &random.generator)
      let scalar = characters.randomElement(using: &random.generator) ?? "0"
      switch Int.random(in: 0..<3, using: &random.generator) {
      case 0 where index < scalars.count: scalars[index] = scalar
      case 1 where index < scalars.count: scalars.remove(at: index)
      default: scalars.insert(scalar, at: index)
      }
      let text = String(String.UnicodeScalarView(scalars))
      guard let place = pattern.place(of: text) else { continue }
      // Of what is never reset the number says a day that the place does not, so years and months are tried.
      let days: [CalendarDate] =
        switch place.period {
        case .month(let year, let month): [CalendarDate(year: year, month: month, day: 1)].compactMap(\.self)
        case .year(let year): (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) }
        case .always:
          (2000...2099).flatMap { year in (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) } }
        }
      #expect(try days.contains { try pattern.number(place.counter, on: $0) == text }, "\(pattern): \(text)")
    }
  }
}
