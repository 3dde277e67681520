using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;
using static Sjukersattning.Web.Rendering.PdfLetter;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// The letter that tells the patient where things stand. Of the next step it
/// says only what the patient may be told and by when; of the utlåtande nothing.
/// </summary>
public static class PdfStatusLetter
{
    public static byte[] Draw(OpenedCase opened) => PdfLetter.Draw(opened, "Så här går det med ditt läkarutlåtande",
        StatusNames.Open.Contains(opened.Case.Status) ? Open(opened.Case, opened.Facts.Today) : Over(opened.Case.Status));

    private static IEnumerable<PdfBlock> Open(UtlatandeCase subject, DateOnly today) =>
    [
        .. StandingWords.Of(CaseStanding.Of(subject), today) is { Length: > 0 } standing
            ? [new PdfHeading(2, "Så här står det"), Text(standing)] : Array.Empty<PdfBlock>(),
        new PdfHeading(2, "Det här händer nu"),
        Text(subject.NextStep.TellPatient),
        .. subject.IsWaiting ? Array.Empty<PdfBlock>() : [Text(When(subject.NextStep.By, today))],
        new PdfHeading(2, "Det här händer sedan"),
        Text(Afterwards(subject)),
        .. subject.VersionInForce > 0 && subject.DraftRelation != VersionRelation.Replaces
            && (subject.IsToBeSent || subject.Sending(subject.VersionInForce) is not null)
            ? [new PdfHeading(2, "Läkarutlåtandet hos Försäkringskassan"), Text(PdfPatientLetter.Sending(subject))]
            : Array.Empty<PdfBlock>(),
    ];

    private static IEnumerable<PdfBlock> Over(CaseStatus status) =>
    [
        Text($"Vårt arbete med ditt läkarutlåtande är {(status == CaseStatus.Cancelled ? "avbrutet" : "avslutat")}."),
        Text("Ring oss om något har ändrats eller om du undrar varför. Vi kan ta upp arbetet igen."),
    ];

    private static string When(DateOnly by, DateOnly today) => by < today
        ? $"Vi räknade med att ha gjort vår del senast den {InWords(by)}. Det har tyvärr tagit längre tid. " +
            "Ring oss om du vill veta varför."
        : $"Vi räknar med att ha gjort vår del senast den {InWords(by)}.";

    /// <summary>The step after the next one, as far as it is the same for everybody in that status.</summary>
    private static string Afterwards(UtlatandeCase subject) => subject.Status switch
    {
        CaseStatus.Planned or CaseStatus.BeingWritten or CaseStatus.UnderReview
            when subject is { IsBegunByForsakringskassan: true, SignedVersion: 0 } =>
            "När läkaren har skrivit under hör vi av oss. Försäkringskassan har själv börjat pröva din rätt till sjukersättning. " +
                NoNeedToApply,
        CaseStatus.Signed or CaseStatus.Informed when subject.IsBegunByForsakringskassan =>
            $"Försäkringskassan läser läkarutlåtandet och beslutar. {NoNeedToApply} Ring oss om de frågar dig något.",
        _ when subject.OpenKommunicering is { } told =>
            "Försäkringskassan har skrivit till dig vad den lutar åt att besluta, och varför. Du har rätt att svara innan den beslutar" +
                $"{(told.LastDay is { } last ? $", senast den {InWords(last)}" : "")}. Vi hjälper dig med det som gäller läkarutlåtandet.",
        CaseStatus.Opened =>
            "När vi har planerat arbetet skriver flera av oss varsin del av läkarutlåtandet. Sedan går läkaren " +
                "igenom allt och skriver under.",
        CaseStatus.Planned or CaseStatus.BeingWritten or CaseStatus.UnderReview when subject.SignedVersion > 0 =>
            "När läkaren har skrivit under den nya versionen hör vi av oss till dig.",
        CaseStatus.Planned or CaseStatus.BeingWritten =>
            "När alla har skrivit sin del går läkaren igenom allt och skriver under. Sedan hör vi av oss och berättar hur du ansöker. " +
                "Det är du själv som ansöker hos Försäkringskassan.",
        CaseStatus.UnderReview =>
            "När läkaren har skrivit under hör vi av oss och berättar hur du ansöker. Det är du själv som ansöker hos Försäkringskassan.",
        CaseStatus.Signed or CaseStatus.Informed when subject.Begun is not null =>
            "När läkaren har skrivit under den nya versionen hör vi av oss till dig. Vänta med att ansöka tills dess.",
        CaseStatus.Signed or CaseStatus.Informed =>
            "När du har ansökt läser Försäkringskassan din ansökan och läkarutlåtandet. Berätta för oss när du har ansökt. Då vet vi " +
                "att de kan höra av sig till oss med frågor.",
        CaseStatus.Applied => $"Försäkringskassan skickar sitt beslut till dig i ett brev. {TellDecision}",
        _ when subject.Standing(RegistrationKind.Omprovning) is not null =>
            "När du får ett nytt besked är det bra om du ringer oss och berättar. Då går vi igenom det med dig.",
        _ when subject.Standing(RegistrationKind.Beslut)?.Utfall?.IsWrittenOff() == true =>
            "Eftersom ansökan inte prövas avslutar vi vårt arbete. Ring oss om du tänker ansöka igen.",
        _ => $"{IsWrong} {WithinTwoMonths} Annars avslutar vi vårt arbete.",
    };
}
