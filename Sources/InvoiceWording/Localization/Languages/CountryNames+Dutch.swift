extension CountryNames {
  /// Dutch names, after CLDR.
  static let dutch = CountryNames(
    """
    ADAndorra;AEVerenigde Arabische Emiraten;AFAfghanistan;AGAntigua en Barbuda;AIAnguilla;ALAlbanië;AMArmenië;\
    AOAngola;AQAntarctica;ARArgentinië;ASAmerikaans-Samoa;ATOostenrijk;AUAustralië;AWAruba;AXÅland;AZAzerbeidzjan;\
    BABosnië en Herzegovina;BBBarbados;BDBangladesh;BEBelgië;BFBurkina Faso;BGBulgarije;BHBahrein;BIBurundi;BJBenin;\
    BLSaint-Barthélemy;BMBermuda;BNBrunei;BOBolivia;BQCaribisch Nederland;BRBrazilië;BSBahama’s;BTBhutan;\
    BVBouveteiland;BWBotswana;BYBelarus;BZBelize;CACanada;CCCocoseilanden;CDCongo-Kinshasa;\
    CFCentraal-Afrikaanse Republiek;CGCongo-Brazzaville;CHZwitserland;CIIvoorkust;CKCookeilanden;CLChili;CMKameroen;\
    CNChina;COColombia;CRCosta Rica;CUCuba;CVKaapverdië;CWCuraçao;CXChristmaseiland;CYCyprus;CZTsjechië;DEDuitsland;\
    DJDjibouti;DKDenemarken;DMDominica;DODominicaanse Republiek;DZAlgerije;ECEcuador;EEEstland;EGEgypte;\
    EHWestelijke Sahara;EREritrea;ESSpanje;ETEthiopië;FIFinland;FJFiji;FKFalklandeilanden;FMMicronesia;FOFaeröer;\
    FRFrankrijk;GAGabon;GBVerenigd Koninkrijk;GDGrenada;GEGeorgië;GFFrans-Guyana;GGGuernsey;GHGhana;GIGibraltar;\
    GLGroenland;GMGambia;GNGuinee;GPGuadeloupe;GQEquatoriaal-Guinea;GRGriekenland;\
    GSZuid-Georgia en Zuidelijke Sandwicheilanden;GTGuatemala;GUGuam;GWGuinee-Bissau;GYGuyana;HKHongkong;\
    HMHeard en McDonaldeilanden;HNHonduras;HRKroatië;HTHaïti;HUHongarije;IDIndonesië;IEIerland;ILIsraël;\
    IMIsle of Man;INIndia;IOBrits Indische Oceaanterritorium;IQIrak;IRIran;ISIJsland;ITItalië;JEJersey;JMJamaica;\
    JOJordanië;JPJapan;KEKenia;KGKirgizië;KHCambodja;KIKiribati;KMComoren;KNSaint Kitts en Nevis;KPNoord-Korea;\
    KRZuid-Korea;KWKoeweit;KYKaaimaneilanden;KZKazachstan;LALaos;LBLibanon;LCSaint Lucia;LILiechtenstein;\
    LKSri Lanka;LRLiberia;LSLesotho;LTLitouwen;LULuxemburg;LVLetland;LYLibië;MAMarokko;MCMonaco;MDMoldavië;\
    MEMontenegro;MFSaint-Martin;MGMadagaskar;MHMarshalleilanden;MKNoord-Macedonië;MLMali;MMMyanmar;MNMongolië;\
    MOMacau;MPNoordelijke Marianen;MQMartinique;MRMauritanië;MSMontserrat;MTMalta;MUMauritius;MVMaldiven;MWMalawi;\
    MXMexico;MYMaleisië;MZMozambique;NANamibië;NCNieuw-Caledonië;NENiger;NFNorfolk;NGNigeria;NINicaragua;\
    NLNederland;NONoorwegen;NPNepal;NRNauru;NUNiue;NZNieuw-Zeeland;OMOman;PAPanama;PEPeru;PFFrans-Polynesië;\
    PGPapoea-Nieuw-Guinea;PHFilipijnen;PKPakistan;PLPolen;PMSaint-Pierre en Miquelon;PNPitcairneilanden;\
    PRPuerto Rico;PSPalestijnse gebieden;PTPortugal;PWPalau;PYParaguay;QAQatar;RERéunion;RORoemenië;RSServië;\
    RURusland;RWRwanda;SASaoedi-Arabië;SBSalomonseilanden;SCSeychellen;SDSoedan;SEZweden;SGSingapore;SHSint-Helena;\
    SISlovenië;SJSpitsbergen en Jan Mayen;SKSlowakije;SLSierra Leone;SMSan Marino;SNSenegal;SOSomalië;SRSuriname;\
    SSZuid-Soedan;STSao Tomé en Principe;SVEl Salvador;SXSint-Maarten;SYSyrië;SZEswatini;TCTurks- en Caicoseilanden;\
    TDTsjaad;TFFranse Gebieden in de zuidelijke Indische Oceaan;TGTogo;THThailand;TJTadzjikistan;TKTokelau;\
    TLOost-Timor;TMTurkmenistan;TNTunesië;TOTonga;TRTurkije;TTTrinidad en Tobago;TVTuvalu;TWTaiwan;TZTanzania;\
    UAOekraïne;UGOeganda;UMKleine afgelegen eilanden van de Verenigde Staten;USVerenigde Staten;UYUruguay;\
    UZOezbekistan;VAVaticaanstad;VCSaint Vincent en de Grenadines;VEVenezuela;VGBritse Maagdeneilanden;\
    VIAmerikaanse Maagdeneilanden;VNVietnam;VUVanuatu;WFWallis en Futuna;WSSamoa;YEJemen;YTMayotte;ZAZuid-Afrika;\
    ZMZambia;ZWZimbabwe;
    """)
}
