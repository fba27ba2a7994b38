extension CountryNames {
  /// Italian names, after CLDR.
  static let italian = CountryNames(
    """
    ADAndorra;AEEmirati Arabi Uniti;AFAfghanistan;AGAntigua e Barbuda;AIAnguilla;ALAlbania;AMArmenia;AOAngola;\
    AQAntartide;ARArgentina;ASSamoa Americane;ATAustria;AUAustralia;AWAruba;AXIsole Åland;AZAzerbaigian;\
    BABosnia ed Erzegovina;BBBarbados;BDBangladesh;BEBelgio;BFBurkina Faso;BGBulgaria;BHBahrein;BIBurundi;BJBenin;\
    BLSaint-Barthélemy;BMBermuda;BNBrunei;BOBolivia;BQCaraibi Olandesi;BRBrasile;BSBahamas;BTBhutan;BVIsola Bouvet;\
    BWBotswana;BYBielorussia;BZBelize;CACanada;CCIsole Cocos;CDRepubblica Democratica del Congo;\
    CFRepubblica Centrafricana;CGRepubblica del Congo;CHSvizzera;CICosta d’Avorio;CKIsole Cook;CLCile;CMCamerun;\
    CNCina;COColombia;CRCosta Rica;CUCuba;CVCapo Verde;CWCuraçao;CXIsola Christmas;CYCipro;CZCechia;DEGermania;\
    DJGibuti;DKDanimarca;DMDominica;DORepubblica Dominicana;DZAlgeria;ECEcuador;EEEstonia;EGEgitto;\
    EHSahara Occidentale;EREritrea;ESSpagna;ETEtiopia;FIFinlandia;FJFigi;FKIsole Falkland;FMMicronesia;\
    FOIsole Fær Øer;FRFrancia;GAGabon;GBRegno Unito;GDGrenada;GEGeorgia;GFGuyana Francese;GGGuernsey;GHGhana;\
    GIGibilterra;GLGroenlandia;GMGambia;GNGuinea;GPGuadalupa;GQGuinea Equatoriale;GRGrecia;\
    GSGeorgia del Sud e Sandwich Australi;GTGuatemala;GUGuam;GWGuinea-Bissau;GYGuyana;HKHong Kong;\
    HMIsole Heard e McDonald;HNHonduras;HRCroazia;HTHaiti;HUUngheria;IDIndonesia;IEIrlanda;ILIsraele;IMIsola di Man;\
    INIndia;IOTerritorio Britannico dell’Oceano Indiano;IQIraq;IRIran;ISIslanda;ITItalia;JEJersey;JMGiamaica;\
    JOGiordania;JPGiappone;KEKenya;KGKirghizistan;KHCambogia;KIKiribati;KMComore;KNSaint Kitts e Nevis;\
    KPCorea del Nord;KRCorea del Sud;KWKuwait;KYIsole Cayman;KZKazakistan;LALaos;LBLibano;LCSaint Lucia;\
    LILiechtenstein;LKSri Lanka;LRLiberia;LSLesotho;LTLituania;LULussemburgo;LVLettonia;LYLibia;MAMarocco;MCMonaco;\
    MDMoldavia;MEMontenegro;MFSaint Martin;MGMadagascar;MHIsole Marshall;MKMacedonia del Nord;MLMali;MMMyanmar;\
    MNMongolia;MOMacao;MPIsole Marianne Settentrionali;MQMartinica;MRMauritania;MSMontserrat;MTMalta;MUMauritius;\
    MVMaldive;MWMalawi;MXMessico;MYMalaysia;MZMozambico;NANamibia;NCNuova Caledonia;NENiger;NFIsola Norfolk;\
    NGNigeria;NINicaragua;NLPaesi Bassi;NONorvegia;NPNepal;NRNauru;NUNiue;NZNuova Zelanda;OMOman;PAPanama;PEPerù;\
    PFPolinesia Francese;PGPapua Nuova Guinea;PHFilippine;PKPakistan;PLPolonia;PMSaint-Pierre e Miquelon;\
    PNIsole Pitcairn;PRPortorico;PSTerritori Palestinesi;PTPortogallo;PWPalau;PYParaguay;QAQatar;RERiunione;\
    RORomania;RSSerbia;RURussia;RWRuanda;SAArabia Saudita;SBIsole Salomone;SCSeychelles;SDSudan;SESvezia;\
    SGSingapore;SHSant’Elena;SISlovenia;SJSvalbard e Jan Mayen;SKSlovacchia;SLSierra Leone;SMSan Marino;SNSenegal;\
    SOSomalia;SRSuriname;SSSud Sudan;STSão Tomé e Príncipe;SVEl Salvador;SXSint Maarten;SYSiria;SZEswatini;\
    TCIsole Turks e Caicos;TDCiad;TFTerre Australi Francesi;TGTogo;THThailandia;TJTagikistan;TKTokelau;TLTimor Est;\
    TMTurkmenistan;TNTunisia;TOTonga;TRTurchia;TTTrinidad e Tobago;TVTuvalu;TWTaiwan;TZTanzania;UAUcraina;UGUganda;\
    UMIsole Minori Esterne degli Stati Uniti;USStati Uniti;UYUruguay;UZUzbekistan;VACittà del Vaticano;\
    VCSaint Vincent e Grenadine;VEVenezuela;VGIsole Vergini Britanniche;VIIsole Vergini Americane;VNVietnam;\
    VUVanuatu;WFWallis e Futuna;WSSamoa;YEYemen;YTMayotte;ZASudafrica;ZMZambia;ZWZimbabwe;
    """)
}
