internal import InvoiceModel

extension RuleCodeList {
  /// Media types of attachments in EXTENDED-CTC-FR.
  static let frenchAttachments = RuleCodeList(
    attachmentTable, adding: CodeTable(width: 16, "application/xml text/xml"))

  /// The processes (BT-23) that only French rules have.
  static let frenchModes = RuleCodeList(frenchModeTable)

  /// As ``frenchModes``.
  static let frenchModeTable = CodeTable(width: 3, "B1 B2 B4 B7 B8 B9 M1 M2 M4 M8 M9 S1 S2 S3 S4 S5 S6 S7 S8 S9")

  /// UNTDID 6313, with what Factur-X adds: what is said of an item.
  static let properties = RuleCodeList(
    CodeTable(
      width: 4,
      """
      A   AAA AAB AAC AAD AAF AAG AAH AAI AAJ AAK AAM AAN AAO AAP AAQ AAR AAS AAT AAU AAV AAW AAX AAY AAZ ABA ABB \
      ABC ABD ABE ABF ABG ABH ABI ABJ ABK ABL ABM ABN ABO ABP ABS ABT ABX ABY ABZ ACA ACE ACG ACN ACP ACS ACV ACW \
      ACX ADR ADS ADT ADU ADV ADW ADX ADY ADZ AEA AEB AEC AED AEE AEF AEG AEH AEI AEJ AEK AEL AEM AEN AEO AEP AEQ \
      AER AES AET AEU AEV AEW AEX AEY AEZ AF  AFA AFB AFC AFD AFE AFF AFG AFH AFI AFJ AFK AFL AFM AFN AFO AFP AFQ \
      AFR AFS AFT AFU AFV AFW AFX B   BL  BMY BMZ BNA BNB BNC BND BNE BNF BNG BNH BNI BNJ BNK BNL BNM BNN BNO BNP \
      BNQ BNR BNS BNT BNU BNV BNW BNX BNY BNZ BR  BRA BRB BRC BRD BRE BRF BRG BRH BRI BRJ BRK BRL BRM BRN BRO BRP \
      BRQ BRR BRS BRT BRU BRV BS  BSW BSX BSY BSZ BTA BTB BTC BTD BTE BTF BTG BTH BTI BTJ BTK BTL BTM BW  CHN CHO \
      CM  CT  CV  CZ  D   DI  DL  DN  DP  DR  DS  DW  E   EA  F   FEE FI  FL  FN  FV  GG  GW  HF  HM  HT  IB  ID  \
      L   LM  LN  LND M   MO  MW  N   OD  PRS PTN RA  RF  RJ  RMW RP  RUN RY  SQ  T   TC  TH  TN  TT  VGM VH  VW  \
      WA  WD  WM  WU  XH  XQ  XZ  YS  ZAL ZAS ZB  ZBI ZC  ZCA ZCB ZCE ZCL ZCO ZCR ZCU ZFE ZFS ZGE ZH  ZK  ZMG ZMN \
      ZMO ZN  ZNA ZNB ZNI ZO  ZP  ZPB ZS  ZSB ZSE ZSI ZSL ZSN ZTA ZTE ZTI ZV  ZW  ZWA ZZN ZZR ZZZ
      """),
    adding: CodeTable(
      width: 21,
      """
      BEST_BEFORE_DATE     COLOR_TEXT           COMMISSION           DEPOSIT_SYSTEM       DEPOSIT_TYPE         \
      ENERGY_CLASS         EXPIRATION_DATE      KIND_OF_ARTICLE      MATERIAL             METER_LOCATION       \
      METER_NUMBER         ORGANIC_CONTROL_BODY PACKAGING_MATERIAL   PACKAGING_TYPE       PROMOTIONAL_VARIANT  \
      SEAL_NUMBER          SIZE_CODE            SIZE_TEXT            TRADING_UNIT         WASTE_CODE           \
      WASTE_FRACTION       WEEE_NUMBER
      """))
}
