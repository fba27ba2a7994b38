extension CountryNames {
  /// French names, after CLDR.
  static let french = CountryNames(
    """
    ADAndorre;AEÉmirats arabes unis;AFAfghanistan;AGAntigua-et-Barbuda;AIAnguilla;ALAlbanie;AMArménie;AOAngola;\
    AQAntarctique;ARArgentine;ASSamoa américaines;ATAutriche;AUAustralie;AWAruba;AXÎles Åland;AZAzerbaïdjan;\
    BABosnie-Herzégovine;BBBarbade;BDBangladesh;BEBelgique;BFBurkina Faso;BGBulgarie;BHBahreïn;BIBurundi;BJBénin;\
    BLSaint-Barthélemy;BMBermudes;BNBrunei;BOBolivie;BQPays-Bas caribéens;BRBrésil;BSBahamas;BTBhoutan;BVÎle Bouvet;\
    BWBotswana;BYBiélorussie;BZBelize;CACanada;CCÎles Cocos;CDRépublique démocratique du Congo;\
    CFRépublique centrafricaine;CGRépublique du Congo;CHSuisse;CICôte d'Ivoire;CKÎles Cook;CLChili;CMCameroun;\
    CNChine;COColombie;CRCosta Rica;CUCuba;CVCap-Vert;CWCuraçao;CXÎle Christmas;CYChypre;CZTchéquie;DEAllemagne;\
    DJDjibouti;DKDanemark;DMDominique;DORépublique dominicaine;DZAlgérie;ECÉquateur;EEEstonie;EGÉgypte;\
    EHSahara occidental;ERÉrythrée;ESEspagne;ETÉthiopie;FIFinlande;FJFidji;FKÎles Malouines;FMMicronésie;\
    FOÎles Féroé;FRFrance;GAGabon;GBRoyaume-Uni;GDGrenade;GEGéorgie;GFGuyane française;GGGuernesey;GHGhana;\
    GIGibraltar;GLGroenland;GMGambie;GNGuinée;GPGuadeloupe;GQGuinée équatoriale;GRGrèce;\
    GSGéorgie du Sud-et-les Îles Sandwich du Sud;GTGuatemala;GUGuam;GWGuinée-Bissau;GYGuyana;HKHong Kong;\
    HMÎles Heard-et-MacDonald;HNHonduras;HRCroatie;HTHaïti;HUHongrie;IDIndonésie;IEIrlande;ILIsraël;IMÎle de Man;\
    INInde;IOTerritoire britannique de l'océan Indien;IQIrak;IRIran;ISIslande;ITItalie;JEJersey;JMJamaïque;\
    JOJordanie;JPJapon;KEKenya;KGKirghizstan;KHCambodge;KIKiribati;KMComores;KNSaint-Christophe-et-Niévès;\
    KPCorée du Nord;KRCorée du Sud;KWKoweït;KYÎles Caïmans;KZKazakhstan;LALaos;LBLiban;LCSainte-Lucie;\
    LILiechtenstein;LKSri Lanka;LRLiberia;LSLesotho;LTLituanie;LULuxembourg;LVLettonie;LYLibye;MAMaroc;MCMonaco;\
    MDMoldavie;MEMonténégro;MFSaint-Martin;MGMadagascar;MHÎles Marshall;MKMacédoine du Nord;MLMali;MMMyanmar;\
    MNMongolie;MOMacao;MPÎles Mariannes du Nord;MQMartinique;MRMauritanie;MSMontserrat;MTMalte;MUMaurice;MVMaldives;\
    MWMalawi;MXMexique;MYMalaisie;MZMozambique;NANamibie;NCNouvelle-Calédonie;NENiger;NFÎle Norfolk;NGNigeria;\
    NINicaragua;NLPays-Bas;NONorvège;NPNépal;NRNauru;NUNiue;NZNouvelle-Zélande;OMOman;PAPanama;PEPérou;\
    PFPolynésie française;PGPapouasie-Nouvelle-Guinée;PHPhilippines;PKPakistan;PLPologne;PMSaint-Pierre-et-Miquelon;\
    PNÎles Pitcairn;PRPorto Rico;PSPalestine;PTPortugal;PWPalaos;PYParaguay;QAQatar;RELa Réunion;RORoumanie;\
    RSSerbie;RURussie;RWRwanda;SAArabie saoudite;SBÎles Salomon;SCSeychelles;SDSoudan;SESuède;SGSingapour;\
    SHSainte-Hélène;SISlovénie;SJSvalbard et Jan Mayen;SKSlovaquie;SLSierra Leone;SMSaint-Marin;SNSénégal;SOSomalie;\
    SRSuriname;SSSoudan du Sud;STSao Tomé-et-Principe;SVSalvador;SXSaint-Martin (partie néerlandaise);SYSyrie;\
    SZEswatini;TCÎles Turques-et-Caïques;TDTchad;TFTerres australes françaises;TGTogo;THThaïlande;TJTadjikistan;\
    TKTokelau;TLTimor oriental;TMTurkménistan;TNTunisie;TOTonga;TRTurquie;TTTrinité-et-Tobago;TVTuvalu;TWTaïwan;\
    TZTanzanie;UAUkraine;UGOuganda;UMÎles mineures éloignées des États-Unis;USÉtats-Unis;UYUruguay;UZOuzbékistan;\
    VAVatican;VCSaint-Vincent-et-les Grenadines;VEVenezuela;VGÎles Vierges britanniques;\
    VIÎles Vierges des États-Unis;VNViêt Nam;VUVanuatu;WFWallis-et-Futuna;WSSamoa;YEYémen;YTMayotte;\
    ZAAfrique du Sud;ZMZambie;ZWZimbabwe;
    """)
}
