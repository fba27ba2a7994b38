extension CountryNames {
  /// English names, after CLDR.
  static let english = CountryNames(
    """
    ADAndorra;AEUnited Arab Emirates;AFAfghanistan;AGAntigua and Barbuda;AIAnguilla;ALAlbania;AMArmenia;AOAngola;\
    AQAntarctica;ARArgentina;ASAmerican Samoa;ATAustria;AUAustralia;AWAruba;AXÅland Islands;AZAzerbaijan;\
    BABosnia and Herzegovina;BBBarbados;BDBangladesh;BEBelgium;BFBurkina Faso;BGBulgaria;BHBahrain;BIBurundi;\
    BJBenin;BLSaint Barthélemy;BMBermuda;BNBrunei;BOBolivia;BQCaribbean Netherlands;BRBrazil;BSBahamas;BTBhutan;\
    BVBouvet Island;BWBotswana;BYBelarus;BZBelize;CACanada;CCCocos Islands;CDDemocratic Republic of the Congo;\
    CFCentral African Republic;CGRepublic of the Congo;CHSwitzerland;CICôte d'Ivoire;CKCook Islands;CLChile;\
    CMCameroon;CNChina;COColombia;CRCosta Rica;CUCuba;CVCape Verde;CWCuraçao;CXChristmas Island;CYCyprus;CZCzechia;\
    DEGermany;DJDjibouti;DKDenmark;DMDominica;DODominican Republic;DZAlgeria;ECEcuador;EEEstonia;EGEgypt;\
    EHWestern Sahara;EREritrea;ESSpain;ETEthiopia;FIFinland;FJFiji;FKFalkland Islands;FMMicronesia;FOFaroe Islands;\
    FRFrance;GAGabon;GBUnited Kingdom;GDGrenada;GEGeorgia;GFFrench Guiana;GGGuernsey;GHGhana;GIGibraltar;\
    GLGreenland;GMGambia;GNGuinea;GPGuadeloupe;GQEquatorial Guinea;GRGreece;\
    GSSouth Georgia and the South Sandwich Islands;GTGuatemala;GUGuam;GWGuinea-Bissau;GYGuyana;HKHong Kong;\
    HMHeard Island and McDonald Islands;HNHonduras;HRCroatia;HTHaiti;HUHungary;IDIndonesia;IEIreland;ILIsrael;\
    IMIsle of Man;INIndia;IOBritish Indian Ocean Territory;IQIraq;IRIran;ISIceland;ITItaly;JEJersey;JMJamaica;\
    JOJordan;JPJapan;KEKenya;KGKyrgyzstan;KHCambodia;KIKiribati;KMComoros;KNSaint Kitts and Nevis;KPNorth Korea;\
    KRSouth Korea;KWKuwait;KYCayman Islands;KZKazakhstan;LALaos;LBLebanon;LCSaint Lucia;LILiechtenstein;LKSri Lanka;\
    LRLiberia;LSLesotho;LTLithuania;LULuxembourg;LVLatvia;LYLibya;MAMorocco;MCMonaco;MDMoldova;MEMontenegro;\
    MFSaint Martin;MGMadagascar;MHMarshall Islands;MKNorth Macedonia;MLMali;MMMyanmar;MNMongolia;MOMacao;\
    MPNorthern Mariana Islands;MQMartinique;MRMauritania;MSMontserrat;MTMalta;MUMauritius;MVMaldives;MWMalawi;\
    MXMexico;MYMalaysia;MZMozambique;NANamibia;NCNew Caledonia;NENiger;NFNorfolk Island;NGNigeria;NINicaragua;\
    NLNetherlands;NONorway;NPNepal;NRNauru;NUNiue;NZNew Zealand;OMOman;PAPanama;PEPeru;PFFrench Polynesia;\
    PGPapua New Guinea;PHPhilippines;PKPakistan;PLPoland;PMSaint Pierre and Miquelon;PNPitcairn Islands;\
    PRPuerto Rico;PSPalestine;PTPortugal;PWPalau;PYParaguay;QAQatar;RERéunion;RORomania;RSSerbia;RURussia;RWRwanda;\
    SASaudi Arabia;SBSolomon Islands;SCSeychelles;SDSudan;SESweden;SGSingapore;SHSaint Helena;SISlovenia;\
    SJSvalbard and Jan Mayen;SKSlovakia;SLSierra Leone;SMSan Marino;SNSenegal;SOSomalia;SRSuriname;SSSouth Sudan;\
    STSão Tomé and Príncipe;SVEl Salvador;SXSint Maarten;SYSyria;SZEswatini;TCTurks and Caicos Islands;TDChad;\
    TFFrench Southern Territories;TGTogo;THThailand;TJTajikistan;TKTokelau;TLTimor-Leste;TMTurkmenistan;TNTunisia;\
    TOTonga;TRTürkiye;TTTrinidad and Tobago;TVTuvalu;TWTaiwan;TZTanzania;UAUkraine;UGUganda;\
    UMUnited States Minor Outlying Islands;USUnited States;UYUruguay;UZUzbekistan;VAVatican City;\
    VCSaint Vincent and Grenadines;VEVenezuela;VGBritish Virgin Islands;VIUnited States Virgin Islands;VNVietnam;\
    VUVanuatu;WFWallis and Futuna;WSSamoa;YEYemen;YTMayotte;ZASouth Africa;ZMZambia;ZWZimbabwe;
    """)
}
