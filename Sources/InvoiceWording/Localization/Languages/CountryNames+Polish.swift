extension CountryNames {
  /// Polish names, after CLDR.
  static let polish = CountryNames(
    """
    ADAndora;AEZjednoczone Emiraty Arabskie;AFAfganistan;AGAntigua i Barbuda;AIAnguilla;ALAlbania;AMArmenia;\
    AOAngola;AQAntarktyda;ARArgentyna;ASSamoa Amerykańskie;ATAustria;AUAustralia;AWAruba;AXWyspy Alandzkie;\
    AZAzerbejdżan;BABośnia i Hercegowina;BBBarbados;BDBangladesz;BEBelgia;BFBurkina Faso;BGBułgaria;BHBahrajn;\
    BIBurundi;BJBenin;BLSaint-Barthélemy;BMBermudy;BNBrunei;BOBoliwia;BQNiderlandy Karaibskie;BRBrazylia;BSBahamy;\
    BTBhutan;BVWyspa Bouveta;BWBotswana;BYBiałoruś;BZBelize;CAKanada;CCWyspy Kokosowe;\
    CDDemokratyczna Republika Konga;CFRepublika Środkowoafrykańska;CGKongo;CHSzwajcaria;CIWybrzeże Kości Słoniowej;\
    CKWyspy Cooka;CLChile;CMKamerun;CNChiny;COKolumbia;CRKostaryka;CUKuba;CVRepublika Zielonego Przylądka;CWCuraçao;\
    CXWyspa Bożego Narodzenia;CYCypr;CZCzechy;DENiemcy;DJDżibuti;DKDania;DMDominika;DODominikana;DZAlgieria;\
    ECEkwador;EEEstonia;EGEgipt;EHSahara Zachodnia;ERErytrea;ESHiszpania;ETEtiopia;FIFinlandia;FJFidżi;FKFalklandy;\
    FMMikronezja;FOWyspy Owcze;FRFrancja;GAGabon;GBWielka Brytania;GDGrenada;GEGruzja;GFGujana Francuska;GGGuernsey;\
    GHGhana;GIGibraltar;GLGrenlandia;GMGambia;GNGwinea;GPGwadelupa;GQGwinea Równikowa;GRGrecja;\
    GSGeorgia Południowa i Sandwich Południowy;GTGwatemala;GUGuam;GWGwinea Bissau;GYGujana;HKHongkong;\
    HMWyspy Heard i McDonalda;HNHonduras;HRChorwacja;HTHaiti;HUWęgry;IDIndonezja;IEIrlandia;ILIzrael;IMWyspa Man;\
    INIndie;IOBrytyjskie Terytorium Oceanu Indyjskiego;IQIrak;IRIran;ISIslandia;ITWłochy;JEJersey;JMJamajka;\
    JOJordania;JPJaponia;KEKenia;KGKirgistan;KHKambodża;KIKiribati;KMKomory;KNSaint Kitts i Nevis;KPKorea Północna;\
    KRKorea Południowa;KWKuwejt;KYKajmany;KZKazachstan;LALaos;LBLiban;LCSaint Lucia;LILiechtenstein;LKSri Lanka;\
    LRLiberia;LSLesotho;LTLitwa;LULuksemburg;LVŁotwa;LYLibia;MAMaroko;MCMonako;MDMołdawia;MECzarnogóra;\
    MFSaint-Martin;MGMadagaskar;MHWyspy Marshalla;MKMacedonia Północna;MLMali;MMMjanma;MNMongolia;MOMakau;\
    MPMariany Północne;MQMartynika;MRMauretania;MSMontserrat;MTMalta;MUMauritius;MVMalediwy;MWMalawi;MXMeksyk;\
    MYMalezja;MZMozambik;NANamibia;NCNowa Kaledonia;NENiger;NFNorfolk;NGNigeria;NINikaragua;NLHolandia;NONorwegia;\
    NPNepal;NRNauru;NUNiue;NZNowa Zelandia;OMOman;PAPanama;PEPeru;PFPolinezja Francuska;PGPapua-Nowa Gwinea;\
    PHFilipiny;PKPakistan;PLPolska;PMSaint-Pierre i Miquelon;PNPitcairn;PRPortoryko;PSTerytoria Palestyńskie;\
    PTPortugalia;PWPalau;PYParagwaj;QAKatar;REReunion;RORumunia;RSSerbia;RURosja;RWRwanda;SAArabia Saudyjska;\
    SBWyspy Salomona;SCSeszele;SDSudan;SESzwecja;SGSingapur;SHWyspa Świętej Heleny;SISłowenia;\
    SJSvalbard i Jan Mayen;SKSłowacja;SLSierra Leone;SMSan Marino;SNSenegal;SOSomalia;SRSurinam;SSSudan Południowy;\
    STWyspy Świętego Tomasza i Książęca;SVSalwador;SXSint Maarten;SYSyria;SZEswatini;TCTurks i Caicos;TDCzad;\
    TFFrancuskie Terytoria Południowe i Antarktyczne;TGTogo;THTajlandia;TJTadżykistan;TKTokelau;TLTimor Wschodni;\
    TMTurkmenistan;TNTunezja;TOTonga;TRTurcja;TTTrynidad i Tobago;TVTuvalu;TWTajwan;TZTanzania;UAUkraina;UGUganda;\
    UMDalekie Wyspy Mniejsze Stanów Zjednoczonych;USStany Zjednoczone;UYUrugwaj;UZUzbekistan;VAWatykan;\
    VCSaint Vincent i Grenadyny;VEWenezuela;VGBrytyjskie Wyspy Dziewicze;VIWyspy Dziewicze Stanów Zjednoczonych;\
    VNWietnam;VUVanuatu;WFWallis i Futuna;WSSamoa;YEJemen;YTMajotta;ZARepublika Południowej Afryki;ZMZambia;\
    ZWZimbabwe;
    """)
}
