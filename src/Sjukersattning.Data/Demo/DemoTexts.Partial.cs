namespace Sjukersattning.Data.Demo;

internal static partial class DemoTexts
{
    /// <summary>
    /// The kurator's section (8-11) written, the rest still empty: bipolar disorder type II and ADHD, woman in her forties.
    /// </summary>
    public static IReadOnlyDictionary<string, string> PsykiskaOnly { get; } = new Dictionary<string, string>
    {
        ["8.1/text"] = Fold("""
            Neuropsykiatrisk utredning 2014 med WAIS-IV visade begåvning inom genomsnittet med ojämn profil: hög verbal förmåga, låg
            bearbetningshastighet. Fullföljde gymnasiet på fyra år och halva socionomutbildningen. I samtal resonerar hon nyanserat
            och förstår sammanhang. Ingen nedsättning av teoretisk förmåga; svårigheterna ligger i genomförandet.
            """),
        ["9.1/text"] = Fold("""
            Måttlig nedsättning som växlar med sjukdomsfasen. Observerat vid sju samtal: i depressiv fas sparsam kontakt, tittar ned
            och svarar med enstaka ord. I hypoman fas talträngd, avbryter, kommer med personliga frågor till kuratorn och uppfattar
            inte att samtalet är slut. I neutralt läge god ömsesidighet i ungefär en halvtimme.

            Enligt psykiatrins journal har relationer till två arbetsgivare och syskon brutits efter konflikter i uppvarvade
            perioder. Patienten uppger själv att hon i efterhand skäms och undviker dem hon har mött.
            """),
        ["10.1/text"] = Fold("""
            Stor nedsättning av uthållighet och av förmågan att planera och slutföra. Testat 2014: QbTest med tydligt förhöjd
            ouppmärksamhet. Observerat: byter ämne flera gånger per samtal och behöver ledas tillbaka, lägger ifrån sig formulär
            halvvägs. Orkar 30 minuter i depressiv fas, därefter märks långa svarsfördröjningar.

            Arbetsprövning 2023 (slutrapport, journal): påbörjade fyra registreringsuppgifter per dag men slutförde i snitt en, och
            behövde tillsyn varje halvtimme. Boendestödjaren bekräftar samma mönster i hemmet.
            """),
        ["11.1/text"] = Fold("""
            Stor nedsättning av stabilitet i stämningsläge, energi och sömn. De senaste tre åren har journalen dokumenterat två till
            tre depressiva perioder per år om 6-10 veckor och en till två hypomanier om ett par veckor, trots
            stämningsstabiliserande behandling. MADRS 31 poäng i senaste depressiva perioden, 14 poäng vid senaste besöket.

            Impulskontrollen är måttligt nedsatt: oplanerade köp och ett avbrutet hyreskontrakt under hypomani. Sömn 3-4 timmar i
            uppvarvad fas och 11-12 timmar i depression enligt sömndagbok, vilket boendestödjaren bekräftar. Insikten är god mellan
            perioderna men bortfaller när hon varvar upp. Inga vanföreställningar eller hallucinationer. Språket utan anmärkning
            frånsett pressat tal i hypomani.
            """),
        ["11.1/minne"] = Fold("""
            Arbetsminne: måttlig nedsättning, testat 2014 och observerat då hon tappar bort frågan mitt i sitt svar. Inlärning och
            återgivning: lätt nedsättning i neutralt läge, måttlig i depression; minns dåligt vad som sagts vid besök i uppvarvad
            fas. Prospektivt minne: stor nedsättning, uteblev från vart tredje besök och litar helt på boendestödjarens påminnelser.
            Orientering till tid, plats, situation och person: undersökt utan anmärkning.
            """),
    };

    /// <summary>
    /// The arbetsterapeut's section (17 and 23) written, the rest still empty: autism and exhaustion, man in his thirties.
    /// </summary>
    public static IReadOnlyDictionary<string, string> AktivitetOnly { get; } = new Dictionary<string, string>
    {
        ["17.1/text"] = Fold("""
            Uppgifterna bygger på två hembesök och AMPS (observerat, testat), sensorisk profil (Adult/Adolescent Sensory Profile),
            intervju med patienten samt moderns beskrivning.

            Lärande och tillämpa kunskap: läser gärna faktatext inom sitt intresseområde men kan inte sortera ut vad som är viktigt
            i ett myndighetsbrev (observerat). Fattar inte beslut mellan mer än två alternativ.

            Allmänna uppgifter och krav: stor svårighet att ändra ordning. När arbetsterapeuten bad om te i stället för kaffe
            avbröts hela uppgiften och patienten lämnade rummet i tio minuter. Testat med AMPS: motoriska färdigheter utan
            svårighet, processfärdigheter klart nedsatta med upprepade stopp och långa pauser. Efter besöket låg han enligt modern i
            mörkt rum till nästa förmiddag.

            Kommunikation: svarar bokstavligt på frågor och tar inte initiativ till att be om hjälp. Telefon används inte alls, sms
            besvaras inom ett par dygn. Modern är ombud i kontakter med vården.

            Förflyttning: åker inte kollektivt sedan 2021 på grund av ljud, lukt och trängsel. Går ensam på en inövad promenad
            kvällstid, omkring 20 minuter.

            Personlig vård: duschar en gång i veckan efter påminnelse, eftersom vattnets beröring upplevs smärtsam (patienten
            uppger). Byter sällan kläder utan att modern lägger fram nya. Äter sex maträtter, glömmer att äta när han är djupt inne
            i något.

            Hemliv: lägenheten hade vid hembesöket fri gång endast mellan säng, dator och toalett. Disk och tvätt sköts av
            boendestöd två gånger i veckan. Handlar inte i butik; beställer samma varor på nätet varje vecka.

            Viktiga livsområden: praktik på arkiv 2022, fyra timmar i veckan i eget rum, avslutades efter fem veckor då han slutade
            tala och sova (journal, praktikrapport). Ingen sysselsättning därefter. Samhällsliv: kontakt med en vän via datorspel,
            inga möten utanför hemmet.
            """),
        ["23.1/text"] = Fold("""
            Kan i eget hem och utan tidskrav ägna sig åt katalogisering av frimärken i 30-40 minuter, noggrant och med få fel.
            Följer skriftliga bildscheman som han själv har varit med om att ta fram. Kommunicerar bäst i skrift. Förmågan minskar
            påtagligt av besök, oväntade ljud och förändrade tider.
            """),
    };

    /// <summary>The fysioterapeut's section (12-14) written, the rest still empty: multiple sclerosis, woman in her forties.</summary>
    public static IReadOnlyDictionary<string, string> FysiskaOnly { get; } = new Dictionary<string, string>
    {
        ["12.1/text"] = Fold("""
            Måttlig nedsättning. Undersökt: nedsatt vibrationssinne i båda fötterna (stämgaffel 3/8 vid tåbas), nedsatt beröring och
            temperatur i höger ben upp till knä, försämrad lägessans i stortårna. Synskärpa 0,5 på höger öga efter
            synnervsinflammation 2019 (ögonklinikens journal) och dubbelseende när hon är trött, observerat efter 30 minuters
            undersökning.

            Brännande smärta i benen, huvudsakligen nattetid, med allodyni för lakan vid test på underbenen. Lhermittes tecken kan
            framkallas. Smärtan ökar vid värme och ansträngning och bedöms som måttlig. Hörsel utan anmärkning.
            """),
        ["13.1/text"] = Fold("""
            Måttlig till stor nedsättning. Går med kryckkäpp, med rollator längre sträckor utomhus. Spastisk-ataktisk gång med
            droppfot på höger sida, bär fotortos. Bergs balansskala 39 av 56 poäng, kan inte stå på ett ben. Romberg positivt. Timed
            Up and Go 19,4 sekunder med käpp; 27 sekunder vid upprepning efter 20 minuter. Gånghastighet 0,61 m/s.

            Intentionstremor vid finger-näs, tydligare på höger sida. Nine Hole Peg Test 38 sekunder höger och 27 sekunder vänster;
            tappade två pinnar. Skriften blir oläslig efter en halv sida. Tre fall inomhus under det senaste halvåret (patienten
            uppger, ett dokumenterat på akutmottagning). Lätt dysartri mot slutet av besöket.
            """),
        ["14.1/text"] = Fold("""
            Stor nedsättning av fysisk uthållighet, måttlig nedsättning av muskelstyrka och lätt till måttlig av blåsfunktion.
            Muskelstyrka (0-5): höger höftflexion 3, knäflexion 3, fotlyft 2; vänster 4 genomgående. Spasticitet enligt modifierad
            Ashworth 2 i höger vad och 1+ i hamstrings. Två minuters gångtest 62 meter, med sjunkande hastighet varje halvminut och
            behov av att sitta.

            Uttröttbarhet: Fatigue Severity Scale 6,3. Objektivt sjönk handgreppsstyrka (Jamar) från 24 till 15 kg på tio
            upprepningar, vila i 40 minuter gav inte full återhämtning. Värmekänslighet med förvärrad gång efter varm bassäng.
            Trängningar; går på toaletten varannan timme, blåsscanning med 110 ml kvar. EDSS 6,0 vid neurologens senaste kontroll.
            """),
    };

    /// <summary>
    /// The läkare's section half written (treatment under way, 20-22 and 25
    /// missing), no other section begun: ME/CFS and POTS, woman in her forties.
    /// </summary>
    public static IReadOnlyDictionary<string, string> MedicinskHalf { get; } = new Dictionary<string, string>
    {
        ["1/UNDERSOKNING"] = "{-8}",
        ["1/JOURNALUPPGIFTER"] = "{-8}",
        ["2.1/datum"] = "{-640}",
        ["3.1/svar"] = "ja",
        ["4/1.typ"] = "SPECIALISTKLINIK",
        ["4/1.datum"] = "{-520}",
        ["4/1.kalla"] = "Specialistmottagning för ME/CFS, teamutredning. Vårdenheten skickar kopia.",

        ["6/system"] = "ICD_10_SE",
        ["6/1.kod"] = "G933",
        ["6/1.text"] = "Postviralt trötthetssyndrom (ME/CFS)",
        ["6/2.kod"] = "I498",
        ["6/2.text"] = "Posturalt ortostatiskt takykardisyndrom (POTS)",

        ["7.1/text"] = Fold("""
            ME/CFS fastställdes enligt Kanadakriterierna på specialistmottagning (se underlag) efter läkarbedömning, fysioterapeut,
            arbetsterapeut och psykolog. POTS diagnostiserades på klinisk fysiologi i mars 2024 med tippbrädesundersökning:
            pulsstegring från 74 till 121 slag per minut inom tio minuter, utan blodtrycksfall.
            """),
        ["45.1/svar"] = "nej",
        ["5.1/text"] = Fold("""
            Kvinna i 40-årsåldern, gymnasielärare. Tidigare frisk och fysiskt aktiv. Insjuknade i mars 2020 med feber och hosta i
            tre veckor och återfick därefter aldrig sin ork. Arbetade 50 procent på distans hösten 2020 med upprepade försämringar
            ett till två dygn efter ansträngning. Helt sjukskriven sedan januari 2021.

            Återgång på 25 procent i anpassade uppgifter våren 2022 avbröts efter sex veckor, därefter sängbunden större delen av
            dygnet i två månader. Långsam förbättring till nuvarande nivå: uppe kortare stunder och utanför hemmet högst en gång i
            veckan. Utredning har inte visat hjärt-, lung-, endokrin eller reumatisk sjukdom. Psykologen i teamutredningen fann
            ingen depression.
            """),
        ["18.1/text"] = Fold("""
            Fysioterapi med stegrad träning 2020-2021: tydlig försämring efter varje ökning, avslutad. Rehabilitering för långvariga
            besvär efter infektion, sex veckor hösten 2021: ingen varaktig effekt. Propranolol 2023 utsatt på grund av yrsel.
            Samtalsstöd hos psykolog 2022-2023, åtta besök, hjälp att hantera förändrad livssituation men oförändrad funktion.
            """),
        ["19.1/text"] = Fold("""
            Aktivitetsavpassning (pacing) med stöd av arbetsterapeut på vårdcentralen. Ivabradin mot ansträngningsutlöst puls,
            insatt av specialistmottagningen, som följer puls och blodtryck två gånger per år.
            """),
    };
}
