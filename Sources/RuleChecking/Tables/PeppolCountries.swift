/// What Peppol's rules of countries ask alike in both syntaxes.
enum PeppolCountries {
  /// Where a seller is whose VAT number counts before its address, and that of its tax representative in between. Where
  /// there are several, the official conditions fail, and nothing is asked.
  ///
  /// The tables say what `sellers`, `agents`, their `code` of a country and `inVAT` and `number` are, and for each country
  /// the `parties` whose numbers count, its `land` and the `prefix` of its numbers.
  static let wherefrom = """
    let numbered = (count {parties}/{inVAT} = 1 and count {parties}/{inVAT}/{number} = 1
      and some {parties}/{inVAT}/{number}: {prefix})
    let numberless = (count {parties}/{inVAT} <= 1 and count {parties}/{inVAT}/{number} <= 1
      and not {parties}/{inVAT}/{number}[characters . > 0])
    let addressed = ({numberless} and count {sellers}/{code} = 1 and {sellers}/{code} ~^= {land})
    let represented = (count {agents}/{inVAT} = 1 and count {agents}/{inVAT}/{number} = 1
      and some {agents}/{inVAT}/{number}: {prefix})
    let unrepresented = (count {agents}/{inVAT} <= 1 and count {agents}/{inVAT}/{number} <= 1
      and not {agents}/{inVAT}/{number}[characters . > 0])
    let selling = [once ({numbered} or {numberless} and {represented} or {unrepresented} and {addressed})]
    """
}
