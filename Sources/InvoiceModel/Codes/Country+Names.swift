extension Country {
  /// Names by which a country is recognised, those of `CountryNames` and others, folded to small letters without accents
  /// as folding all names for each address would take longer than reading it, and sorted. A literal rather than a
  /// dictionary: it costs nothing at the start of a process. The Spanish and Portuguese name of Grenada is not among
  /// them: it is that of a city of Spain.
  static let namesAndCodes: StaticString = """
    afeganistao=AF;afganistan=AF;afghanistan=AF;africa do sul=ZA;afrique du sud=ZA;agypten=EG;aland=AX;\
    aland islands=AX;alanda=AX;alandinseln=AX;albania=AL;albanie=AL;albanien=AL;alemanha=DE;alemania=DE;algeria=DZ;\
    algerie=DZ;algerien=DZ;algerije=DZ;algieria=DZ;allemagne=DE;american samoa=AS;amerikaans samoa=AS;\
    amerikaanse maagdeneilanden=VI;amerikanisch samoa=AS;amerikanische jungferninseln=VI;\
    amerikanische uberseeinseln=UM;andora=AD;andorra=AD;andorre=AD;angleterre=GB;angola=AO;anguila=AI;anguilla=AI;\
    antarctica=AQ;antarctique=AQ;antarktis=AQ;antarktyda=AQ;antartida=AQ;antartide=AQ;antigua and barbuda=AG;\
    antigua e barbuda=AG;antigua en barbuda=AG;antigua et barbuda=AG;antigua i barbuda=AG;antigua und barbuda=AG;\
    antigua y barbuda=AG;aquatorialguinea=GQ;arabia saudi=SA;arabia saudita=SA;arabia saudyjska=SA;\
    arabie saoudite=SA;argelia=DZ;argentina=AR;argentine=AR;argentinie=AR;argentinien=AR;argentyna=AR;armenia=AM;\
    armenie=AM;armenien=AM;aruba=AW;aserbaidschan=AZ;athiopien=ET;australia=AU;australie=AU;australien=AU;\
    austria=AT;autriche=AT;azerbaidjan=AZ;azerbaigian=AZ;azerbaijan=AZ;azerbaijao=AZ;azerbaiyan=AZ;azerbeidzjan=AZ;\
    azerbejdzan=AZ;baamas=BS;bahama s=BS;bahamas=BS;bahamy=BS;bahrain=BH;bahrajn=BH;bahrein=BH;bangladeche=BD;\
    banglades=BD;bangladesch=BD;bangladesh=BD;bangladesz=BD;barbade=BB;barbados=BB;barein=BH;barem=BH;belarus=BY;\
    belgia=BE;belgica=BE;belgie=BE;belgien=BE;belgio=BE;belgique=BE;belgium=BE;belice=BZ;belize=BZ;benim=BJ;\
    benin=BJ;bermuda=BM;bermudas=BM;bermudes=BM;bermudy=BM;bhoutan=BT;bhutan=BT;bialorus=BY;bielorrusia=BY;\
    bielorrussia=BY;bielorussia=BY;bielorussie=BY;birmanie=MM;bolivia=BO;bolivie=BO;bolivien=BO;boliwia=BO;\
    bosnia and herzegovina=BA;bosnia e herzegovina=BA;bosnia ed erzegovina=BA;bosnia i hercegowina=BA;\
    bosnia y herzegovina=BA;bosnie en herzegovina=BA;bosnie herzegovine=BA;bosnien und herzegowina=BA;botsuana=BW;\
    botswana=BW;bouvet island=BV;bouveteiland=BV;bouvetinsel=BV;brasil=BR;brasile=BR;brasilien=BR;brazil=BR;\
    brazilie=BR;brazylia=BR;bresil=BR;britische jungferninseln=VG;britisches territorium im indischen ozean=IO;\
    british indian ocean territory=IO;british virgin islands=VG;brits indische oceaanterritorium=IO;\
    britse maagdeneilanden=VG;brunei=BN;brunei darussalam=BN;brytyjskie terytorium oceanu indyjskiego=IO;\
    brytyjskie wyspy dziewicze=VG;bulgaria=BG;bulgarie=BG;bulgarien=BG;bulgarije=BG;burkina faso=BF;burma=MM;\
    burquina faso=BF;burundi=BI;butan=BT;butao=BT;cabo verde=CV;camaroes=CM;cambodge=KH;cambodia=KH;cambodja=KH;\
    cambogia=KH;camboja=KH;camboya=KH;cameroon=CM;cameroun=CM;camerun=CM;canada=CA;cap vert=CV;cape verde=CV;\
    capo verde=CV;caraibi olandesi=BQ;caribbean netherlands=BQ;caribe neerlandes=BQ;caribisch nederland=BQ;catar=QA;\
    cayman islands=KY;cazaquistao=KZ;cechia=CZ;centraal afrikaanse republiek=CF;central african republic=CF;chad=TD;\
    chade=TD;chequia=CZ;chile=CL;chili=CL;china=CN;chine=CN;chiny=CN;chipre=CY;chorwacja=HR;christmas island=CX;\
    christmaseiland=CX;chypre=CY;ciad=TD;cidade do vaticano=VA;cile=CL;cina=CN;cipro=CY;citta del vaticano=VA;\
    ciudad del vaticano=VA;cocos islands=CC;cocoseilanden=CC;colombia=CO;colombie=CO;comoras=KM;comore=KM;\
    comoren=KM;comores=KM;comoros=KM;congo brazzaville=CG;congo kinshasa=CD;cook islands=CK;cookeilanden=CK;\
    cookinseln=CK;corea del nord=KP;corea del norte=KP;corea del sud=KR;corea del sur=KR;coree du nord=KP;\
    coree du sud=KR;coreia do norte=KP;coreia do sul=KR;costa d avorio=CI;costa de marfil=CI;costa do marfim=CI;\
    costa rica=CR;cote d ivoire=CI;croacia=HR;croatia=HR;croatie=HR;croazia=HR;cuba=CU;curacao=CW;curacau=CW;\
    curazao=CW;cypr=CY;cyprus=CY;czad=TD;czarnogora=ME;czech republic=CZ;czechia=CZ;czechy=CZ;\
    dalekie wyspy mniejsze stanow zjednoczonych=UM;danemark=DK;dania=DK;danimarca=DK;danmark=DK;\
    democratic republic of the congo=CD;demokratyczna republika konga=CD;denemarken=DK;denmark=DK;deutschland=DE;\
    dinamarca=DK;djibouti=DJ;dominica=DM;dominicaanse republiek=DO;dominican republic=DO;dominika=DM;dominikana=DO;\
    dominikanische republik=DO;dominique=DM;drc=CD;dschibuti=DJ;duitsland=DE;dzibuti=DJ;eau=AE;ecosse=GB;ecuador=EC;\
    egipt=EG;egipto=EG;egito=EG;egitto=EG;egypt=EG;egypte=EG;ekwador=EC;el salvador=SV;emirados arabes unidos=AE;\
    emirati arabi uniti=AE;emiratos arabes unidos=AE;emirats arabes unis=AE;england=GB;equador=EC;equateur=EC;\
    equatoriaal guinea=GQ;equatorial guinea=GQ;eritrea=ER;eritreia=ER;erythree=ER;erytrea=ER;eslovaquia=SK;\
    eslovenia=SI;espagne=ES;espana=ES;espanha=ES;essuatini=SZ;estados unidos=US;estland=EE;estonia=EE;estonie=EE;\
    esuatini=SZ;eswatini=SZ;etats unis=US;etats unis d amerique=US;ethiopia=ET;ethiopie=ET;etiopia=ET;faeroer=FO;\
    falkland islands=FK;falklandeilanden=FK;falklandinseln=FK;falklandy=FK;faroe islands=FO;faroer=FO;\
    federation de russie=RU;fidji=FJ;fidschi=FJ;fidzi=FJ;figi=FJ;fiji=FJ;filipijnen=PH;filipinas=PH;filipiny=PH;\
    filippine=PH;finland=FI;finlande=FI;finlandia=FI;finnland=FI;fiyi=FJ;franca=FR;france=FR;\
    france metropolitaine=FR;francia=FR;francja=FR;francuskie terytoria poludniowe i antarktyczne=TF;frankreich=FR;\
    frankrijk=FR;frans guyana=GF;frans polynesie=PF;franse gebieden in de zuidelijke indische oceaan=TF;\
    franzosisch guayana=GF;franzosisch polynesien=PF;franzosische sud und antarktisgebiete=TF;french guiana=GF;\
    french polynesia=PF;french republic=FR;french southern territories=TF;gabao=GA;gabon=GA;gabun=GA;gambia=GM;\
    gambie=GM;gana=GH;georgia=GE;georgia del sud e sandwich australi=GS;georgia poludniowa i sandwich poludniowy=GS;\
    georgie=GE;georgie du sud et les iles sandwich du sud=GS;georgien=GE;germania=DE;germany=DE;ghana=GH;\
    giamaica=JM;giappone=JP;gibilterra=GI;gibraltar=GI;gibuti=DJ;giordania=JO;grande bretagne=GB;\
    great britain=GB;grece=GR;grecia=GR;grecja=GR;greece=GR;greenland=GL;grenada=GD;grenade=GD;grenlandia=GL;\
    griechenland=GR;griekenland=GR;groenland=GL;groenlandia=GL;gronelandia=GL;gronland=GL;gruzja=GE;guadalupa=GP;\
    guadalupe=GP;guadeloupe=GP;guam=GU;guame=GU;guatemala=GT;guayana francesa=GF;guernesey=GG;guernsey=GG;guiana=GY;\
    guiana francesa=GF;guine=GN;guine bissau=GW;guine equatorial=GQ;guinea=GN;guinea bisau=GW;guinea bissau=GW;\
    guinea ecuatorial=GQ;guinea equatoriale=GQ;guinee=GN;guinee bissau=GW;guinee equatoriale=GQ;gujana=GY;\
    gujana francuska=GF;guyana=GY;guyana francese=GF;guyane francaise=GF;gwadelupa=GP;gwatemala=GT;gwinea=GN;\
    gwinea bissau=GW;gwinea rownikowa=GQ;haiti=HT;heard en mcdonaldeilanden=HM;heard island and mcdonald islands=HM;\
    heard und mcdonaldinseln=HM;hellas=GR;hiszpania=ES;holandia=NL;holland=NL;hollande=NL;honduras=HN;hong kong=HK;\
    hongarije=HU;hongkong=HK;hongrie=HU;hungary=HU;hungria=HU;iceland=IS;iemen=YE;ierland=IE;ijsland=IS;\
    ile bouvet=BV;ile christmas=CX;ile de man=IM;ile norfolk=NF;iles aland=AX;iles caimans=KY;iles cocos=CC;\
    iles cook=CK;iles feroe=FO;iles heard et macdonald=HM;iles malouines=FK;iles mariannes du nord=MP;\
    iles marshall=MH;iles mineures eloignees des etats unis=UM;iles pitcairn=PN;iles salomon=SB;\
    iles turques et caiques=TC;iles vierges britanniques=VG;iles vierges des etats unis=VI;ilha bouvet=BV;\
    ilha de man=IM;ilha do natal=CX;ilha norfolk=NF;ilhas caimao=KY;ilhas cook=CK;ilhas dos cocos=CC;\
    ilhas falkland=FK;ilhas faroe=FO;ilhas georgia do sul e sandwich do sul=GS;ilhas heard e mcdonald=HM;\
    ilhas marianas do norte=MP;ilhas marshall=MH;ilhas menores afastadas dos eua=UM;ilhas pitcairn=PN;\
    ilhas salomao=SB;ilhas turcas e caicos=TC;ilhas virgens britanicas=VG;ilhas virgens dos eua=VI;inde=IN;india=IN;\
    indie=IN;indien=IN;indonesia=ID;indonesie=ID;indonesien=ID;indonezja=ID;irak=IQ;iran=IR;irao=IR;iraq=IQ;\
    iraque=IQ;ireland=IE;irland=IE;irlanda=IE;irlande=IE;irlande du nord=GB;irlandia=IE;isla bouvet=BV;\
    isla de man=IM;isla de navidad=CX;isla norfolk=NF;island=IS;islanda=IS;islande=IS;islandia=IS;islas aland=AX;\
    islas caiman=KY;islas cocos=CC;islas cook=CK;islas feroe=FO;islas georgia del sur y sandwich del sur=GS;\
    islas heard y mcdonald=HM;islas malvinas=FK;islas marianas del norte=MP;islas marshall=MH;islas pitcairn=PN;\
    islas salomon=SB;islas turcas y caicos=TC;islas ultramarinas menores de estados unidos=UM;\
    islas virgenes britanicas=VG;islas virgenes de ee uu=VI;isle of man=IM;isola bouvet=BV;isola christmas=CX;\
    isola di man=IM;isola norfolk=NF;isole aland=AX;isole cayman=KY;isole cocos=CC;isole cook=CK;isole faer oer=FO;\
    isole falkland=FK;isole heard e mcdonald=HM;isole marianne settentrionali=MP;isole marshall=MH;\
    isole minori esterne degli stati uniti=UM;isole pitcairn=PN;isole salomone=SB;isole turks e caicos=TC;\
    isole vergini americane=VI;isole vergini britanniche=VG;israel=IL;israele=IL;italia=IT;italie=IT;italien=IT;\
    italy=IT;ivoorkust=CI;ivory coast=CI;izrael=IL;jamaica=JM;jamaika=JM;jamaique=JM;jamajka=JM;japan=JP;japao=JP;\
    japon=JP;japonia=JP;jemen=YE;jersey=JE;jibuti=DJ;jordan=JO;jordania=JO;jordanie=JO;jordanien=JO;\
    kaaimaneilanden=KY;kaapverdie=CV;kaimaninseln=KY;kajmany=KY;kambodscha=KH;kambodza=KH;kameroen=CM;kamerun=CM;\
    kanada=CA;karibische niederlande=BQ;kasachstan=KZ;katar=QA;kazachstan=KZ;kazajistan=KZ;kazakhstan=KZ;\
    kazakistan=KZ;kenia=KE;kenya=KE;kirghizistan=KG;kirghizstan=KG;kirgisistan=KG;kirgistan=KG;kirgizie=KG;\
    kirguistan=KG;kiribati=KI;kleine afgelegen eilanden van de verenigde staten=UM;koeweit=KW;kokosinseln=CC;\
    kolumbia=CO;kolumbien=CO;komoren=KM;komory=KM;kongo=CG;kongo brazzaville=CG;kongo kinshasa=CD;korea polnocna=KP;\
    korea poludniowa=KR;kostaryka=CR;koweit=KW;kroatie=HR;kroatien=HR;kuba=CU;kuwait=KW;kuwejt=KW;kyrgyzstan=KG;\
    la reunion=RE;laos=LA;latvia=LV;lebanon=LB;lesotho=LS;lesoto=LS;letland=LV;letonia=LV;lettland=LV;lettonia=LV;\
    lettonie=LV;liban=LB;libano=LB;libanon=LB;liberia=LR;libia=LY;libie=LY;libya=LY;libye=LY;libyen=LY;\
    liechtenstein=LI;listenstaine=LI;litauen=LT;lithuania=LT;litouwen=LT;lituania=LT;lituanie=LT;litwa=LT;lotwa=LV;\
    luksemburg=LU;lussemburgo=LU;luxembourg=LU;luxemburg=LU;luxemburgo=LU;macao=MO;macau=MO;macedoine=MK;\
    macedoine du nord=MK;macedonia=MK;macedonia del nord=MK;macedonia del norte=MK;macedonia do norte=MK;\
    macedonia polnocna=MK;madagascar=MG;madagaskar=MG;maiote=YT;majotta=YT;makau=MO;malaisie=MY;malasia=MY;\
    malaui=MW;malawi=MW;malaysia=MY;maldivas=MV;maldive=MV;maldiven=MV;maldives=MV;malediven=MV;malediwy=MV;\
    maleisie=MY;malezja=MY;mali=ML;malta=MT;malte=MT;mariany polnocne=MP;maroc=MA;marocco=MA;marokko=MA;maroko=MA;\
    marrocos=MA;marruecos=MA;marshall islands=MH;marshalleilanden=MH;marshallinseln=MH;martinica=MQ;martinique=MQ;\
    martynika=MQ;mauretania=MR;mauretanien=MR;maurice=MU;mauricia=MU;mauricio=MU;mauritania=MR;mauritanie=MR;\
    mauritius=MU;mayotte=YT;meksyk=MX;messico=MX;mexico=MX;mexiko=MX;mexique=MX;mianmar=MM;micronesia=FM;\
    micronesie=FM;mikronesien=FM;mikronezja=FM;mjanma=MM;mocambique=MZ;moldavia=MD;moldavie=MD;moldawia=MD;\
    moldova=MD;monaco=MC;monako=MC;mongolei=MN;mongolia=MN;mongolie=MN;monserrate=MS;montenegro=ME;montserrat=MS;\
    morocco=MA;mosambik=MZ;mozambico=MZ;mozambik=MZ;mozambique=MZ;myanmar=MM;namibia=NA;namibie=NA;nauru=NR;\
    nederland=NL;nepal=NP;netherlands=NL;neukaledonien=NC;neuseeland=NZ;new caledonia=NC;new zealand=NZ;\
    nicaragua=NI;niderlandy karaibskie=BQ;niederlande=NL;niemcy=DE;nieuw caledonie=NC;nieuw zeeland=NZ;niger=NE;\
    nigeria=NG;nikaragua=NI;niue=NU;noord korea=KP;noord macedonie=MK;noordelijke marianen=MP;noorwegen=NO;\
    nordkorea=KP;nordliche marianen=MP;nordmazedonien=MK;norfolk=NF;norfolk island=NF;norfolkinsel=NF;norge=NO;\
    north korea=KP;north macedonia=MK;northern ireland=GB;northern mariana islands=MP;noruega=NO;norvege=NO;\
    norvegia=NO;norway=NO;norwegen=NO;norwegia=NO;nouvelle caledonie=NC;nouvelle zelande=NZ;nova caledonia=NC;\
    nova zelandia=NZ;nowa kaledonia=NC;nowa zelandia=NZ;nueva caledonia=NC;nueva zelanda=NZ;nuova caledonia=NC;\
    nuova zelanda=NZ;oeganda=UG;oekraine=UA;oezbekistan=UZ;oma=OM;oman=OM;oost timor=TL;oostenrijk=AT;osterreich=AT;\
    ouganda=UG;ouzbekistan=UZ;paesi bassi=NL;paises baixos=NL;paises baixos caribenhos=BQ;paises bajos=NL;\
    pakistan=PK;palaos=PW;palastinensische autonomiegebiete=PS;palau=PW;palestijnse gebieden=PS;palestine=PS;\
    panama=PA;papoea nieuw guinea=PG;papouasie nouvelle guinee=PG;papua neuguinea=PG;papua new guinea=PG;\
    papua nova guine=PG;papua nowa gwinea=PG;papua nueva guinea=PG;papua nuova guinea=PG;paquistao=PK;paraguai=PY;\
    paraguay=PY;paragwaj=PY;pays bas=NL;pays bas caribeens=BQ;pays de galles=GB;people s republic of china=CN;\
    perou=PE;peru=PE;philippinen=PH;philippines=PH;pitcairn=PN;pitcairn islands=PN;pitcairneilanden=PN;\
    pitcairninseln=PN;poland=PL;polen=PL;polinesia francesa=PF;polinesia francese=PF;polinezja francuska=PF;\
    pologne=PL;polonia=PL;polska=PL;polynesie francaise=PF;porto rico=PR;portogallo=PT;portorico=PR;portoryko=PR;\
    portugal=PT;portugalia=PT;principaute de monaco=MC;puerto rico=PR;qatar=QA;quenia=KE;quirguistao=KG;\
    quiribati=KI;rdc=CD;regno unito=GB;reino unido=GB;repubblica centrafricana=CF;repubblica del congo=CG;\
    repubblica democratica del congo=CD;repubblica dominicana=DO;republic of ireland=IE;republic of the congo=CG;\
    republica centro africana=CF;republica centroafricana=CF;republica del congo=CG;\
    republica democratica del congo=CD;republica democratica do congo=CD;republica do congo=CG;\
    republica dominicana=DO;republik moldau=MD;republika poludniowej afryki=ZA;republika srodkowoafrykanska=CF;\
    republika zielonego przyladka=CV;republique centrafricaine=CF;republique d irlande=IE;republique de coree=KR;\
    republique democratique du congo=CD;republique dominicaine=DO;republique du congo=CG;\
    republique federale d allemagne=DE;republique francaise=FR;republique populaire de chine=CN;\
    republique tcheque=CZ;reuniao=RE;reunion=RE;riunione=RE;roemenie=RO;romania=RO;romenia=RO;rosja=RU;roumanie=RO;\
    royaume uni=GB;ruanda=RW;rumania=RO;rumanien=RO;rumunia=RO;rusia=RU;rusland=RU;russia=RU;russian federation=RU;\
    russie=RU;russland=RU;rwanda=RW;sahara occidental=EH;sahara occidentale=EH;sahara zachodnia=EH;\
    saint barthelemy=BL;saint christophe et nieves=KN;saint helena=SH;saint kitts and nevis=KN;\
    saint kitts e nevis=KN;saint kitts en nevis=KN;saint kitts i nevis=KN;saint lucia=LC;saint marin=SM;\
    saint martin=MF;saint martin partie neerlandaise=SX;saint pierre and miquelon=PM;saint pierre e miquelon=PM;\
    saint pierre en miquelon=PM;saint pierre et miquelon=PM;saint pierre i miquelon=PM;\
    saint vincent and grenadines=VC;saint vincent e grenadine=VC;saint vincent en de grenadines=VC;\
    saint vincent et les grenadines=VC;saint vincent i grenadyny=VC;sainte helene=SH;sainte lucie=LC;salomonen=SB;\
    salomonseilanden=SB;salvador=SV;salwador=SV;sambia=ZM;samoa=WS;samoa americaines=AS;samoa americana=AS;\
    samoa americane=AS;samoa amerykanskie=AS;san bartolome=BL;san cristobal y nieves=KN;san marino=SM;san martin=MF;\
    san pedro y miquelon=PM;san vicente y las granadinas=VC;sant elena=SH;santa elena=SH;santa helena=SH;\
    santa lucia=LC;santo tome y principe=ST;sao bartolomeu=BL;sao cristovao e neves=KN;sao marinho=SM;\
    sao pedro e miquelao=PM;sao tome and principe=ST;sao tome e principe=ST;sao tome en principe=ST;\
    sao tome et principe=ST;sao tome und principe=ST;sao vicente e granadinas=VC;saoedi arabie=SA;sara ocidental=EH;\
    saudi arabia=SA;saudi arabien=SA;schweden=SE;schweiz=CH;scotland=GB;seicheles=SC;senegal=SN;serbia=RS;serbie=RS;\
    serbien=RS;serra leoa=SL;servia=RS;servie=RS;seszele=SC;seychellen=SC;seychelles=SC;sierra leona=SL;\
    sierra leone=SL;simbabwe=ZW;singapore=SG;singapour=SG;singapur=SG;singapura=SG;sint helena=SH;sint maarten=SX;\
    siria=SY;slovacchia=SK;slovakia=SK;slovaquie=SK;slovenia=SI;slovenie=SI;slowacja=SK;slowakei=SK;slowakije=SK;\
    slowenia=SI;slowenien=SI;soedan=SD;solomon islands=SB;somalia=SO;somalie=SO;soudan=SD;soudan du sud=SS;\
    south africa=ZA;south georgia and the south sandwich islands=GS;south korea=KR;south sudan=SS;spagna=ES;\
    spain=ES;spanien=ES;spanje=ES;spitsbergen en jan mayen=SJ;spitzbergen und jan mayen=SJ;sri lanca=LK;\
    sri lanka=LK;st barthelemy=BL;st helena=SH;st kitts und nevis=KN;st lucia=LC;st martin=MF;\
    st pierre und miquelon=PM;st vincent und die grenadinen=VC;stany zjednoczone=US;stati uniti=US;sud sudan=SS;\
    sudafrica=ZA;sudafrika=ZA;sudan=SD;sudan del sur=SS;sudan poludniowy=SS;sudao=SD;sudao do sul=SS;\
    sudgeorgien und die sudlichen sandwichinseln=GS;sudkorea=KR;sudsudan=SS;suecia=SE;suede=SE;suica=CH;suisse=CH;\
    suiza=CH;suomi=FI;surinam=SR;suriname=SR;svalbard and jan mayen=SJ;svalbard e jan mayen=SJ;\
    svalbard et jan mayen=SJ;svalbard i jan mayen=SJ;svalbard y jan mayen=SJ;sverige=SE;svezia=SE;svizzera=CH;\
    swaziland=SZ;sweden=SE;switzerland=CH;syria=SY;syrie=SY;syrien=SY;szwajcaria=CH;szwecja=SE;tadjikistan=TJ;\
    tadschikistan=TJ;tadzjikistan=TJ;tadzykistan=TJ;tagikistan=TJ;tailandia=TH;taiwan=TW;tajikistan=TJ;\
    tajiquistao=TJ;tajlandia=TH;tajwan=TW;tansania=TZ;tanzania=TZ;tanzanie=TZ;tayikistan=TJ;tchad=TD;tchequie=CZ;\
    terre australi francesi=TF;terres australes francaises=TF;territoire britannique de l ocean indien=IO;\
    territori palestinesi=PS;territorio britanico del oceano indico=IO;territorio britanico do oceano indico=IO;\
    territorio britannico dell oceano indiano=IO;territorios austrais franceses=TF;\
    territorios australes franceses=TF;territorios palestinianos=PS;territorios palestinos=PS;\
    terytoria palestynskie=PS;thailand=TH;thailande=TH;thailandia=TH;the netherlands=NL;timor est=TL;timor leste=TL;\
    timor oriental=TL;timor wschodni=TL;togo=TG;tokelau=TK;tonga=TO;toquelau=TK;trindade e tobago=TT;\
    trinidad and tobago=TT;trinidad e tobago=TT;trinidad en tobago=TT;trinidad und tobago=TT;trinidad y tobago=TT;\
    trinite et tobago=TT;trynidad i tobago=TT;tschad=TD;tschechien=CZ;tsjaad=TD;tsjechie=CZ;tunesie=TN;tunesien=TN;\
    tunez=TN;tunezja=TN;tunisia=TN;tunisie=TN;turchia=TR;turcja=TR;turkei=TR;turkey=TR;turkije=TR;turkiye=TR;\
    turkmenistan=TM;turks and caicos islands=TC;turks en caicoseilanden=TC;turks i caicos=TC;\
    turks und caicosinseln=TC;turquemenistao=TM;turquia=TR;turquie=TR;tuvalu=TV;u s a=US;uae=AE;ucraina=UA;\
    ucrania=UA;uganda=UG;uk=GB;ukraina=UA;ukraine=UA;ungarn=HU;ungheria=HU;united arab emirates=AE;\
    united kingdom=GB;united states=US;united states minor outlying islands=UM;united states of america=US;\
    united states virgin islands=VI;uruguai=UY;uruguay=UY;urugwaj=UY;usa=US;usbekistan=UZ;usbequistao=UZ;\
    uzbekistan=UZ;vanuatu=VU;vaticaanstad=VA;vatican=VA;vatican city=VA;vatikanstadt=VA;venezuela=VE;\
    vereinigte arabische emirate=AE;vereinigte staaten=US;vereinigtes konigreich=GB;verenigd koninkrijk=GB;\
    verenigde arabische emiraten=AE;verenigde staten=US;viet nam=VN;vietnam=VN;vietname=VN;wales=GB;\
    wallis and futuna=WF;wallis e futuna=WF;wallis en futuna=WF;wallis et futuna=WF;wallis i futuna=WF;\
    wallis und futuna=WF;wallis y futuna=WF;watykan=VA;wegry=HU;weihnachtsinsel=CX;wenezuela=VE;\
    westelijke sahara=EH;western sahara=EH;westsahara=EH;wielka brytania=GB;wietnam=VN;wlochy=IT;\
    wybrzeze kosci sloniowej=CI;wyspa bouveta=BV;wyspa bozego narodzenia=CX;wyspa man=IM;wyspa swietej heleny=SH;\
    wyspy alandzkie=AX;wyspy cooka=CK;wyspy dziewicze stanow zjednoczonych=VI;wyspy heard i mcdonalda=HM;\
    wyspy kokosowe=CC;wyspy marshalla=MH;wyspy owcze=FO;wyspy salomona=SB;wyspy swietego tomasza i ksiazeca=ST;\
    yemen=YE;yibuti=DJ;zambia=ZM;zambie=ZM;zentralafrikanische republik=CF;zimbabue=ZW;zimbabwe=ZW;\
    zjednoczone emiraty arabskie=AE;zuid afrika=ZA;zuid georgia en zuidelijke sandwicheilanden=GS;zuid korea=KR;\
    zuid soedan=SS;zweden=SE;zwitserland=CH;zypern=CY;
    """
}
