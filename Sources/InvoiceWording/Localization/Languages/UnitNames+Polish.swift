extension UnitNames {
  /// The Polish names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let polish = UnitNames(
    """
    ACT=czynność|czynności|czynności|czynności;ANN=rok|lata|lat|roku;AS=zestaw|zestawy|zestawów|zestawu;\
    BLL=baryłka|baryłki|baryłek|baryłki;C0=połączenie|połączenia|połączeń|połączenia;\
    C62=jednostka|jednostki|jednostek|jednostki;CEN=setka|setki|setek|setki;DAY=dzień|dni|dni|dnia;\
    DPC=tuzin sztuk|tuziny sztuk|tuzinów sztuk|tuzina sztuk;DZN=tuzin|tuziny|tuzinów|tuzina;\
    E27=dawka|dawki|dawek|dawki;E48=usługa|usługi|usług|usługi;\
    E49=dzień roboczy|dni robocze|dni roboczych|dnia roboczego;E51=zlecenie|zlecenia|zleceń|zlecenia;\
    E53=badanie|badania|badań|badania;E54=przejazd|przejazdy|przejazdów|przejazdu;E55=użycie|użycia|użyć|użycia;\
    EA=jednostka|jednostki|jednostek|jednostki;GLI=galon (GB)|galony (GB)|galonów (GB)|galona (GB);\
    GLL=galon (US)|galony (US)|galonów (US)|galona (US);GRO=gros|grosy|grosów|grosa;H87=sztuka|sztuki|sztuk|sztuki;\
    HC=setka|setki|setek|setki;HEA=sztuka|sztuki|sztuk|sztuki;HUR=godzina|godziny|godzin|godziny;\
    IE=osoba|osoby|osób|osoby;KT=zestaw|zestawy|zestawów|zestawu;LEF=arkusz|arkusze|arkuszy|arkusza;\
    LH=roboczogodzina|roboczogodziny|roboczogodzin|roboczogodziny;\
    LM=metr bieżący|metry bieżące|metrów bieżących|metra bieżącego;LO=partia|partie|partii|partii;\
    LPA=litr czystego alkoholu|litry czystego alkoholu|litrów czystego alkoholu|litra czystego alkoholu;\
    LR=warstwa|warstwy|warstw|warstwy;LS=ryczałt|ryczałty|ryczałtów|ryczałtu;LTR=litr|litry|litrów|litra;\
    MIL=tysiąc|tysiące|tysięcy|tysiąca;MIN=minuta|minuty|minut|minuty;MIO=milion|miliony|milionów|miliona;\
    MON=miesiąc|miesiące|miesięcy|miesiąca;MTR=metr|metry|metrów|metra;NAR=artykuł|artykuły|artykułów|artykułu;\
    NMI=mila morska|mile morskie|mil morskich|mili morskiej;NMP=opakowanie|opakowania|opakowań|opakowania;\
    NPT=część|części|części|części;OT=nadgodzina|nadgodziny|nadgodzin|nadgodziny;PR=para|pary|par|pary;\
    PTN=porcja|porcje|porcji|porcji;Q3=posiłek|posiłki|posiłków|posiłku;QAN=kwartał|kwartały|kwartałów|kwartału;\
    QB=strona wydruku|strony wydruku|stron wydruku|strony wydruku;RM=ryza|ryzy|ryz|ryzy;\
    ROM=pokój|pokoje|pokoi|pokoju;SAN=półrocze|półrocza|półroczy|półrocza;SEC=sekunda|sekundy|sekund|sekundy;\
    SET=komplet|komplety|kompletów|kompletu;SMI=mila|mile|mil|mili;SX=przesyłka|przesyłki|przesyłek|przesyłki;\
    T3=tysiąc sztuk|tysiące sztuk|tysięcy sztuk|tysiąca sztuk;TNE=tona|tony|ton|tony;\
    U2=tabletka|tabletki|tabletek|tabletki;WEE=tydzień|tygodnie|tygodni|tygodnia;\
    WM=miesiąc pracy|miesiące pracy|miesięcy pracy|miesiąca pracy;XBA=beczka|beczki|beczek|beczki;\
    XBG=torba|torby|toreb|torby;XBI=pojemnik|pojemniki|pojemników|pojemnika;XBJ=wiadro|wiadra|wiader|wiadra;\
    XBK=kosz|kosze|koszy|kosza;XBN=bela|bele|bel|beli;XBO=butelka|butelki|butelek|butelki;\
    XBX=pudełko|pudełka|pudełek|pudełka;XCA=puszka|puszki|puszek|puszki;XCN=kontener|kontenery|kontenerów|kontenera;\
    XCR=skrzynka|skrzynki|skrzynek|skrzynki;XCS=skrzynia|skrzynie|skrzyń|skrzyni;\
    XCT=karton|kartony|kartonów|kartonu;XDR=bęben|bębny|bębnów|bębna;XEN=koperta|koperty|kopert|koperty;\
    XPA=paczka|paczki|paczek|paczki;XPC=przesyłka|przesyłki|przesyłek|przesyłki;\
    XPK=opakowanie|opakowania|opakowań|opakowania;XPP=sztuka|sztuki|sztuk|sztuki;XPX=paleta|palety|palet|palety;\
    XRO=rolka|rolki|rolek|rolki;XSA=worek|worki|worków|worka;XST=arkusz|arkusze|arkuszy|arkusza;\
    XSX=komplet|komplety|kompletów|kompletu;XTU=tubka|tubki|tubek|tubki;XUN=jednostka|jednostki|jednostek|jednostki;\
    ZP=strona|strony|stron|strony;ZZ=jednostka umowna|jednostki umowne|jednostek umownych|jednostki umownej;
    """)
}
