extension Country {
  /// Names by which a country is recognised, those of `CountryNames` and others, folded to small letters without accents
  /// as folding five hundred names for each address would take longer than reading it. A literal
  /// rather than a dictionary: it costs nothing at the start of a process.
  static let namesAndCodes: StaticString = """
    ;\
    afghanistan=AF;afrique du sud=ZA;aland islands=AX;albania=AL;albanie=AL;algeria=DZ;algerie=DZ;allemagne=DE;\
    american samoa=AS;andorra=AD;andorre=AD;angleterre=GB;angola=AO;anguilla=AI;antarctica=AQ;antarctique=AQ;\
    antigua and barbuda=AG;antigua et barbuda=AG;arabie saoudite=SA;argentina=AR;argentine=AR;armenia=AM;\
    armenie=AM;aruba=AW;australia=AU;australie=AU;austria=AT;autriche=AT;azerbaidjan=AZ;azerbaijan=AZ;bahamas=BS;\
    bahrain=BH;bahrein=BH;bangladesh=BD;barbade=BB;barbados=BB;belarus=BY;belgie=BE;belgique=BE;belgium=BE;\
    belize=BZ;benin=BJ;bermuda=BM;bermudes=BM;bhoutan=BT;bhutan=BT;bielorussie=BY;birmanie=MM;bolivia=BO;\
    bolivie=BO;bosnia and herzegovina=BA;bosnie herzegovine=BA;botswana=BW;bouvet island=BV;brazil=BR;bresil=BR;\
    british indian ocean territory=IO;british virgin islands=VG;brunei=BN;bulgaria=BG;bulgarie=BG;burkina faso=BF;\
    burma=MM;burundi=BI;cabo verde=CV;cambodge=KH;cambodia=KH;cameroon=CM;cameroun=CM;canada=CA;cap vert=CV;\
    cape verde=CV;caribbean netherlands=BQ;cayman islands=KY;central african republic=CF;chad=TD;chile=CL;chili=CL;\
    china=CN;chine=CN;christmas island=CX;chypre=CY;cocos islands=CC;colombia=CO;colombie=CO;comores=KM;comoros=KM;\
    cook islands=CK;coree du nord=KP;coree du sud=KR;costa rica=CR;cote d ivoire=CI;croatia=HR;croatie=HR;cuba=CU;\
    curacao=CW;cyprus=CY;czech republic=CZ;czechia=CZ;danemark=DK;danmark=DK;democratic republic of the congo=CD;\
    denmark=DK;deutschland=DE;djibouti=DJ;dominica=DM;dominican republic=DO;dominique=DM;drc=CD;eau=AE;ecosse=GB;\
    ecuador=EC;egypt=EG;egypte=EG;el salvador=SV;emirats arabes unis=AE;england=GB;equateur=EC;\
    equatorial guinea=GQ;eritrea=ER;erythree=ER;espagne=ES;espana=ES;estonia=EE;estonie=EE;eswatini=SZ;\
    etats unis=US;etats unis d amerique=US;ethiopia=ET;ethiopie=ET;falkland islands=FK;faroe islands=FO;\
    federation de russie=RU;fidji=FJ;fiji=FJ;finland=FI;finlande=FI;france=FR;france metropolitaine=FR;\
    french guiana=GF;french polynesia=PF;french republic=FR;french southern territories=TF;gabon=GA;gambia=GM;\
    gambie=GM;georgia=GE;georgie=GE;georgie du sud et les iles sandwich du sud=GS;germany=DE;ghana=GH;gibraltar=GI;\
    grande bretagne=GB;great britain=GB;grece=GR;greece=GR;greenland=GL;grenada=GD;grenade=GD;groenland=GL;\
    guadeloupe=GP;guam=GU;guatemala=GT;guernesey=GG;guernsey=GG;guinea=GN;guinea bissau=GW;guinee=GN;\
    guinee bissau=GW;guinee equatoriale=GQ;guyana=GY;guyane francaise=GF;haiti=HT;\
    heard island and mcdonald islands=HM;hellas=GR;holland=NL;hollande=NL;honduras=HN;hong kong=HK;hongrie=HU;\
    hungary=HU;iceland=IS;ile bouvet=BV;ile christmas=CX;ile de man=IM;ile norfolk=NF;iles aland=AX;\
    iles caimans=KY;iles cocos=CC;iles cook=CK;iles feroe=FO;iles heard et macdonald=HM;iles malouines=FK;\
    iles mariannes du nord=MP;iles marshall=MH;iles mineures eloignees des etats unis=UM;iles pitcairn=PN;\
    iles salomon=SB;iles turques et caiques=TC;iles vierges britanniques=VG;iles vierges des etats unis=VI;inde=IN;\
    india=IN;indonesia=ID;indonesie=ID;irak=IQ;iran=IR;iraq=IQ;ireland=IE;irlande=IE;irlande du nord=GB;islande=IS;\
    isle of man=IM;israel=IL;italia=IT;italie=IT;italy=IT;ivory coast=CI;jamaica=JM;jamaique=JM;japan=JP;japon=JP;\
    jersey=JE;jordan=JO;jordanie=JO;kazakhstan=KZ;kenya=KE;kirghizstan=KG;kiribati=KI;koweit=KW;kuwait=KW;\
    kyrgyzstan=KG;la reunion=RE;laos=LA;latvia=LV;lebanon=LB;lesotho=LS;lettonie=LV;liban=LB;liberia=LR;libya=LY;\
    libye=LY;liechtenstein=LI;lithuania=LT;lituanie=LT;luxembourg=LU;luxemburg=LU;macao=MO;macedoine=MK;\
    macedoine du nord=MK;macedonia=MK;madagascar=MG;malaisie=MY;malawi=MW;malaysia=MY;maldives=MV;mali=ML;malta=MT;\
    malte=MT;maroc=MA;marshall islands=MH;martinique=MQ;maurice=MU;mauritania=MR;mauritanie=MR;mauritius=MU;\
    mayotte=YT;mexico=MX;mexique=MX;micronesia=FM;micronesie=FM;moldavie=MD;moldova=MD;monaco=MC;mongolia=MN;\
    mongolie=MN;montenegro=ME;montserrat=MS;morocco=MA;mozambique=MZ;myanmar=MM;namibia=NA;namibie=NA;nauru=NR;\
    nederland=NL;nepal=NP;netherlands=NL;new caledonia=NC;new zealand=NZ;nicaragua=NI;niger=NE;nigeria=NG;niue=NU;\
    norfolk island=NF;norge=NO;north korea=KP;north macedonia=MK;northern ireland=GB;northern mariana islands=MP;\
    norvege=NO;norway=NO;nouvelle caledonie=NC;nouvelle zelande=NZ;oman=OM;osterreich=AT;ouganda=UG;ouzbekistan=UZ;\
    pakistan=PK;palaos=PW;palau=PW;palestine=PS;panama=PA;papouasie nouvelle guinee=PG;papua new guinea=PG;\
    paraguay=PY;pays bas=NL;pays bas caribeens=BQ;pays de galles=GB;people s republic of china=CN;perou=PE;peru=PE;\
    philippines=PH;pitcairn islands=PN;poland=PL;pologne=PL;polska=PL;polynesie francaise=PF;porto rico=PR;\
    portugal=PT;principaute de monaco=MC;puerto rico=PR;qatar=QA;rdc=CD;republic of ireland=IE;\
    republic of the congo=CG;republique centrafricaine=CF;republique d irlande=IE;republique de coree=KR;\
    republique democratique du congo=CD;republique dominicaine=DO;republique du congo=CG;\
    republique federale d allemagne=DE;republique francaise=FR;republique populaire de chine=CN;\
    republique tcheque=CZ;reunion=RE;romania=RO;roumanie=RO;royaume uni=GB;russia=RU;russian federation=RU;\
    russie=RU;rwanda=RW;sahara occidental=EH;saint barthelemy=BL;saint christophe et nieves=KN;saint helena=SH;\
    saint kitts and nevis=KN;saint lucia=LC;saint marin=SM;saint martin=MF;saint martin partie neerlandaise=SX;\
    saint pierre and miquelon=PM;saint pierre et miquelon=PM;saint vincent and grenadines=VC;\
    saint vincent et les grenadines=VC;sainte helene=SH;sainte lucie=LC;salvador=SV;samoa=WS;samoa americaines=AS;\
    san marino=SM;sao tome and principe=ST;sao tome et principe=ST;saudi arabia=SA;schweiz=CH;scotland=GB;\
    senegal=SN;serbia=RS;serbie=RS;seychelles=SC;sierra leone=SL;singapore=SG;singapour=SG;sint maarten=SX;\
    slovakia=SK;slovaquie=SK;slovenia=SI;slovenie=SI;solomon islands=SB;somalia=SO;somalie=SO;soudan=SD;\
    soudan du sud=SS;south africa=ZA;south georgia and the south sandwich islands=GS;south korea=KR;south sudan=SS;\
    spain=ES;sri lanka=LK;sudan=SD;suede=SE;suisse=CH;suomi=FI;suriname=SR;svalbard and jan mayen=SJ;\
    svalbard et jan mayen=SJ;sverige=SE;svizzera=CH;swaziland=SZ;sweden=SE;switzerland=CH;syria=SY;syrie=SY;\
    tadjikistan=TJ;taiwan=TW;tajikistan=TJ;tanzania=TZ;tanzanie=TZ;tchad=TD;tchequie=CZ;\
    terres australes francaises=TF;territoire britannique de l ocean indien=IO;thailand=TH;thailande=TH;\
    the netherlands=NL;timor leste=TL;timor oriental=TL;togo=TG;tokelau=TK;tonga=TO;trinidad and tobago=TT;\
    trinite et tobago=TT;tunisia=TN;tunisie=TN;turkey=TR;turkiye=TR;turkmenistan=TM;turks and caicos islands=TC;\
    turquie=TR;tuvalu=TV;u s a=US;uae=AE;uganda=UG;uk=GB;ukraine=UA;united arab emirates=AE;united kingdom=GB;\
    united states=US;united states minor outlying islands=UM;united states of america=US;\
    united states virgin islands=VI;uruguay=UY;usa=US;uzbekistan=UZ;vanuatu=VU;vatican=VA;vatican city=VA;\
    venezuela=VE;viet nam=VN;vietnam=VN;wales=GB;wallis and futuna=WF;wallis et futuna=WF;western sahara=EH;\
    yemen=YE;zambia=ZM;zambie=ZM;zimbabwe=ZW;
    """
}
