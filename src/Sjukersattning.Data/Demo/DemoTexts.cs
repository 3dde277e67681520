namespace Sjukersattning.Data.Demo;

/// <summary>
/// Invented Swedish texts and persons for the demo data. No real patient, member of staff or certificate lies behind any of it.
/// </summary>
/// <remarks>
/// Utlåtanden are keyed by "questionId/part". Dates are either ISO dates or tokens such as <c>{-21}</c>, meaning 21 days before
/// today, which the seeder expands. Only characters that the transport format can carry (ISO 8859-1) are used.
/// </remarks>
internal static partial class DemoTexts
{
    /// <summary>Neutral clinical sentences, 80-200 characters each, for filling a case with every field at its limit.</summary>
    public static IReadOnlyList<string> Paragraphs { get; } =
    [
        "Vid besöket är patienten vaken, orienterad och samarbetar väl, men tröttnar synligt efter omkring en halvtimmes samtal.",
        "Besvären har varit i stort sett oförändrade under de senaste två åren trots upprepade behandlingsinsatser i primärvården.",
        "Journalgenomgång visar att samma svårigheter har beskrivits av flera olika bedömare vid skilda tillfällen.",
        "Patienten uppger att en ansträngande dag följs av två till tre dygn med ökade symtom och ett större behov av vila.",
        "Nedsättningen bedöms som måttlig och ses både i samtal, vid praktiska uppgifter och vid standardiserad testning.",
        "Aktiviteter i hemmet delas upp i korta moment med planerade pauser, och tyngre sysslor utförs numera av en anhörig.",
        "Vid status noteras normal hållning och symmetriska rörelser, men uthålligheten sviktar tydligt vid upprepad belastning.",
        "Laboratorieprover och tidigare bilddiagnostik har inte visat någon annan sjukdom som skulle kunna förklara symtombilden.",
        "Tempot är långsamt och patienten behöver få instruktioner en i taget, helst skriftligt, för att kunna slutföra uppgiften.",
        "Vid uppföljning beskriver patienten ett jämnt men lågt funktionsläge, vilket stämmer överens med teamets iakttagelser.",
        "Behandlingen har gett bättre strategier för att hantera vardagen, men funktionsförmågan har inte ökat på något mätbart sätt.",
        "Egna iakttagelser, testresultat och patientens beskrivning pekar åt samma håll och bedöms sammantaget som tillförlitliga.",
    ];

    /// <summary>
    /// Joins the wrapped source lines of a text into paragraphs: a line end becomes a space, an empty line becomes a line break.
    /// Makes the result the same whatever line endings the source file was checked out with.
    /// </summary>
    private static string Fold(string wrapped) =>
        wrapped.ReplaceLineEndings("\n").Replace("\n\n", "\r").Replace('\n', ' ').Replace('\r', '\n');
}
