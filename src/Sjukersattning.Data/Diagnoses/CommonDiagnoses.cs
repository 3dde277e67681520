namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// A small register for the demo: codes that are common at a vårdcentral,
/// in our own words. Not the published titles, and far from all codes.
/// </summary>
internal static class CommonDiagnoses
{
    public const string Source = "Demolista med vanliga koder (egna ord)";

    private const char BetweenCodeAndTitle = ' ';

    public static IReadOnlyCollection<DiagnosisTitle> All { get; } =
        [.. Lines.Split('\n')
            .Select(line => line.Split(BetweenCodeAndTitle, 2))
            .Select(parts => new DiagnosisTitle(parts[0], parts[1].TrimEnd()))];

    private const string Lines = """
        A099 Magsjuka med diarré, smittsam
        A692 Borrelios
        B029 Bältros utan komplikation
        B279 Körtelfeber
        B349 Virusinfektion, ospecificerad
        C509 Bröstcancer, ospecificerad
        C619 Prostatacancer
        C189 Tjocktarmscancer, ospecificerad
        C349 Lungcancer, ospecificerad
        D509 Järnbristanemi, ospecificerad
        D649 Blodbrist, ospecificerad
        E039 Underfunktion i sköldkörteln, ospecificerad
        E059 Överfunktion i sköldkörteln, ospecificerad
        E063 Inflammation i sköldkörteln, autoimmun
        E109 Diabetes typ 1 utan komplikationer
        E119 Diabetes typ 2 utan komplikationer
        E114 Diabetes typ 2 med nervskada
        E559 D-vitaminbrist, ospecificerad
        E660 Fetma till följd av kaloriöverskott
        E669 Fetma, ospecificerad
        E780 Höga kolesterolvärden
        F009 Demens vid Alzheimers sjukdom, ospecificerad
        F019 Demens efter kärlskada i hjärnan, ospecificerad
        F039 Demens, ospecificerad
        F067 Lindrig kognitiv störning
        F072 Tillstånd efter hjärnskakning
        F101 Skadligt bruk av alkohol
        F102 Alkoholberoende
        F112 Beroende av opioider
        F132 Beroende av lugnande medel eller sömnmedel
        F192 Beroende av flera droger
        F209 Schizofreni, ospecificerad
        F200 Schizofreni med vanföreställningar
        F251 Schizoaffektivt syndrom, depressiv typ
        F259 Schizoaffektivt syndrom, ospecificerat
        F299 Psykos, ospecificerad
        F310 Bipolär sjukdom, lindrigt maniskt skov
        F313 Bipolär sjukdom, lindrigt eller medelsvårt depressivt skov
        F319 Bipolär sjukdom, ospecificerad
        F320 Lindrig depressiv episod
        F321 Medelsvår depressiv episod
        F322 Svår depressiv episod utan psykos
        F323 Svår depressiv episod med psykos
        F329 Depressiv episod, ospecificerad
        F330 Återkommande depression, lindrig episod
        F331 Återkommande depression, medelsvår episod
        F332 Återkommande depression, svår episod utan psykos
        F333 Återkommande depression, svår episod med psykos
        F334 Återkommande depression i återhämtning
        F339 Återkommande depression, ospecificerad
        F341 Långvarig nedstämdhet, dystymi
        F400 Torgskräck
        F401 Social fobi
        F410 Paniksyndrom
        F411 Generaliserat ångestsyndrom
        F412 Blandad ångest och depression
        F419 Ångest, ospecificerad
        F422 Tvångssyndrom med tankar och handlingar
        F429 Tvångssyndrom, ospecificerat
        F430 Akut stressreaktion
        F431 Posttraumatiskt stressyndrom
        F432 Anpassningsstörning
        F438 Andra reaktioner på svår stress
        F438A Utmattningssyndrom
        F439 Reaktion på svår stress, ospecificerad
        F450 Somatiseringssyndrom
        F454 Smärtsyndrom med psykisk grund
        F500 Anorexi
        F502 Bulimi
        F509 Ätstörning, ospecificerad
        F510 Sömnlöshet utan kroppslig orsak
        F603 Emotionellt instabil personlighetsstörning
        F609 Personlighetsstörning, ospecificerad
        F700 Lindrig intellektuell funktionsnedsättning utan beteendeproblem
        F840 Autism i barndomen
        F845 Aspergers syndrom
        F849 Autismspektrumtillstånd, ospecificerat
        F900 Adhd med uppmärksamhetsstörning
        F909 Adhd, ospecificerad
        F952 Tourettes syndrom
        G209 Parkinsons sjukdom
        G250 Essentiell tremor
        G258 Rastlösa ben och andra rörelsestörningar
        G309 Alzheimers sjukdom, ospecificerad
        G359 Multipel skleros
        G409 Epilepsi, ospecificerad
        G430 Migrän utan aura
        G431 Migrän med aura
        G439 Migrän, ospecificerad
        G442 Spänningshuvudvärk
        G473 Sömnapné
        G500 Trigeminusneuralgi
        G560 Karpaltunnelsyndrom
        G629 Polyneuropati, ospecificerad
        G801 Cerebral pares, spastisk på båda sidor
        G819 Halvsidig förlamning, ospecificerad
        G933 Trötthetssyndrom efter virusinfektion (ME/CFS)
        H409 Grön starr, ospecificerad
        H813 Yrsel från innerörat
        H905 Hörselnedsättning från innerörat, ospecificerad
        H931 Tinnitus
        I109 Högt blodtryck utan känd orsak
        I209 Kärlkramp, ospecificerad
        I219 Hjärtinfarkt, akut, ospecificerad
        I252 Genomgången hjärtinfarkt
        I259 Kronisk kranskärlssjukdom, ospecificerad
        I489 Förmaksflimmer, ospecificerat
        I498 Andra rubbningar i hjärtrytmen
        I500 Hjärtsvikt med stasade kärl
        I509 Hjärtsvikt, ospecificerad
        I639 Hjärninfarkt, ospecificerad
        I691 Sena besvär efter hjärnblödning
        I693 Sena besvär efter hjärninfarkt
        I694 Sena besvär efter stroke, ospecificerad
        I839 Åderbråck i benen utan sår
        J069 Övre luftvägsinfektion, ospecificerad
        J189 Lunginflammation, ospecificerad
        J301 Pollenallergi
        J449 Kroniskt obstruktiv lungsjukdom, ospecificerad
        J459 Astma, ospecificerad
        K219 Sura uppstötningar utan inflammation i matstrupen
        K297 Magkatarr, ospecificerad
        K509 Crohns sjukdom, ospecificerad
        K519 Ulcerös kolit, ospecificerad
        K589 Känslig tarm utan diarré
        K900 Glutenintolerans
        L209 Atopiskt eksem, ospecificerat
        L405 Psoriasis med ledbesvär
        L409 Psoriasis, ospecificerad
        M059 Reumatoid artrit med reumafaktor, ospecificerad
        M069 Reumatoid artrit, ospecificerad
        M109 Gikt, ospecificerad
        M159 Artros i flera leder, ospecificerad
        M169 Höftartros, ospecificerad
        M179 Knäartros, ospecificerad
        M255 Ledvärk
        M329 Systemisk lupus, ospecificerad
        M350 Sjögrens syndrom
        M459 Bechterews sjukdom
        M480 Trång ryggmärgskanal
        M501 Diskbråck i nacken med nervpåverkan
        M511 Diskbråck i ländryggen med nervpåverkan
        M531 Smärta i nacke och arm
        M542 Nacksmärta
        M543 Ischias
        M544 Ländryggssmärta med ischias
        M545 Ländryggssmärta
        M546 Smärta i bröstryggen
        M549 Ryggvärk, ospecificerad
        M750 Frusen skuldra
        M751 Skada i rotatorkuffen
        M771 Tennisarmbåge
        M790 Smärta i muskler och leder, ospecificerad
        M791 Muskelvärk
        M796 Smärta i arm eller ben
        M797 Fibromyalgi
        M810 Benskörhet efter klimakteriet
        N189 Kronisk njursvikt, ospecificerad
        N390 Urinvägsinfektion, ospecificerad
        N809 Endometrios, ospecificerad
        N951 Klimakteriebesvär
        Q796 Ehlers-Danlos syndrom
        R268 Svårigheter att gå och förflytta sig
        R418 Andra kognitiva symtom
        R429 Yrsel
        R521 Långvarig svår smärta
        R522 Annan långvarig smärta
        R529 Smärta, ospecificerad
        R539 Trötthet och sjukdomskänsla
        S060 Hjärnskakning
        S069 Skada i hjärnan, ospecificerad
        S134 Stukning i nacken, whiplash
        T913 Sena besvär efter ryggmärgsskada
        T905 Sena besvär efter skallskada
        U099 Tillstånd efter covid-19
        Z730 Utbrändhet
        Z733 Stress som inte klassificeras på annan plats
        """;
}
