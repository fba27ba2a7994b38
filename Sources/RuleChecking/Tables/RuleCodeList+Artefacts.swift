internal import InvoiceModel

// Codes as the official artefacts of EN 16931 list them, where they are not the standard's lists as they stand.

extension RuleCodeList {
  /// ISO 4217, with metals and units of account.
  static let currencies = RuleCodeList(currencyTable)

  /// As ``currencies``.
  static let currencyTable = CodeTable(
    width: 4,
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF \
    CHW CLF CLP CNH CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ \
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL \
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STD SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD \
    XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
    """)

  /// UNTDID 1001 of invoices in UBL.
  static let invoiceTypes = RuleCodeList(
    .documentTypes,
    without: CodeTable(width: 4, "261 262 296 308 381 396 420 458 502 503 532 83"))

  /// UNTDID 1001 of credit notes in UBL.
  static let creditNoteTypes = RuleCodeList(
    width: 4,
    """
    261 262 296 308 381 396 420 458 502 503 532 81  83
    """)

  /// UNTDID 2475: what VAT falls due with.
  static let eventCodes = RuleCodeList(
    width: 3,
    """
    29 5  72
    """)

  /// UNTDID 2005, of which UBL takes three.
  static let periodCodes = RuleCodeList(
    width: 4,
    """
    3   35  432
    """)

  /// UNTDID 5305.
  static let categories = RuleCodeList(
    width: 3,
    """
    AE B  E  G  K  L  M  O  S  Z
    """)

  /// Media types of attachments.
  static let attachments = RuleCodeList(attachmentTable)

  /// As ``attachments``.
  static let attachmentTable = CodeTable(
    width: 66,
    """
    application/pdf                                                   \
    application/vnd.oasis.opendocument.spreadsheet                    \
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet \
    image/jpeg                                                        \
    image/png                                                         \
    text/csv
    """)

  /// EAS, with two schemes that were withdrawn.
  static let addressSchemes = RuleCodeList(
    .electronicAddressSchemes, adding: CodeTable(width: 5, "0219 0220"))

  /// UNTDID 4451, as UBL binds it: whole, for it is asked where codes meet (``mentions(_:)``).
  static let ublSubjects = RuleCodeList(
    width: 4,
    """
    AAA AAB AAC AAD AAE AAF AAG AAI AAJ AAK AAL AAM AAN AAO AAP AAQ AAR AAS AAT AAU AAV AAW AAX AAY AAZ ABA ABB ABC \
    ABD ABE ABF ABG ABH ABI ABJ ABK ABL ABM ABN ABO ABP ABQ ABR ABS ABT ABU ABV ABW ABX ABZ ACA ACB ACC ACD ACE ACF \
    ACG ACH ACI ACJ ACK ACL ACM ACN ACO ACP ACQ ACR ACS ACT ACU ACV ACW ACX ACY ACZ ADA ADB ADC ADD ADE ADF ADG ADH \
    ADI ADJ ADK ADL ADM ADN ADO ADP ADQ ADR ADS ADT ADU ADV ADW ADX ADY ADZ AEA AEB AEC AED AEE AEF AEG AEH AEI AEJ \
    AEK AEL AEM AEN AEO AEP AEQ AER AES AET AEU AEV AEW AEX AEY AEZ AFA AFB AFC AFD AFE AFF AFG AFH AFI AFJ AFK AFL \
    AFM AFN AFO AFP AFQ AFR AFS AFT AFU AFV AFW AFX AFY AFZ AGA AGB AGC AGD AGE AGF AGG AGH AGI AGJ AGK AGL AGM AGN \
    AGO AGP AGQ AGR AGS AGT AGU AGV AGW AGX AGY AGZ AHA AHB AHC AHD AHE AHF AHG AHH AHI AHJ AHK AHL AHM AHN AHO AHP \
    AHQ AHR AHS AHT AHU AHV AHW AHX AHY AHZ AIA AIB AIC AID AIE AIF AIG AIH AII AIJ AIK AIL AIM AIN AIO AIP AIQ AIR \
    AIS AIT AIU AIV AIW AIX AIY AIZ AJA AJB ALC ALD ALE ALF ALG ALH ALI ALJ ALK ALL ALM ALN ALO ALP ALQ ARR ARS AUT \
    AUU AUV AUW AUX AUY AUZ AVA AVB AVC AVD AVE AVF BAG BAH BAI BAJ BAK BAL BAM BAN BAO BAP BAQ BAR BAS BLC BLD BLE \
    BLF BLG BLH BLI BLJ BLK BLL BLM BLN BLO BLP BLQ BLR BLS BLT BLU BLV BLW BLX BLY BLZ BMA BMB BMC BMD BME CCI CEX \
    CHG CIP CLP CLR COI CUR CUS DAR DCL DEL DIN DOC DUT EUR FBC GBL GEN GS7 HAN HAZ ICN IIN IMI IND INS INV IRP ITR \
    ITS LAN LIN LOI MCO MDH MKS ORI OSI PAC PAI PAY PKG PKT PMD PMT PRD PRF PRI PUR QIN QQD QUT RAH REG RET REV RQR \
    SAF SIC SIN SLR SPA SPG SPH SPP SPT SRN SSR SUR TCA TDT TRA TRR TXD WHI ZZZ
    """)
}
