using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// How a case stands, in sentences that fit the patient's letter as well as the nurse's card: what holds first, then what is going on.
/// </summary>
public static class StandingWords
{
    /// <summary>The sentences, in one line; empty while nothing is signed.</summary>
    public static string Of(CaseStanding? standing, DateOnly today) =>
        standing is null ? "" : string.Join(' ', new[] { Holds(standing, today),
            standing.IsWithoutApplication ? "Försäkringskassan har ett ärende." : null,
            Decided(standing, today), Told(standing, today), Asked(standing, today), Written(standing),
            standing.NeedsExamination ? "En ny undersökning behövs för svaret." : null }.OfType<string>());

    /// <summary>Whether and how the utlåtande was sent, for the staff; empty when neither is known nor asked for.</summary>
    public static string Sent(CaseStanding? standing, DateOnly today)
    {
        var unsent = standing switch
        {
            not { IsToBeSent: true } => "",
            { IsAnswer: true } => "Svaret på kompletteringen är inte skickat än.",
            { Sent: not null } => "Den nya versionen är inte skickad än.",
            _ => "Inte än.",
        };
        return standing?.Sent is { } sent
            ? $"{Words.Day(sent.Day, today)} (version {sent.Number}, {sent.SentBy!.Value.Swedish()}). {unsent}".TrimEnd()
            : unsent;
    }

    private static string Holds(CaseStanding standing, DateOnly today) =>
        standing.RevokedOn is { } revoked
            ? $"Utlåtandet som signerades {Words.Day(standing.SignedOn, today)} är makulerat {Words.Day(revoked, today)} och gäller inte." +
                (standing.Ansokan is { } made ? $" Ansökan är gjord{When(made.Day, today)}." : "")
            : $"Utlåtandet är signerat {Words.Day(standing.SignedOn, today)}" +
        $"{(standing.ComplementedOn is { } later ? $" och kompletterat {Words.Day(later, today)}" : "")}" +
        $"{(standing.Ansokan is { } applied ? $", och ansökan är gjord{When(applied.Day, today)}" : "")}.";

    private static string? Decided(CaseStanding standing, DateOnly today) => standing.Beslut is not { } decided ? null
        : decided.Utfall switch
        {
            Beslutsutfall.Atertagen => $"Ansökan togs tillbaka{When(decided.Day, today)}.",
            Beslutsutfall.Avskriven => $"Försäkringskassan avskrev ärendet{When(decided.Day, today)}.",
            _ => $"Försäkringskassan beslutade{When(decided.Day, today)}.",
        };

    private static string? Told(CaseStanding standing, DateOnly today) => standing.Told is not { } told ? null
        : $"Försäkringskassan har skrivit vad den lutar åt, och vill ha svar före beslutet" +
            $"{(told.LastDay is { } last ? $"; svar senast {Words.Day(last, today)}" : "")}.";

    /// <summary>As far as it is known, and nothing where it is not.</summary>
    private static string When(ToldDay day, DateOnly today) =>
        day == ToldDay.Unknown ? "" : $" {(day.Exact is null ? "i " : "")}{Words.Day(day, today)}";

    private static string? Asked(CaseStanding standing, DateOnly today) => standing.AnswerBy is not { } by ? null
        : $"Försäkringskassan har bett om {(standing.Asked == 1 ? "en komplettering" : $"{standing.Asked} kompletteringar")}; " +
            $"svar senast {Words.Day(by, today)}.";

    private static string? Written(CaseStanding standing) => standing.Begun switch
    {
        null => null,
        { Relation: VersionRelation.Complements } when standing.Asked == 0 =>
            "En ny version är påbörjad, och läkaren avgör om den behövs.",
        { Relation: VersionRelation.Complements, IsUnderReview: true } => "Svaret är skrivet, och läkaren går igenom det.",
        { Relation: VersionRelation.Complements } => "Svaret skrivs nu.",
        { IsUnderReview: true } => "En ny version är skriven, och läkaren går igenom den. Den signerade gäller tills den nya är klar.",
        _ => "En ny version skrivs nu. Den signerade gäller tills den nya är klar.",
    };
}
