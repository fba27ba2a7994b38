extension CountryNames {
  /// Portuguese names, after CLDR.
  static let portuguese = CountryNames(
    """
    ADAndorra;AEEmirados Árabes Unidos;AFAfeganistão;AGAntígua e Barbuda;AIAnguila;ALAlbânia;AMArménia;AOAngola;\
    AQAntártida;ARArgentina;ASSamoa Americana;ATÁustria;AUAustrália;AWAruba;AXAlanda;AZAzerbaijão;\
    BABósnia e Herzegovina;BBBarbados;BDBangladeche;BEBélgica;BFBurquina Faso;BGBulgária;BHBarém;BIBurundi;BJBenim;\
    BLSão Bartolomeu;BMBermudas;BNBrunei;BOBolívia;BQPaíses Baixos Caribenhos;BRBrasil;BSBaamas;BTButão;\
    BVIlha Bouvet;BWBotsuana;BYBielorrússia;BZBelize;CACanadá;CCIlhas dos Cocos;CDRepública Democrática do Congo;\
    CFRepública Centro-Africana;CGRepública do Congo;CHSuíça;CICosta do Marfim;CKIlhas Cook;CLChile;CMCamarões;\
    CNChina;COColômbia;CRCosta Rica;CUCuba;CVCabo Verde;CWCuraçau;CXIlha do Natal;CYChipre;CZChéquia;DEAlemanha;\
    DJJibuti;DKDinamarca;DMDomínica;DORepública Dominicana;DZArgélia;ECEquador;EEEstónia;EGEgito;EHSara Ocidental;\
    EREritreia;ESEspanha;ETEtiópia;FIFinlândia;FJFiji;FKIlhas Falkland;FMMicronésia;FOIlhas Faroé;FRFrança;GAGabão;\
    GBReino Unido;GDGranada;GEGeórgia;GFGuiana Francesa;GGGuernesey;GHGana;GIGibraltar;GLGronelândia;GMGâmbia;\
    GNGuiné;GPGuadalupe;GQGuiné Equatorial;GRGrécia;GSIlhas Geórgia do Sul e Sandwich do Sul;GTGuatemala;GUGuame;\
    GWGuiné-Bissau;GYGuiana;HKHong Kong;HMIlhas Heard e McDonald;HNHonduras;HRCroácia;HTHaiti;HUHungria;IDIndonésia;\
    IEIrlanda;ILIsrael;IMIlha de Man;INÍndia;IOTerritório Britânico do Oceano Índico;IQIraque;IRIrão;ISIslândia;\
    ITItália;JEJersey;JMJamaica;JOJordânia;JPJapão;KEQuénia;KGQuirguistão;KHCamboja;KIQuiribáti;KMComores;\
    KNSão Cristóvão e Neves;KPCoreia do Norte;KRCoreia do Sul;KWKoweit;KYIlhas Caimão;KZCazaquistão;LALaos;LBLíbano;\
    LCSanta Lúcia;LIListenstaine;LKSri Lanca;LRLibéria;LSLesoto;LTLituânia;LULuxemburgo;LVLetónia;LYLíbia;\
    MAMarrocos;MCMónaco;MDMoldávia;MEMontenegro;MFSaint-Martin;MGMadagáscar;MHIlhas Marshall;MKMacedónia do Norte;\
    MLMali;MMMianmar;MNMongólia;MOMacau;MPIlhas Marianas do Norte;MQMartinica;MRMauritânia;MSMonserrate;MTMalta;\
    MUMaurícia;MVMaldivas;MWMaláui;MXMéxico;MYMalásia;MZMoçambique;NANamíbia;NCNova Caledónia;NENíger;\
    NFIlha Norfolk;NGNigéria;NINicarágua;NLPaíses Baixos;NONoruega;NPNepal;NRNauru;NUNiuê;NZNova Zelândia;OMOmã;\
    PAPanamá;PEPeru;PFPolinésia Francesa;PGPapua-Nova Guiné;PHFilipinas;PKPaquistão;PLPolónia;\
    PMSão Pedro e Miquelão;PNIlhas Pitcairn;PRPorto Rico;PSTerritórios palestinianos;PTPortugal;PWPalau;PYParaguai;\
    QACatar;REReunião;RORoménia;RSSérvia;RURússia;RWRuanda;SAArábia Saudita;SBIlhas Salomão;SCSeicheles;SDSudão;\
    SESuécia;SGSingapura;SHSanta Helena;SIEslovénia;SJSvalbard e Jan Mayen;SKEslováquia;SLSerra Leoa;SMSão Marinho;\
    SNSenegal;SOSomália;SRSuriname;SSSudão do Sul;STSão Tomé e Príncipe;SVSalvador;SXSint Maarten;SYSíria;\
    SZEssuatíni;TCIlhas Turcas e Caicos;TDChade;TFTerritórios Austrais Franceses;TGTogo;THTailândia;TJTajiquistão;\
    TKToquelau;TLTimor-Leste;TMTurquemenistão;TNTunísia;TOTonga;TRTurquia;TTTrindade e Tobago;TVTuvalu;TWTaiwan;\
    TZTanzânia;UAUcrânia;UGUganda;UMIlhas Menores Afastadas dos EUA;USEstados Unidos;UYUruguai;UZUsbequistão;\
    VACidade do Vaticano;VCSão Vicente e Granadinas;VEVenezuela;VGIlhas Virgens Britânicas;VIIlhas Virgens dos EUA;\
    VNVietname;VUVanuatu;WFWallis e Futuna;WSSamoa;YEIémen;YTMaiote;ZAÁfrica do Sul;ZMZâmbia;ZWZimbabué;
    """)
}
