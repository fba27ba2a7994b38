extension VATRateArea {
  /// Rates beside those of the mainland.
  static let corsica = VATRateArea("Corsica", replacesOthers: false)
  /// Rates in place of those of the mainland.
  static let overseas = VATRateArea("Guadeloupe, Martinique and La Réunion", replacesOthers: true)
}

extension VATRate {
  private static let in2014 = CalendarDate(year: 2014, month: 1, day: 1)
  private static let endOf2013 = CalendarDate(year: 2013, month: 12, day: 31)

  /// The rates that XP Z12-012 lists (BR-FR-16), and no others: those of earlier years, of Corsica and of overseas
  /// included. The most usual come first, as they are looked up in this order.
  static let french: [VATRate] = [
    VATRate(20, from: in2014, ledgerDigit: 1, "CGI art. 278"),
    VATRate(10, from: in2014, ledgerDigit: 2, "CGI art. 278 bis, 278 quater, 278 septies, 279 and 279-0 bis"),
    VATRate(.tenths(55), ledgerDigit: 3, "CGI art. 278-0 bis and 278 sexies"),
    VATRate(.tenths(21), ledgerDigit: 4, "CGI art. 281 quater to 281 octies and 298 septies"),
    VATRate(.tenths(85), in: .overseas, ledgerDigit: 5, "CGI art. 296, 1° b"),
    VATRate(.tenths(21), in: .overseas, "CGI art. 296, 1° a"),
    VATRate(.hundredths(175), in: .overseas, "CGI art. 296 bis, b"),
    VATRate(.hundredths(105), in: .overseas, "CGI art. 296 bis, a and 298 septies"),
    VATRate(13, in: .corsica, "CGI art. 297, I-1, 6°"),
    VATRate(10, in: .corsica, from: in2014, "CGI art. 297, I-1, 5°"),
    VATRate(.tenths(21), in: .corsica, "CGI art. 297, I-1, 2°"),
    VATRate(.tenths(9), in: .corsica, "CGI art. 297, I-1, 1°"),
    VATRate(
      .tenths(196), from: CalendarDate(year: 2000, month: 4, day: 1), until: endOf2013,
      "CGI art. 278 (loi 2000-656 art. 1)"),
    VATRate(
      7, from: CalendarDate(year: 2012, month: 1, day: 1), until: endOf2013, "CGI art. 279 (loi 2011-1978 art. 13)"),
    VATRate(.tenths(206), until: CalendarDate(year: 2000, month: 3, day: 31), "CGI art. 278 (before loi 2000-656)"),
    VATRate(.tenths(96), isOnlyListed: true, "XP Z12-012, BR-FR-16, which names no article"),
    VATRate(.tenths(92), isOnlyListed: true, "XP Z12-012, BR-FR-16, which names no article"),
  ]
}
