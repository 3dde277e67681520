using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Domain;

/// <summary>Answer sheets that can be signed; a test changes one thing in one of them.</summary>
internal static class SheetSamples
{
    private const string Words =
        "Patienten beskriver trötthet och värk. Vid undersökning ses nedsatt uthållighet, måttlig grad; går långsamt på ojämnt underlag. ";

    /// <summary>The day that the samples' dates are valid on.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    /// <summary>A unit with every address field.</summary>
    public static UnitAddress Unit { get; } = new("Vårdcentralen Björken", "Storgatan 1", "333 33", "Lillby", "010-555 01 00");

    /// <summary>What the exchange format wants besides: the organisation's number is one that nobody has.</summary>
    public static SignedExchange Exchange { get; } = new(
        "3f6a2c1e-0b1d-4c58-9a77-5d6b8e4f2a10", new("SE0000000000-E1", "990000001", "SE0000000000-V1", "Exempelvård"),
        new("SE0000000000-L1", "201011", "Allmänmedicin", "9000001"), null, null, new Dictionary<string, string>());

    /// <summary>As little as FK asks for: an own examination, one diagnosis, one impairment.</summary>
    public static AnswerSheet Minimal() => AnswerSheet.Blank(Fk7800.Version13)
        .Put("1", ("UNDERSOKNING", "2026-11-02"))
        .Put("2.1", (DateQuestion.DatePart, "2024-03-14"))
        .Put("3.1", (YesNoQuestion.ChoicePart, YesNoQuestion.No))
        .Put("6", ("1.kod", "F331"), ("1.text", "Recidiverande depression, medelsvår episod"))
        .Write("7.1", "2019, Vårdcentralen Björken.")
        .Put("45.1", (YesNoQuestion.ChoicePart, YesNoQuestion.No))
        .Write("5.1", "Insjuknade 2019 och har haft tre depressiva episoder sedan dess.")
        .Write("10.1", "Måttlig nedsättning: tappar tråden efter tio minuter och behöver få frågor upprepade.")
        .Write("17.1", "Glömmer spisen på, klarar inte att handla ensam. Uppgifterna kommer från patienten och hemtjänsten.")
        .Write("22.1", "Förutsättningarna för arbete bedöms inte kunna förbättras över tid.");

    /// <summary>
    /// Every field that can be filled in at once. Field 1.4 belongs to a
    /// sheet without an own examination, so that date is the only empty part.
    /// </summary>
    public static AnswerSheet Full() => Texts(Lists(AnswerSheet.Blank(Fk7800.Version13)))
        .Put("1", ("JOURNALUPPGIFTER", "2026-11-02"), ("ANHORIG", "2026-10-12"), ("ANNAT", "2026-11-20"))
        .Put("2.1", (DateQuestion.DatePart, "2024-03-14"))
        .Put("3.1", (YesNoQuestion.ChoicePart, YesNoQuestion.Yes))
        .Put("45.1", (YesNoQuestion.ChoicePart, YesNoQuestion.Yes))
        .Put("26.1", (YesNoQuestion.ChoicePart, YesNoQuestion.Yes))
        .Put("11.1",
            (TextQuestion.MemoryPart,
                "Arbetsminnet är måttligt nedsatt: minns tre av sju ord efter fem minuter. Orienterad till tid och rum."))
        .Basis("bada", "Besök hos kurator våren 2026, besök hos läkare 2026-03-02.");

    /// <summary>As <see cref="Full"/>, with every text exactly as long as the form allows.</summary>
    public static AnswerSheet AtLimit()
    {
        var sheet = Fk7800.Version13.Questions
            .OfType<TextQuestion>()
            .Aggregate(Full(), FillUp)
            .Basis("bada", TextOf(BasisQuestion.MaxNotesLength));
        for (var row = 1; row <= 3; row++)
        {
            sheet = sheet
                .Put("4", (UnderlagQuestion.SourcePart(row), TextOf(Find<UnderlagQuestion>("4").MaxSourceLength)))
                .Put("6", (DiagnosesQuestion.DescriptionPart(row), TextOf(Find<DiagnosesQuestion>("6").MaxDescriptionLength)));
        }

        return sheet;
    }

    /// <summary>The question with an id, of its kind.</summary>
    public static T Find<T>(string questionId)
        where T : Question => (T)Fk7800.Version13.Find(questionId)!;

    /// <summary>Running text of an exact length, without line breaks.</summary>
    public static string TextOf(int length)
    {
        var text = string.Concat(Enumerable.Repeat(Words, (length / Words.Length) + 1))[..length];
        return text.EndsWith(' ') ? text[..^1] + "." : text;
    }

    /// <summary>A copy with parts of one answer set; an empty text removes the part.</summary>
    public static AnswerSheet Put(this AnswerSheet sheet, string questionId, params (string Part, string Text)[] parts) =>
        sheet.With(questionId, parts.Aggregate(sheet[questionId], (answer, part) => answer.With(part.Part, part.Text)));

    /// <summary>A copy with the text of one question set.</summary>
    public static AnswerSheet Write(this AnswerSheet sheet, string questionId, string text) =>
        sheet.Put(questionId, (TextQuestion.TextPart, text));

    /// <summary>A copy with one question emptied.</summary>
    public static AnswerSheet Clear(this AnswerSheet sheet, string questionId) => sheet.With(questionId, Answer.Empty);

    /// <summary>A copy with the same basis of assessment in every section.</summary>
    public static AnswerSheet Basis(this AnswerSheet sheet, string kind, string notes) =>
        sheet.Form.Sections
            .Aggregate(sheet,
                (all, section) => all.Put(section.Basis.Id, (BasisQuestion.KindPart, kind), (BasisQuestion.NotesPart, notes)));

    private static AnswerSheet FillUp(AnswerSheet sheet, TextQuestion question)
    {
        if (question.Prompt is not { } prompt)
        {
            return sheet.Write(question.Id, TextOf(question.MaxLength));
        }

        // Half for the memory box; what joins the two ("\n\n", the lead-in and a space) counts too.
        var memory = question.MaxLength / 2;
        var text = question.MaxLength - memory - prompt.LeadIn.Length - 3;
        return sheet.Put(question.Id, (TextQuestion.TextPart, TextOf(text)), (TextQuestion.MemoryPart, TextOf(memory)));
    }

    private static AnswerSheet Lists(AnswerSheet sheet) => sheet
        .Put("4", ("1.typ", "NEUROPSYKIATRISKT"), ("1.datum", "2025-05-06"), ("1.kalla", "Psykiatriska mottagningen, Lillby lasarett"))
        .Put("4", ("2.typ", "ARBETSTERAPEUT"), ("2.datum", "2026-09-15"), ("2.kalla", "Vårdcentralen Björken"))
        .Put("4", ("3.typ", "OVRIGT_UTLATANDE"), ("3.datum", "2026-10-01"), ("3.kalla", "Patienten skickar med underlaget"))
        .Put("6", (DiagnosesQuestion.SystemPart, DiagnosesQuestion.DefaultSystem))
        .Put("6", ("1.kod", "F331"), ("1.text", "Recidiverande depression, medelsvår episod"))
        .Put("6", ("2.kod", "M797"), ("2.text", "Fibromyalgi"))
        .Put("6", ("3.kod", "Z731"), ("3.text", "Utmattningstillstånd med behov av långsam återgång"));

    private static AnswerSheet Texts(AnswerSheet sheet) => sheet
        .Write("1.3", "Teambedömning med kurator och arbetsterapeut")
        .Write("1.4", "Patienten orkar inte ta sig till mottagningen och har bedömts vid hembesök av teamet.")
        .Write("7.1", "Depression 2019, Vårdcentralen Björken. Fibromyalgi 2021, reumatologen, Lillby lasarett.")
        .Write("45.2", "Utmattningstillståndet, eftersom besvären har varat längre än väntat.")
        .Write("5.1",
            "Insjuknade 2019 efter en tids överbelastning.\nSjukskriven på heltid sedan 2021. " +
                "Tre försök att återgå i arbete har avbrutits.")
        .Write("8.1", "Inga iakttagelser som talar för nedsatt teoretisk förmåga.")
        .Write("9.1", "Drar sig undan, undviker ögonkontakt och missförstår ofta andras avsikter. Måttlig grad.")
        .Write("10.1", "Tappar tråden efter tio minuter, behöver få frågor upprepade. Stor grad.")
        .Write("11.1", "Nedstämd, låg drivkraft, vaknar tidigt. Nedsatt flexibilitet vid ändrade planer. Måttlig grad.")
        .Write("12.1", "Smärta vid beröring på 14 av 18 punkter, känslig för ljud och ljus. Måttlig grad.")
        .Write("13.1", "Sex minuters gångtest: 310 meter. Står på ett ben i fyra sekunder. Lätt grad.")
        .Write("14.1", "Handstyrka 14 kg höger och 12 kg vänster. Nedsatt rörlighet i axlarna. Måttlig grad.")
        .Write("17.1",
            "Glömmer spisen på, klarar inte att handla ensam, vilar två timmar efter dusch. Iakttaget vid " +
                "hembesök; resten enligt patienten.")
        .Write("18.1", "KBT 2020 utan bestående effekt. Multimodal rehabilitering 2022, avbruten. Erbjuden TMS men avböjt.")
        .Write("19.1", "Sertralin 150 mg mot depression. Samtal hos kurator var tredje vecka för att hålla läget stabilt.")
        .Write("20.1", "Årlig uppföljning på vårdcentralen. Inga ytterligare åtgärder väntas ge bättre funktion.")
        .Write("21.1", "Sertralin, paracetamol vid behov. Ingen alkohol.")
        .Write("22.1", "Förutsättningarna för arbete, helt eller delvis, bedöms inte kunna förbättras över tid.")
        .Write("23.1", "Kan läsa korta texter och ta en promenad på tio minuter en bra dag.")
        .Write("25.1", "Fler diagnoser: H931 tinnitus sedan 2015.")
        .Write("26.2", "Vill beskriva varför arbetsträning inte är möjlig.");
}
