namespace Sjukersattning.Data.Demo;

internal static partial class DemoTexts
{
    /// <summary>
    /// A thorough, finished utlåtande: woman in her fifties, former undersköterska, recurrent depression, fibromyalgia and
    /// exhaustion disorder, with own examination and three underlag.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Complete { get; } = new Dictionary<string, string>
    {
        ["1/UNDERSOKNING"] = "{-21}",
        ["1/JOURNALUPPGIFTER"] = "{-16}",
        ["2.1/datum"] = "{-1510}",
        ["3.1/svar"] = "ja",
        ["4/1.typ"] = "PSYKOLOG",
        ["4/1.datum"] = "{-290}",
        ["4/1.kalla"] = "Regionens psykologenhet, testning på remiss från vårdenheten. Bifogas av patienten.",
        ["4/2.typ"] = "ARBETSTERAPEUT",
        ["4/2.datum"] = "{-52}",
        ["4/2.kalla"] = "Arbetsterapeut vid egna vårdenheten, bedömning i hemmet och på mottagningen.",
        ["4/3.typ"] = "FYSIOTERAPEUT",
        ["4/3.datum"] = "{-44}",
        ["4/3.kalla"] = "Fysioterapeut vid egna vårdenheten, funktionsbedömning vid två besök.",

        ["6/system"] = "ICD_10_SE",
        ["6/1.kod"] = "F331",
        ["6/1.text"] = "Recidiverande depression, medelsvår episod",
        ["6/2.kod"] = "M797",
        ["6/2.text"] = "Fibromyalgi",
        ["6/3.kod"] = "F438A",
        ["6/3.text"] = "Utmattningssyndrom",

        ["7.1/text"] = Fold("""
            Recidiverande depression: första episoden diagnostiserades på vårdcentralen 2006. Diagnosen bekräftades på psykiatrisk
            öppenvårdsmottagning våren 2022 efter strukturerad diagnostisk intervju (M.I.N.I.) och läkarbedömning.

            Fibromyalgi: ställdes på reumatologisk mottagning i mars 2016. Inflammatorisk ledsjukdom uteslöts då med prover,
            ledröntgen och klinisk undersökning. Kriterierna är fortsatt uppfyllda vid fysioterapeutens undersökning inför
            utlåtandet.

            Utmattningssyndrom: ställdes på vårdcentralen i december 2018 av dåvarande läkare tillsammans med psykolog.
            """),
        ["45.1/svar"] = "nej",

        ["5.1/text"] = Fold("""
            Kvinna i 50-årsåldern, utbildad undersköterska, 24 år i hemtjänst och på särskilt boende. Första depressionen 2006,
            läkemedelsbehandlad och åter i heltidsarbete efter fem månader. Nya episoder 2012 och 2016 med längre återhämtning för
            varje gång. Från 2014 tilltagande utbredd värk, fibromyalgi fastställd 2016; därefter sänkt arbetstid till 75 procent.

            Hösten 2018 efter lång tids hög belastning hastigt insjuknande med minnesluckor, panikkänsla på arbetspasset, sömnlöshet
            och uttalad trötthet. Sedan november 2018 sjukskriven, helt eller till största delen. Arbetsträning på 25 procent i
            anpassade uppgifter hos arbetsgivaren 2020 avbröts efter elva veckor på grund av försämring. Nytt försök via
            Arbetsförmedlingen och Försäkringskassan hösten 2021, sex timmar per vecka, avbröts efter nio veckor då patienten
            insjuknade i en svår depressiv episod med dödstankar. Anställningen upphörde 2022 efter omplaceringsutredning.

            Psykiatrisk öppenvård 2022-2024. Förbättring från svår till medelsvår depression men ingen återgång till tidigare
            funktionsnivå. Sedan hösten 2023 i huvudsak oförändrat tillstånd vid upprepade kontroller hos undertecknad.
            """),

        ["8.1/text"] = Fold("""
            Psykologens testning (WAIS-IV) visar genomsnittlig verbal och perceptuell förmåga. Index för bearbetningshastighet
            ligger drygt en standardavvikelse under övriga index, och skillnaden ökade när testet pågick längre än 40 minuter.

            Ordinarie skolgång och vårdutbildning på gymnasiet utan stöd. I samtal med kurator resonerar patienten logiskt, förstår
            abstrakta frågor och kan dra slutsatser när det får ta tid. Ingen nedsättning av teoretisk förmåga som sådan. Det
            långsamma tempot bedöms höra till depression och uttröttbarhet och beskrivs under uppmärksamhet, koncentration och
            exekutiv funktion.
            """),
        ["9.1/text"] = Fold("""
            Måttlig nedsättning. Observerat av kurator vid fem samtal: ögonkontakt finns inledningsvis men minskar efter omkring 20
            minuter, mimiken är sparsam och tonfallet blir entonigt. Patienten kan sätta sig in i andras perspektiv och har ingen
            grundläggande svårighet med ömsesidighet, men orkar inte hålla samspelet levande. Hon missförstod två gånger en neutral
            fråga som kritik och började gråta; reagerade på liknande sätt i väntrummet när hon blev ombedd att byta plats.

            Enligt psykiatrins journal tydligt tillbakadragande sedan 2022. Patienten uppger att hon avstår från att svara i
            telefon, har en vän kvar som hon träffar ungefär en gång i månaden och lämnar släktträffar efter en knapp timme. Maken,
            med vid ett av samtalen, bekräftar detta och beskriver att konflikter uppstår av småsaker när hon är trött.
            """),
        ["10.1/text"] = Fold("""
            Stor nedsättning av uthållighet, måttlig nedsättning av fördelad och skiftande uppmärksamhet samt exekutiv funktion.

            Testat: psykologens testning visar nedsatt vidmakthållen uppmärksamhet med stigande felantal under andra halvan, och
            D-KEFS visar svag växling mellan två regler medan enkel regel klaras normalt. Testningen fick delas på tre tillfällen.

            Observerat: vid arbetsterapeutens bedömning med AMPS (två välkända köksuppgifter) låg processfärdigheten under gränsen
            för att klara sig effektivt och självständigt. Hon påbörjade ett nytt moment innan det förra var färdigt, letade i samma
            skåp fyra gånger, stannade upp när radion var på och glömde plattan på. Fel upptäcktes sent och rättades bara efter
            fråga. Hos kurator klarar hon omkring 25-30 minuters samtal; därefter tappar hon tråden, svaren dröjer och frågor måste
            upprepas. Efter 40 minuter avbröts två av fem samtal. Patienten uppger att hon efter ett besök vilar resten av dagen och
            ofta dagen efter.
            """),
        ["11.1/text"] = Fold("""
            Måttlig till stor nedsättning av energi och drift, måttlig nedsättning av emotionella funktioner och sömn.

            Vid läkarundersökningen sänkt grundstämning, psykomotoriskt långsam, klanglös röst och gråt vid samtal om arbetet. Ingen
            psykos eller mani, inga tvångstankar. Dödstankar förekommer i perioder utan planer eller avsikt. MADRS, skattad av
            läkare, 27 poäng; 28 och 25 poäng vid två kontroller under det föregående året. KEDS 36 poäng, vilket ligger klart över
            gränsvärdet 19.

            Initiativförmågan är svag: enligt maken behöver hon påminnas om att äta lunch och duscha. Stresstålighet starkt sänkt;
            vid en oväntad tidsändring på mottagningen sågs hjärtklappning, tremor i händerna och oförmåga att ta beslut. Omdöme och
            sjukdomsinsikt utan anmärkning. Sömnen bruten med 3-4 uppvaknanden per natt enligt sömndagbok i två veckor, trots
            läkemedel, och ingen känsla av utvila på morgonen. Språkliga funktioner: ordletande när hon är trött, hördes tydligt mot
            slutet av samtalen, i övrigt utan anmärkning.
            """),
        ["11.1/minne"] = Fold("""
            Arbetsminne: måttlig nedsättning. WAIS-IV arbetsminnesindex under genomsnittet; siffror baklänges klart svagare än
            framlänges. Observerat att hon behöver instruktioner i högst två led.

            Inlärning och återgivning: lätt till måttlig nedsättning. RBANS visar långsam inlärning av ordlista och berättelse.
            Fördröjd återgivning är nedsatt, medan igenkänning med ledtråd är nästan normal. Profilen talar för bristande
            uppmärksamhet vid inlärningen snarare än ren glömska.

            Prospektivt minne: måttlig till stor nedsättning. Uteblev från tre av elva bokade besök under ett år trots
            sms-påminnelse och glömmer medicin utan dosett (journal, maken).

            Orientering till tid, plats, situation och person: undersökt utan anmärkning, osäker på datum vid ett av fem samtal.
            """),
        ["12.1/text"] = Fold("""
            Måttlig till stor nedsättning avseende smärta, måttlig överkänslighet för ljud. Undersökt av fysioterapeut vid två
            besök: lätt tryck över nacke, skuldror, ländrygg, säte och lårens utsidor utlöser tydlig smärtreaktion (undandragande,
            grimas), 16 av 18 punkter ömma. Allodyni för beröring med tygremsa över skuldrorna. Tryckalgometri över trapezius 110
            kPa höger och 120 kPa vänster, vilket är tydligt sänkt smärttröskel. Neurologisk känselundersökning utan segmentellt
            bortfall.

            Smärtan är generell med skov och ökar dygnet efter belastning: två dagar efter gångtest och styrketest uppmättes sämre
            rörlighet och långsammare uppresning än före test. Smärtskattning 6-8 av 10 i smärtdagbok under 14 dagar. Vid samtal i
            rum med ventilationsljud bad patienten om att få byta rum. Syn och hörsel utan anmärkning.
            """),
        ["13.1/text"] = Fold("""
            Lätt till måttlig nedsättning. Gången är bredspårig och långsam, självvald gånghastighet 0,82 m/s på tio meter.
            Enbensstående 14 sekunder höger och 11 sekunder vänster, med svaj när hon samtidigt räknar baklänges. Finger-näs och
            diadokokines normala. Nine Hole Peg Test 24 sekunder höger och 26 sekunder vänster, alltså något långsamt, med
            tilltagande stelhet vid tredje försöket. Grov- och finmotorik räcker för enkla moment men tempot sjunker snabbt. Ingen
            dysartri eller sväljningssvårighet.
            """),
        ["14.1/text"] = Fold("""
            Måttlig nedsättning av muskelstyrka och muskeluthållighet, måttlig till stor nedsättning av kondition och fysisk
            tolerans.

            Sex minuters gångtest: 292 meter, två stopp, Borg 17 vid slut, puls 128; förväntat för kön, ålder och längd är omkring
            560 meter. Uppresning från stol på 30 sekunder: 8 gånger. Handgreppsstyrka (Jamar) 17 kg höger och 15 kg vänster, med
            avtagande värden vid fem upprepningar. Axelrörlighet 140 graders aktiv flexion bilateralt, begränsad av smärta. Nacke:
            rotation 50 grader åt båda håll. Hjärta och lungor utan anmärkning, blodtryck 132/84, BMI 29. Blodstatus, TSH, B12, CRP,
            CK och ferritin normala vid senaste kontroll. EKG sinusrytm.
            """),

        ["17.1/text"] = Fold("""
            Grundas på arbetsterapeutens hembesök och AMPS (observerat, testat), kuratorns samtal (observerat), journal samt
            intervju med patienten och maken (uppges).

            Lärande och tillämpa kunskap: stor svårighet att läsa mer än en sida åt gången. Observerat att hon läste en kallelse tre
            gånger utan att kunna återge tiden.

            Allmänna uppgifter och krav: stor svårighet att utföra flera uppgifter i följd. Under hembesöket kokade hon kaffe och
            dukade fram på 35 minuter, behövde sitta ned två gånger och glömde plattan på. Klarar inte ändringar med kort varsel.
            Patienten uppger att en planerad aktivitet per dag är gränsen; efter två följer ett till tre dygn med sängläge delar av
            dagen, vilket maken bekräftar.

            Kommunikation: lätt till måttlig svårighet. Följer samtal med en person i lugn miljö men inte när flera talar
            (observerat vid teammöte). Maken sköter kontakter med myndigheter och räkningar sedan 2022.

            Förflyttning: går 10-15 minuter på plan mark. Tar trappan till andra våningen med ett stopp (observerat). Kör inte bil
            sedan 2021 efter två tillbud då hon inte uppfattade trafikljus. Åker inte buss ensam på grund av ljud och trängsel.

            Personlig vård: klarar på- och avklädning sittande. Duschar två gånger i veckan med duschpall och vilar därefter omkring
            en timme. Hjälp med hårtvätt (patienten och maken uppger).

            Hemliv: måttlig till stor svårighet. Värmer färdig mat; maken lagar mat, handlar, städar och tvättar. Observerat: orkade
            hänga sex plagg innan armarna fick vila. Lyft över 3 kg undviks. Spisvakt är installerad efter två fall av torrkokning.

            Mellanmänskliga relationer: orkar korta besök av döttrarna men kan inte ensam passa barnbarnet, som kräver ständig
            tillsyn.

            Viktiga livsområden: vid arbetsträning 2020 och 2021 (journal, slutrapporter) klarade hon som mest två timmar tre dagar
            i veckan med plockarbete och linneförråd, med fel i var tredje beställning och frånvaro nästan varannan dag. Bör av
            säkerhetsskäl inte arbeta med läkemedelshantering, personlyft eller fordon.

            Samhällsgemenskap: har slutat med kör och studiecirkel; lyssnar på korta ljudböcker.
            """),

        ["18.1/text"] = Fold("""
            Läkemedel: sertralin 2006-2007 och 2012-2014 med god effekt, 2016-2019 med avtagande effekt. Venlafaxin 2019-2021,
            utsatt på grund av blodtrycksstegring och svettningar. Mirtazapin 2021, viktökning 9 kg. Amitriptylin och pregabalin mot
            värk 2017-2018 gav dåsighet utan säker smärtlindring.

            Psykologisk behandling: KBT på vårdcentralen 2012 och 2019 (12 respektive 10 samtal), viss lindring av ångest.
            Behandling enligt ACT i grupp 2020. Beteendeaktivering och individuell terapi i psykiatrin 2022-2024, 34 besök:
            dödstankarna minskade men funktionen ökade inte.

            Rehabilitering: multimodal smärtrehabilitering åtta veckor våren 2017, återgick då i arbete på 75 procent. Multimodalt
            program för stress och utmattning tolv veckor 2019, förbättrade strategier men oförändrad uthållighet. Bassängträning
            2019-2021, varje pass följdes av ökad värk. Arbetsträning 2020 och 2021 avbröts med försämring, se bakgrund.

            ECT diskuterades 2022, bedömdes inte vara indicerat. Transkraniell magnetstimulering, 20 behandlingar 2023, övergående
            effekt.
            """),
        ["19.1/text"] = Fold("""
            Duloxetin för att förebygga återfall och lindra smärta, propiomazin och melatonin mot sömnstörningen; ansvarig är
            undertecknad. Uppföljning hos läkare var tredje månad. Stödsamtal hos kurator en gång i månaden med fokus på
            dagsstruktur och att förebygga nya depressiva episoder. Hemträningsprogram på låg nivå från fysioterapeut, kontroll två
            gånger per år. Arbetsterapeut följer hjälpmedel (spisvakt, duschpall, dosett, kalender med larm). Syftet är att
            bibehålla nuvarande funktion; behandlingarna är långsiktiga och väntas inte öka arbetsförmågan.
            """),
        ["20.1/text"] = Fold("""
            Ingen ytterligare arbetslivsinriktad eller multimodal rehabilitering planeras. Psykiatrin har i avslutande bedömning
            2024 inte funnit fler behandlingar som kan antas påverka funktionsnivån. Underhållsbehandlingen fortsätter tills vidare
            på vårdcentralen, med återremiss till psykiatrin vid svår depressiv episod.
            """),
        ["21.1/text"] = Fold("""
            Duloxetin 90 mg dagligen, propiomazin 25 mg till natten, melatonin 4 mg till natten, paracetamol 1 g vid behov upp till
            tre gånger per dag. Inga opioider eller bensodiazepiner. Dricker vin högst två gånger i månaden, AUDIT 2 poäng; PEth
            under 0,05 mikromol/L vid senaste kontroll. Röker inte. Inga narkotika.
            """),

        ["22.1/text"] = Fold("""
            Patienten har sedan flera år en kombination av återkommande depression, generaliserad smärta och uttröttbarhet där
            tillstånden förstärker varandra. Trots läkemedel i adekvata doser, psykologisk behandling, två multimodala program och
            två arbetsträningar har uthållighet, minne och stresstålighet inte förbättrats. Funktionsnivån har varit väsentligen
            oförändrad sedan hösten 2023.

            Ur medicinsk synvinkel bedöms förutsättningarna för arbete vara stadigvarande nedsatta under överskådlig tid och fram
            till pensionsåldern. Begränsningarna gäller inte bara vårdarbete utan även stillasittande och enkla arbeten, eftersom de
            främst beror på bristande uthållighet, långsamt tempo, sviktande uppmärksamhet och behov av lång återhämtning. Ökade
            krav har vid båda försöken lett till ny depressiv episod eller tydlig försämring. Möjligheten till särskild förläggning
            av arbetstiden har prövats utan att förmågan ökat.
            """),
        ["23.1/text"] = Fold("""
            Patienten kan i lugn hemmiljö och eget tempo utföra kortare, välkända sysslor i 15-20 minuter, till exempel vika tvätt
            sittande, vattna blommor och värma mat. Hon kan föra ett samtal med en person i omkring 25 minuter. Hon följer
            överenskommelser när de skrivs ned och kalendern larmar. Hon är ordningsam, har god sjukdomsinsikt och tar emot stöd.
            Intresset för handarbete finns kvar; hon stickar några varv åt gången. Förmågan varierar från dag till dag och går inte
            att förutse.
            """),
        ["25.1/text"] = Fold("""
            Utlåtandet är skrivet i team. Psykiska funktioner är bedömda av kurator med stöd av psykologens testning, kroppsliga
            funktioner av fysioterapeut och aktivitetsbegränsningar av arbetsterapeut. Undertecknad har gått igenom samtliga delar
            vid egen undersökning och delar bedömningarna. Patienten har tagit del av innehållet och har inget att invända.
            Ytterligare diagnoser av mindre betydelse för arbetsförmågan: spänningshuvudvärk och besvär från klimakteriet,
            behandlade utan kvarstående inverkan.
            """),
    };
}
