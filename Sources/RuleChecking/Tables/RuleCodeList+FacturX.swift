internal import InvoiceModel

// Codes as the artefacts of Factur-X list them, where they are not those of EN 16931.

extension RuleCodeList {
  /// The lists by the names that the tables of Factur-X use.
  static let ofFacturX: [String: RuleCodeList] = [
    "fxaddressschemes": addressSchemesOfFacturX,
    "fxcategories": categoriesOfFacturX,
    "fxcurrencies": currenciesOfFacturX,
    "fxdeliveryterms": deliveryTermsOfFacturX,
    "fxfiles": filesOfFacturX,
    "fxfrequencies": frequenciesOfFacturX,
    "fxlanguages": languagesOfFacturX,
    "fxlocations": locationsOfFacturX,
    "fxlogistictaxes": logisticTaxesOfFacturX,
    "fxparties": partiesOfFacturX,
    "fxpreceding": precedingOfFacturX,
    "fxreferences": referencesOfFacturX,
    "fxstatuses": statusesOfFacturX,
    "fxtaxtypes": taxTypesOfFacturX,
    "fxtransports": transportsOfFacturX,
  ]

  /// EAS.
  private static let addressSchemesOfFacturX = RuleCodeList(.electronicAddressSchemes)

  /// UNTDID 5305 but for Italy's split payment.
  private static let categoriesOfFacturX = RuleCodeList(width: 3, "AE E  G  K  L  M  O  S  Z")

  /// ISO 4217 with the new dobra in the place of the old.
  private static let currenciesOfFacturX = RuleCodeList(
    currencyTable, adding: CodeTable(width: 4, "STN"), without: CodeTable(width: 4, "STD"))

  /// Incoterms, and two codes of UNTDID 4053.
  private static let deliveryTermsOfFacturX = RuleCodeList(
    width: 4, "1   2   CFR CIF CIP CPT DAP DDP DPU EXW FAS FCA FOB")

  /// Media types of attachments in EXTENDED.
  private static let filesOfFacturX = RuleCodeList(
    attachmentTable, adding: CodeTable(width: 17, "application/json application/xml  text/xml"))

  /// Kinds of quantity terms.
  private static let frequenciesOfFacturX = RuleCodeList(width: 2, "1 2 3 4 5 6 7")

  /// ISO 639-2.
  private static let languagesOfFacturX = RuleCodeList(
    width: 8,
    """
    aar     abk     ace     ach     ada     ady     afa     afh     afr     ain     aka     akk     alb     ale     \
    alg     alt     amh     ang     anp     apa     ara     arc     arg     arm     arn     arp     art     arw     \
    asm     ast     ath     aus     ava     ave     awa     aym     aze     bad     bai     bak     bal     bam     \
    ban     baq     bas     bat     bej     bel     bem     ben     ber     bho     bih     bik     bin     bis     \
    bla     bnt     bod     bos     bra     bre     btk     bua     bug     bul     bur     byn     cad     cai     \
    car     cat     cau     ceb     cel     ces     cha     chb     che     chg     chk     chm     chn     cho     \
    chp     chr     chu     chv     chy     cmc     cnr     cop     cor     cos     cpe     cpf     cpp     cre     \
    crh     crp     csb     cus     cym     cze     dak     dan     dar     day     del     den     deu     dgr     \
    din     div     doi     dra     dsb     dua     dum     dut     dyu     dzo     efi     egy     eka     ell     \
    elx     eng     enm     epo     est     eus     ewe     ewo     fan     fao     fas     fat     fij     fil     \
    fin     fiu     fon     fra     fre     frm     fro     frr     frs     fry     ful     fur     gaa     gay     \
    gba     gem     geo     ger     gez     gil     gla     gle     glg     glv     gmh     goh     gon     gor     \
    got     grb     grc     gre     grn     gsw     guj     gwi     hai     hat     hau     haw     heb     her     \
    hil     him     hin     hit     hmn     hmo     hrv     hsb     hun     hup     hye     iba     ibo     ice     \
    ido     iii     ijo     iku     ile     ilo     ina     inc     ind     ine     inh     ipk     ira     iro     \
    isl     ita     jav     jbo     jpn     jpr     jrb     kaa     kab     kac     kal     kam     kan     kar     \
    kas     kat     kau     kaw     kaz     kbd     kha     khi     khm     kho     kik     kin     kir     kmb     \
    kok     kom     kon     kor     kos     kpe     krc     krl     kro     kru     kua     kum     kur     kut     \
    lad     lah     lam     lao     lat     lav     lez     lim     lin     lit     lol     loz     ltz     lua     \
    lub     lug     lui     lun     luo     lus     mac     mad     mag     mah     mai     mak     mal     man     \
    mao     map     mar     mas     may     mdf     mdr     men     mga     mic     min     mis     mkd     mkh     \
    mlg     mlt     mnc     mni     mno     moh     mon     mos     mri     msa     mul     mun     mus     mwl     \
    mwr     mya     myn     myv     nah     nai     nap     nau     nav     nbl     nde     ndo     nds     nep     \
    new     nia     nic     niu     nld     nno     nob     nog     non     nor     nqo     nso     nub     nwc     \
    nya     nym     nyn     nyo     nzi     oci     oji     ori     orm     osa     oss     ota     oto     paa     \
    pag     pal     pam     pan     pap     pau     peo     per     phi     phn     pli     pol     pon     por     \
    pra     pro     pus     qaa-qtz que     raj     rap     rar     roa     roh     rom     ron     rum     run     \
    rup     rus     sad     sag     sah     sai     sal     sam     san     sas     sat     scn     sco     sel     \
    sem     sga     sgn     shn     sid     sin     sio     sit     sla     slk     slo     slv     sma     sme     \
    smi     smj     smn     smo     sms     sna     snd     snk     sog     som     son     sot     spa     sqi     \
    srd     srn     srp     srr     ssa     ssw     suk     sun     sus     sux     swa     swe     syc     syr     \
    tah     tai     tam     tat     tel     tem     ter     tet     tgk     tgl     tha     tib     tig     tir     \
    tiv     tkl     tlh     tli     tmh     tog     ton     tpi     tsi     tsn     tso     tuk     tum     tup     \
    tur     tut     tvl     twi     tyv     udm     uga     uig     ukr     umb     und     urd     uzb     vai     \
    ven     vie     vol     vot     wak     wal     war     was     wel     wen     wln     wol     xal     xho     \
    yao     yap     yid     yor     ypk     zap     zbl     zen     zgh     zha     zho     znd     zul     zun     \
    zxx     zza
    """)

  /// ISO 6523 of an earlier year.
  private static let locationsOfFacturX = RuleCodeList(
    .identifierSchemes, without: CodeTable(width: 5, "0241 0242 0243 0244 0245 0246 0247 0248"))

  /// UNTDID 5153, of charges for logistics.
  private static let logisticTaxesOfFacturX = RuleCodeList(
    width: 4,
    """
    AAA AAB AAC AAD AAE AAF AAG AAH AAI AAJ AAK AAL AAM AAO AAP ADD BOL CAP CAR COC CST CUD CVD ENV EXC EXP FET FRE \
    GCN GST ILL IMP IND LAC LCN LDP LOC LST MCA MCD OTH PDB PDC PRF SCN SSS STT SUP SUR SWT TAC TOT TOX TTA VAD
    """)

  /// ISO 6523, and who says so: the buyer or the seller.
  private static let partiesOfFacturX = RuleCodeList(.identifierSchemes, adding: CodeTable(width: 3, "BY SE"))

  /// UNTDID 1001 of preceding invoices.
  private static let precedingOfFacturX = RuleCodeList(
    .documentTypes, without: CodeTable(width: 4, "471 472 473 500 501 502 503"))

  /// UNTDID 1153, and two words of French public procurement.
  private static let referencesOfFacturX = RuleCodeList(
    .referenceQualifiers, adding: CodeTable(width: 8, "CONTRAT MARCHE"))

  /// UNTDID 1229, what became of a line.
  private static let statusesOfFacturX = RuleCodeList(
    width: 4,
    """
    1   10  100 101 102 103 104 105 106 107 108 109 11  110 111 112 113 114 115 116 117 118 119 12  13  14  15  16  \
    17  18  19  2   20  21  22  23  24  25  26  27  28  29  3   30  31  32  33  34  35  36  37  38  39  4   40  41  \
    42  43  44  45  46  47  48  49  5   50  51  52  53  54  55  56  57  58  59  6   60  61  62  63  64  65  66  67  \
    68  69  7   70  71  72  73  74  75  76  77  78  79  8   80  81  82  83  84  85  86  87  88  89  9   90  91  92  \
    93  94  95  96  97  98  99
    """)

  /// UNTDID 5153, kinds of tax.
  private static let taxTypesOfFacturX = RuleCodeList(
    width: 4,
    """
    AAA AAB AAC AAD AAE AAF AAG AAH AAI AAJ AAK AAL AAM AAO AAP ADD BOL CAP CAR COC CST CUD CVD ENV EXC EXP FET FRE \
    GCN GST ILL IMP IND LAC LCN LDP LOC LST MCA MCD OTH PDB PDC PRF SCN SSS STT SUP SUR SWT TAC TOT TOX TTA VAD VAT
    """)

  /// UN/ECE recommendation 19, modes of transport.
  private static let transportsOfFacturX = RuleCodeList(width: 2, "0 1 2 3 4 5 6 7 8 9")
}
