import InvoiceModel
import Testing

@Suite("Dates as people write them")
struct WrittenDateTests {
  @Test(
    "The hint names the day that is meant, or both when months may stand first",
    arguments: [
      ("11/02/26", "Write `2026-02-11`, or `2026-11-02` if the month stands first."),
      ("11/02/2026", "Write `2026-02-11`, or `2026-11-02` if the month stands first."),
      ("01/02/99", "Write `1999-02-01`, or `1999-01-02` if the month stands first."),
      ("11.02.2026", "Write `2026-02-11`."), ("11.2.26", "Write `2026-02-11`."), ("11.11.11", "Write `2011-11-11`."),
      ("11/11/2011", "Write `2011-11-11`."), ("13/02/2026", "Write `2026-02-13`."),
      ("02/13/2026", "Write `2026-02-13`."), ("02-13-26", "Write `2026-02-13`."), ("2026/2/1", "Write `2026-02-01`."),
      ("2026-2-1", "Write `2026-02-01`."), ("20260211", "Write `2026-02-11`."),
      ("2026-02-11T23:00:00+01:00", "Write `2026-02-11`."), ("2026-02-11 10:00", "Write `2026-02-11`."),
      ("2026-02-30", "usual"), ("30/02/2026", "usual"), ("11/02", "usual"), ("", "usual"), ("Feb 11 2026", "usual"),
      ("99999999999999999999/1/1", "usual"), ("1/1/99999999999999999999", "usual"), ("T T T", "usual"),
      ("////", "usual"), ("٢٠٢٦-٠٢-١١", "usual"), ("11/02/026", "usual"),
    ])
  func hint(text: String, hint: String) { #expect(WrittenDate.hint(for: text, usual: "usual") == hint) }
}
