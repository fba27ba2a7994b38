/// The countries of ISO 3166-1 with their French and English names.
enum CountryNames {
  /// The name of the country with the code, or nil when ISO 3166-1 has no such code.
  ///
  /// - Parameter isFrench: French names, else English ones.
  static func name(of code: String, isFrench: Bool) -> String? {
    var letters = code.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), letters.next() == nil else { return nil }
    return table.withUTF8Buffer { bytes in
      var start = 0
      while start + 2 < bytes.count {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        if bytes[start] == first, bytes[start + 1] == second {
          let names = bytes[(start + 2)..<end]
          guard let middle = names.firstIndex(of: UInt8(ascii: "|")) else { return nil }
          return String(decoding: isFrench ? names[..<middle] : names[(middle + 1)...], as: UTF8.self)
        }
        start = end + 1
      }
      return nil
    }
  }

  /// Code, French name, a bar, English name, a semicolon. A literal rather than a dictionary: it costs nothing at the
  /// start of a process, and a document asks for a country once or twice.
  private static let table: StaticString = """
    ADAndorre|Andorra;AEÉmirats arabes unis|United Arab Emirates;AFAfghanistan|Afghanistan;\
    AGAntigua-et-Barbuda|Antigua and Barbuda;AIAnguilla|Anguilla;ALAlbanie|Albania;AMArménie|Armenia;\
    AOAngola|Angola;AQAntarctique|Antarctica;ARArgentine|Argentina;ASSamoa américaines|American Samoa;\
    ATAutriche|Austria;AUAustralie|Australia;AWAruba|Aruba;AXÎles Åland|Åland Islands;AZAzerbaïdjan|Azerbaijan;\
    BABosnie-Herzégovine|Bosnia and Herzegovina;BBBarbade|Barbados;BDBangladesh|Bangladesh;BEBelgique|Belgium;\
    BFBurkina Faso|Burkina Faso;BGBulgarie|Bulgaria;BHBahreïn|Bahrain;BIBurundi|Burundi;BJBénin|Benin;\
    BLSaint-Barthélemy|Saint Barthélemy;BMBermudes|Bermuda;BNBrunei|Brunei;BOBolivie|Bolivia;\
    BQPays-Bas caribéens|Caribbean Netherlands;BRBrésil|Brazil;BSBahamas|Bahamas;BTBhoutan|Bhutan;\
    BVÎle Bouvet|Bouvet Island;BWBotswana|Botswana;BYBiélorussie|Belarus;BZBelize|Belize;CACanada|Canada;\
    CCÎles Cocos|Cocos Islands;CDRépublique démocratique du Congo|Democratic Republic of the Congo;\
    CFRépublique centrafricaine|Central African Republic;CGRépublique du Congo|Republic of the Congo;\
    CHSuisse|Switzerland;CICôte d'Ivoire|Côte d'Ivoire;CKÎles Cook|Cook Islands;CLChili|Chile;CMCameroun|Cameroon;\
    CNChine|China;COColombie|Colombia;CRCosta Rica|Costa Rica;CUCuba|Cuba;CVCap-Vert|Cape Verde;CWCuraçao|Curaçao;\
    CXÎle Christmas|Christmas Island;CYChypre|Cyprus;CZTchéquie|Czechia;DEAllemagne|Germany;DJDjibouti|Djibouti;\
    DKDanemark|Denmark;DMDominique|Dominica;DORépublique dominicaine|Dominican Republic;DZAlgérie|Algeria;\
    ECÉquateur|Ecuador;EEEstonie|Estonia;EGÉgypte|Egypt;EHSahara occidental|Western Sahara;ERÉrythrée|Eritrea;\
    ESEspagne|Spain;ETÉthiopie|Ethiopia;FIFinlande|Finland;FJFidji|Fiji;FKÎles Malouines|Falkland Islands;\
    FMMicronésie|Micronesia;FOÎles Féroé|Faroe Islands;FRFrance|France;GAGabon|Gabon;GBRoyaume-Uni|United Kingdom;\
    GDGrenade|Grenada;GEGéorgie|Georgia;GFGuyane française|French Guiana;GGGuernesey|Guernsey;GHGhana|Ghana;\
    GIGibraltar|Gibraltar;GLGroenland|Greenland;GMGambie|Gambia;GNGuinée|Guinea;GPGuadeloupe|Guadeloupe;\
    GQGuinée équatoriale|Equatorial Guinea;GRGrèce|Greece;\
    GSGéorgie du Sud-et-les Îles Sandwich du Sud|South Georgia and the South Sandwich Islands;GTGuatemala|Guatemala;\
    GUGuam|Guam;GWGuinée-Bissau|Guinea-Bissau;GYGuyana|Guyana;HKHong Kong|Hong Kong;\
    HMÎles Heard-et-MacDonald|Heard Island and McDonald Islands;HNHonduras|Honduras;HRCroatie|Croatia;HTHaïti|Haiti;\
    HUHongrie|Hungary;IDIndonésie|Indonesia;IEIrlande|Ireland;ILIsraël|Israel;IMÎle de Man|Isle of Man;INInde|India;\
    IOTerritoire britannique de l'océan Indien|British Indian Ocean Territory;IQIrak|Iraq;IRIran|Iran;\
    ISIslande|Iceland;ITItalie|Italy;JEJersey|Jersey;JMJamaïque|Jamaica;JOJordanie|Jordan;JPJapon|Japan;\
    KEKenya|Kenya;KGKirghizstan|Kyrgyzstan;KHCambodge|Cambodia;KIKiribati|Kiribati;KMComores|Comoros;\
    KNSaint-Christophe-et-Niévès|Saint Kitts and Nevis;KPCorée du Nord|North Korea;KRCorée du Sud|South Korea;\
    KWKoweït|Kuwait;KYÎles Caïmans|Cayman Islands;KZKazakhstan|Kazakhstan;LALaos|Laos;LBLiban|Lebanon;\
    LCSainte-Lucie|Saint Lucia;LILiechtenstein|Liechtenstein;LKSri Lanka|Sri Lanka;LRLiberia|Liberia;\
    LSLesotho|Lesotho;LTLituanie|Lithuania;LULuxembourg|Luxembourg;LVLettonie|Latvia;LYLibye|Libya;MAMaroc|Morocco;\
    MCMonaco|Monaco;MDMoldavie|Moldova;MEMonténégro|Montenegro;MFSaint-Martin|Saint Martin;MGMadagascar|Madagascar;\
    MHÎles Marshall|Marshall Islands;MKMacédoine du Nord|North Macedonia;MLMali|Mali;MMMyanmar|Myanmar;\
    MNMongolie|Mongolia;MOMacao|Macao;MPÎles Mariannes du Nord|Northern Mariana Islands;MQMartinique|Martinique;\
    MRMauritanie|Mauritania;MSMontserrat|Montserrat;MTMalte|Malta;MUMaurice|Mauritius;MVMaldives|Maldives;\
    MWMalawi|Malawi;MXMexique|Mexico;MYMalaisie|Malaysia;MZMozambique|Mozambique;NANamibie|Namibia;\
    NCNouvelle-Calédonie|New Caledonia;NENiger|Niger;NFÎle Norfolk|Norfolk Island;NGNigeria|Nigeria;\
    NINicaragua|Nicaragua;NLPays-Bas|Netherlands;NONorvège|Norway;NPNépal|Nepal;NRNauru|Nauru;NUNiue|Niue;\
    NZNouvelle-Zélande|New Zealand;OMOman|Oman;PAPanama|Panama;PEPérou|Peru;PFPolynésie française|French Polynesia;\
    PGPapouasie-Nouvelle-Guinée|Papua New Guinea;PHPhilippines|Philippines;PKPakistan|Pakistan;PLPologne|Poland;\
    PMSaint-Pierre-et-Miquelon|Saint Pierre and Miquelon;PNÎles Pitcairn|Pitcairn Islands;PRPorto Rico|Puerto Rico;\
    PSPalestine|Palestine;PTPortugal|Portugal;PWPalaos|Palau;PYParaguay|Paraguay;QAQatar|Qatar;RELa Réunion|Réunion;\
    RORoumanie|Romania;RSSerbie|Serbia;RURussie|Russia;RWRwanda|Rwanda;SAArabie saoudite|Saudi Arabia;\
    SBÎles Salomon|Solomon Islands;SCSeychelles|Seychelles;SDSoudan|Sudan;SESuède|Sweden;SGSingapour|Singapore;\
    SHSainte-Hélène|Saint Helena;SISlovénie|Slovenia;SJSvalbard et Jan Mayen|Svalbard and Jan Mayen;\
    SKSlovaquie|Slovakia;SLSierra Leone|Sierra Leone;SMSaint-Marin|San Marino;SNSénégal|Senegal;SOSomalie|Somalia;\
    SRSuriname|Suriname;SSSoudan du Sud|South Sudan;STSao Tomé-et-Principe|São Tomé and Príncipe;\
    SVSalvador|El Salvador;SXSaint-Martin (partie néerlandaise)|Sint Maarten;SYSyrie|Syria;SZEswatini|Eswatini;\
    TCÎles Turques-et-Caïques|Turks and Caicos Islands;TDTchad|Chad;\
    TFTerres australes françaises|French Southern Territories;TGTogo|Togo;THThaïlande|Thailand;\
    TJTadjikistan|Tajikistan;TKTokelau|Tokelau;TLTimor oriental|Timor-Leste;TMTurkménistan|Turkmenistan;\
    TNTunisie|Tunisia;TOTonga|Tonga;TRTurquie|Türkiye;TTTrinité-et-Tobago|Trinidad and Tobago;TVTuvalu|Tuvalu;\
    TWTaïwan|Taiwan;TZTanzanie|Tanzania;UAUkraine|Ukraine;UGOuganda|Uganda;\
    UMÎles mineures éloignées des États-Unis|United States Minor Outlying Islands;USÉtats-Unis|United States;\
    UYUruguay|Uruguay;UZOuzbékistan|Uzbekistan;VAVatican|Vatican City;\
    VCSaint-Vincent-et-les Grenadines|Saint Vincent and Grenadines;VEVenezuela|Venezuela;\
    VGÎles Vierges britanniques|British Virgin Islands;VIÎles Vierges des États-Unis|United States Virgin Islands;\
    VNViêt Nam|Vietnam;VUVanuatu|Vanuatu;WFWallis-et-Futuna|Wallis and Futuna;WSSamoa|Samoa;YEYémen|Yemen;\
    YTMayotte|Mayotte;ZAAfrique du Sud|South Africa;ZMZambie|Zambia;ZWZimbabwe|Zimbabwe;
    """
}
