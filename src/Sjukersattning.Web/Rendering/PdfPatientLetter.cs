using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Pdf;
using static Sjukersattning.Web.Rendering.PdfLetter;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// The letter that tells the patient that the utlåtande is ready, whether it is sent, and how to apply where she is to. It says nothing of
/// what stands in the utlåtande.
/// </summary>
public static class PdfPatientLetter
{
    public static byte[] Draw(OpenedCase opened)
    {
        var subject = opened.Case;
        return PdfLetter.Draw(opened, "Ditt läkarutlåtande är klart",
        [
            .. subject.IsBegunByForsakringskassan ? Begun(subject)
                : subject.IsAtForsakringskassan ? AtForsakringskassan(subject)
                : ToApply(subject),
            new PdfHeading(2, "Det här händer sedan"),
            Text($"Försäkringskassan läser {(subject.IsBegunByForsakringskassan ? "" : "din ansökan och ")}läkarutlåtandet. Ibland " +
                "frågar de oss om mer. Då svarar vi dem, och hör av oss till dig om du behöver komma hit igen."),
            Text("Ibland skriver de till dig vad de lutar åt, innan de beslutar. Då har du rätt att svara. Ring oss om du får ett " +
                "sådant brev."),
            Text($"När Försäkringskassan har beslutat får du ett brev från dem. {TellDecision}"),
            Text($"{IsWrong} Det kallas omprövning. {WithinTwoMonths}"),
        ]);
    }

    /// <summary>Whether the utlåtande is at Försäkringskassan, and how it came or comes there; for any letter to the patient.</summary>
    public static string Sending(UtlatandeCase subject)
    {
        var now = subject.Sending(subject.VersionInForce);
        var earlier = subject.EarlierSending;
        return (now, subject.IsAnswerInForce) switch
        {
            ({ } sent, false) => Sent(sent, "läkarutlåtandet"),
            ({ } sent, true) => $"{Before(earlier)} {Sent(sent, "vårt svar på Försäkringskassans frågor")}",
            (null, true) => $"{Before(earlier)} Vårt svar på Försäkringskassans frågor är klart, och vi skickar det till dem.",
            (null, false) when earlier is not null =>
                $"{Before(earlier)} Den nya versionen är inte skickad än. Vi skickar den när vi har kommit överens om det med dig.",
            (null, false) => "Läkarutlåtandet är inte skickat till Försäkringskassan än. Vi skickar det när vi har kommit överens om det " +
                "med dig. Du kan också skicka det själv: logga in på 1177.se och öppna Intyg.",
        };
    }

    private static string Before(Registration? earlier) =>
        earlier is null ? "Försäkringskassan har läkarutlåtandet." : Sent(earlier, "läkarutlåtandet");

    private static string Sent(Registration sent, string what) => sent.SentBy == SendingWay.Patient
        ? $"Du har berättat att du själv har skickat {what} till Försäkringskassan{On(sent)}."
        : $"Vi har skickat {what} till Försäkringskassan{On(sent)}. Du behöver inte skicka det.";

    private static IEnumerable<PdfBlock> Begun(UtlatandeCase subject) =>
    [
        Text("Läkaren har nu skrivit klart läkarutlåtandet för sjukersättning. Försäkringskassan har själv börjat pröva om du ska få " +
            $"sjukersättning i stället för sjukpenning. {NoNeedToApply}"),
        new PdfHeading(2, "Så kommer läkarutlåtandet till Försäkringskassan"),
        Text(Sending(subject)),
    ];

    private static IEnumerable<PdfBlock> AtForsakringskassan(UtlatandeCase subject) =>
    [
        Text("Läkaren har skrivit klart läkarutlåtandet för sjukersättning. Det ska finnas hos Försäkringskassan när de prövar din " +
            "ansökan."),
        new PdfHeading(2, "Så kommer läkarutlåtandet till Försäkringskassan"),
        Text(Sending(subject)),
    ];

    private static IEnumerable<PdfBlock> ToApply(UtlatandeCase subject) =>
    [
        Text("Läkaren har nu skrivit klart läkarutlåtandet för sjukersättning. Det ska finnas hos Försäkringskassan när de prövar din " +
            "ansökan. Det är du själv som ansöker. Vi kan inte göra det åt dig."),
        .. subject.Begun is { Relation: VersionRelation.Replaces } && subject.Standing(RegistrationKind.Ansokan) is null
            ? [Text("Läkaren skriver just nu en ny version av utlåtandet. Vänta med att ansöka tills vi hör av oss om den.")]
            : Array.Empty<PdfBlock>(),
        new PdfHeading(2, "Så här ansöker du"),
        Text("1. Logga in på Mina sidor på forsakringskassan.se och sök efter ”sjukersättning”. Fyll i ansökan och skicka in den där."),
        Text("2. Vill du hellre ansöka på papper? Ring Försäkringskassans kundcenter, 0771-524 524, så " +
            "skickar de blanketten hem till dig."),
        new PdfHeading(2, "Så kommer läkarutlåtandet till Försäkringskassan"),
        Text(Sending(subject)),
        new PdfHeading(2, "Berätta för oss när du har ansökt"),
        Text("Ring oss när du har skickat in din ansökan. Då vet vi att Försäkringskassan kan höra av sig till oss med frågor."),
    ];

    private static string On(Registration sent) => sent.Day.Exact is { } day ? $" den {InWords(day)}" : "";
}
