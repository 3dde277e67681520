namespace Sjukersattning.Data.Demo;

internal static partial class DemoTexts
{
    /// <summary>
    /// A shorter finished utlåtande: man around sixty, cognitive sequelae after a stroke, and KOL. Based on the record and a
    /// relative's description, without own examination, so the reason (1.4) is given; asks Försäkringskassan for contact.
    /// </summary>
    public static IReadOnlyDictionary<string, string> SecondComplete { get; } = new Dictionary<string, string>
    {
        ["1/JOURNALUPPGIFTER"] = "{-9}",
        ["1/ANHORIG"] = "{-12}",
        ["1.4/text"] =
            "Senaste läkarbesöket ligger fyra månader bakåt. Pga infektion med KOL-försämring har nytt besök inte " +
                "kunnat ske; journalen bedöms räcka.",
        ["2.1/datum"] = "{-830}",
        ["3.1/svar"] = "ja",
        ["4/1.typ"] = "SPECIALISTKLINIK",
        ["4/1.datum"] = "{-410}",
        ["4/1.kalla"] = "Rehabiliteringsmedicinska kliniken, teamutredning med neuropsykolog. Bifogas av patienten.",
        ["4/2.typ"] = "ARBETSTERAPEUT",
        ["4/2.datum"] = "{-135}",
        ["4/2.kalla"] = "Arbetsterapeut vid egna vårdenheten, hembesök.",
        ["4/3.typ"] = "FYSIOTERAPEUT",
        ["4/3.datum"] = "{-128}",
        ["4/3.kalla"] = "Fysioterapeut vid egna vårdenheten, KOL-mottagningen.",

        ["6/system"] = "ICD_10_SE",
        ["6/1.kod"] = "I693",
        ["6/1.text"] = "Sena effekter av cerebral infarkt",
        ["6/2.kod"] = "F067",
        ["6/2.text"] = "Lindrig kognitiv störning",
        ["6/3.kod"] = "J449",
        ["6/3.text"] = "Kroniskt obstruktiv lungsjukdom, ospecificerad",

        ["7.1/text"] = Fold("""
            Hjärninfarkt i höger mediaområde diagnostiserades med datortomografi och magnetkamera på länssjukhusets strokeenhet i
            februari 2022. Kognitiv störning som följd av infarkten fastställdes vid rehabiliteringsmedicinsk teamutredning, se
            underlag. KOL diagnostiserades med spirometri på vårdcentralen 2017.
            """),
        ["45.1/svar"] = "nej",

        ["5.1/text"] = Fold("""
            Man i 60-årsåldern, lastbilsförare och senare lagerarbetare med truck. KOL sedan 2017, arbetade då heltid med lättare
            uppgifter. I februari 2022 hjärninfarkt i höger hjärnhalva med vänstersidig svaghet och neglekt, trombolys och vård på
            strokeenhet i tre veckor. Motoriken har till stor del återkommit men uttröttbarhet, minnessvårigheter och nedsatt
            uppmärksamhet kvarstår.

            Arbetsprövning hos arbetsgivaren våren 2023, två timmar tre dagar i veckan med märkning av gods, avslutades efter sju
            veckor på grund av felplock, påkörning av hylla och utmattning. Körkortet återkallat 2022. Två vårdtillfällen för
            försämrad KOL 2023 och ett 2024. Helt sjukskriven sedan insjuknandet frånsett arbetsprövningen.
            """),

        ["8.1/text"] = Fold("""
            Enligt neuropsykologens testning i teamutredningen är verbal förmåga och allmän kunskap på genomsnittlig nivå.
            Visuospatial förmåga är påtagligt svagare: blockmönster och kopiering av komplex figur ligger två standardavvikelser
            under medel, med utelämnade detaljer till vänster. Bedömningen är förvärvad nedsättning efter hjärninfarkten, inte en
            generell intellektuell funktionsnedsättning.
            """),
        ["9.1/text"] = Fold("""
            Lätt till måttlig nedsättning. Journal från strokeuppföljning och kurator: kontaktbar och vänlig men svarar kortfattat,
            avbryter och uppfattar inte när samtalspartnern vill byta ämne. Hustrun uppger att han har blivit plattare i
            känslouttryck, missar ironi och drar sig undan när fler än två personer talar.
            """),
        ["10.1/text"] = Fold("""
            Stor nedsättning av uthållighet och delad uppmärksamhet, måttlig nedsättning av exekutiv funktion. Testat vid
            teamutredningen: Trail Making Test B tog 248 sekunder med tre fel, och resultatet på test av vidmakthållen uppmärksamhet
            sjönk tydligt efter 15 minuter. Uppmärksamhetsbrist åt vänster sågs vid stjärnutstrykning. Observerat av arbetsterapeut:
            hoppade över steg i ett skriftligt recept, behövde uppmaning för att komma igång och avslutade inte. Mental trötthet
            (MFS) 19,5 poäng.
            """),
        ["11.1/text"] = Fold("""
            Måttlig nedsättning av energi, drift och initiativ: hustrun startar de flesta aktiviteter åt honom. Lätt nedsättning av
            känsloreglering med lättväckt gråt och irritation (observerat av kurator vid två samtal). HADS depression 7, ångest 6,
            ingen depressiv sjukdom. Insikten är delvis nedsatt: han anger själv färre svårigheter än vad test och hustru visar.
            Sömn 9-10 timmar per dygn och vila mitt på dagen. Tankeinnehåll utan anmärkning.
            """),
        ["11.1/minne"] = Fold("""
            Arbetsminne: måttlig nedsättning (WAIS-IV). Inlärning och återgivning: måttlig nedsättning för visuellt material, lätt
            för verbalt; fördröjd återgivning av figur 3 av 36 poäng. Prospektivt minne: stor nedsättning, glömde båda inlagda
            uppgifterna vid test och missar medicintider utan hustruns påminnelse. Orientering: person, plats och situation utan
            anmärkning, osäker på veckodag och datum vid hembesöket. MoCA 20 av 30 poäng.
            """),
        ["12.1/text"] = Fold("""
            Lätt till måttlig nedsättning. Sensoriskt: nedsatt beröringssinne och lägessans i vänster hand vid undersökning,
            vänstersidig nedre kvadrantanopsi bekräftad vid synfältsundersökning 2022. Smärta i vänster axel vid abduktion över 90
            grader, enligt status utan svullnad eller instabilitet. Hörsel utan anmärkning.
            """),
        ["13.1/text"] = Fold("""
            Måttlig nedsättning. Fysioterapeutens test: Bergs balansskala 46 av 56 poäng, Timed Up and Go 15,2 sekunder, med
            samtidig räkneuppgift 23 sekunder och stopp. Stöter i dörrposter på vänster sida. Nine Hole Peg Test 22 sekunder höger
            och 41 sekunder vänster.
            """),
        ["14.1/text"] = Fold("""
            Stor nedsättning av fysisk uthållighet. Spirometri efter bronkdilatation FEV1 46 procent av förväntat, kvot 0,51. CAT 22
            poäng, mMRC 3. Sex minuters gångtest 268 meter, saturation från 94 till 87 procent, Borg andfåddhet 6 av 10. Blodtryck
            138/82 med behandling. Greppstyrka 41 kg höger och 22 kg vänster.
            """),

        ["17.1/text"] = Fold("""
            Källa: arbetsterapeutens hembesök (observerat), teamutredning (testat), journal samt hustruns beskrivning.

            Lärande och uppgifter: behöver en instruktion i taget. Observerat att han lade tillbaka varor i fel skåp och inte märkte
            frukosttallrikens vänstra del. Två uppgifter samtidigt går inte, och efter 20 minuter blir han tyst och gör fel.

            Kommunikation: klarar telefonsamtal om ett ämne. Hustrun sköter post, bank och tidsbokning.

            Förflyttning: går 100-150 meter på plan mark och vilar sedan på grund av andnöd. Går vilse på nya platser; hustrun
            följer med till vården. Kör inte bil. Ska av säkerhetsskäl inte köra truck, arbeta på höjd eller vid rörliga maskiner.

            Personlig vård och hemliv: klär sig själv i rätt ordning om kläderna läggs fram, rakar sig ofullständigt på vänster sida
            (observerat). Duschar sittande. Kan brygga kaffe och bre smörgås, men lagar inte mat vid spis efter att ha lämnat
            plattan på. Klipper inte gräs och bär inte matkassar.

            Samspel och samhällsliv: träffar barnbarnen högst en timme åt gången. Har slutat med jaktlag och föreningsliv.
            """),

        ["18.1/text"] = Fold("""
            Slutenvård och trombolys 2022. Rehabilitering i dagvård tre månader 2022: gång och armfunktion förbättrades. Neuroteam i
            hemmet hösten 2022 med strategiträning: använder kalender om han påminns. Rehabiliteringsperiod i anslutning till
            teamutredningen gav ingen ökad kognitiv förmåga. Arbetsprövning 2023 avbröts. Rökslutarstöd 2022, rökfri sedan dess.
            """),
        ["19.1/text"] = Fold("""
            Sekundärprofylax efter stroke och årlig kontroll på vårdcentralen. Inhalationsbehandling och KOL-sjuksköterska två
            gånger per år. Anpassad gruppträning hos fysioterapeut en gång i veckan för att bibehålla kondition. Arbetsterapeut
            följer hjälpmedel.
            """),
        ["20.1/text"] = "Inga ytterligare åtgärder som kan öka arbetsförmågan är planerade. Nuvarande insatser fortsätter tills vidare.",
        ["21.1/text"] = Fold("""
            Klopidogrel 75 mg, atorvastatin 40 mg, enalapril 10 mg, kombinationsinhalation LAMA och LABA dagligen, salbutamol vid
            behov. Slutade röka 2022. Alkohol högst någon öl i veckan enligt hustrun. Inga narkotika.
            """),

        ["22.1/text"] = Fold("""
            De kognitiva följderna har varit stabila sedan teamutredningen och den naturliga läkningen efter hjärninfarkten bedöms
            vara avslutad. KOL är en kronisk sjukdom som på sikt försämras. Förutsättningarna för arbete bedöms stadigvarande
            nedsatta fram till pensionsåldern, i tidigare yrke såväl som i andra förekommande arbeten, på grund av uttröttbarhet,
            minne, ouppmärksamhet åt vänster och låg fysisk uthållighet. Ändrad förläggning av arbetstid ger ingen bättre förmåga.
            """),
        ["23.1/text"] = Fold("""
            Kan i hemmet göra välkända, korta uppgifter sittande i 15-20 minuter, till exempel sortera skruvar eller skala potatis,
            om någon startar och stämmer av. Han är vänlig, vill göra rätt för sig och följer vana rutiner.
            """),
        ["25.1/text"] = Fold("""
            Hustrun har lämnat uppgifter vid telefonsamtal med patientens medgivande. Patienten underskattar själv sina svårigheter,
            vilket bör vägas in om han intervjuas ensam.
            """),
        ["26.1/svar"] = "ja",
        ["26.2/text"] = Fold("""
            Önskar samtal före beslut, eftersom patienten har svårt att själv redogöra för sina besvär och behöver ha hustrun med
            vid kontakter.
            """),
    };
}
