using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// THE NEXT STEP AFTER A SIGNATURE: what a case demands next while a signed version holds, from what is entered as it stands. Whenever an
/// entry, a correction, a removal or a revocation changes the row that holds, the case's next step is set anew. A step that somebody chose
/// by hand stays as long as the same row holds.
/// </summary>
public static class NextStepRules
{
    /// <summary>What is told when the patient has to come for a new examination.</summary>
    public const string ComeForExamination = "Du behöver komma hit på en ny undersökning. Vi ringer dig om en tid.";

    /// <summary>What is told while nobody has said that she has to.</summary>
    public const string MayHaveToCome = "Vi hör av oss om du behöver komma hit.";

    /// <summary>What is left to do after the patient's death, signed or not.</summary>
    internal static readonly NextStepTemplate IsDeceased =
        new("Avsluta ärendet: patienten är avliden.", Rehabkoordinator, 7, "Patienten är avliden. Ring inte upp.");

    private const string CallPatient = "Kalla patienten till en ny undersökning.";

    private const string GoThrough =
        "Vi har fått veta hur det gick hos Försäkringskassan. Rehabkoordinatorn ringer dig och går igenom det.";

    private const string NewVersion = "Läkaren gör en ny version av utlåtandet.";

    /// <summary>Every row; the first one that holds is the one.</summary>
    public static IReadOnlyList<NextStepRule> All { get; } =
    [
        new("patienten är avliden", c => c.DeceasedOn is not null, IsDeceased),
        new("beslut har kommit efter att en ny version påbörjades", c => c.Begun is { } begun && IsDecidedAfter(c, begun.Since),
            new("Gå igenom beslutet med patienten. Bestäm om den påbörjade versionen ska signeras eller ångras.", Rehabkoordinator, 14,
                GoThrough)),
        new("beslut har kommit medan en komplettering väntar på svar", IsDecidedWhileAsked,
            new("Gå igenom beslutet med patienten. Bestäm om kompletteringen ändå ska besvaras.", Rehabkoordinator, 14, GoThrough)),
        new("en kompletterande version är påbörjad, och ingen komplettering väntar på svar",
            c => Writes(c, VersionRelation.Complements) && !c.OpenKompletteringar.Any(),
            new("Bestäm om den påbörjade versionen ska signeras eller ångras: ingen komplettering väntar på svar.", Lakare, 7,
                "Vi går igenom utlåtandet. Vi hör av oss om något ändras för dig.")),
        new("en kompletterande version granskas", c => Writes(c, VersionRelation.Complements, isUnderReview: true),
            new("Granska och signera svaret på kompletteringen.", Lakare, 14,
                "Läkaren går igenom vårt svar till Försäkringskassan.")) { IsAnswer = true, HasLastDay = true },
        new("en kompletterande version skrivs", c => Writes(c, VersionRelation.Complements),
            new("Skriv svaret på kompletteringen; läkaren signerar.", Lakare, 14,
                "Försäkringskassan har frågat oss om något i utlåtandet. Vi skriver ett svar till dem."))
            { IsAnswer = true, HasLastDay = true },
        new("en ersättande version är påbörjad, och en komplettering väntar på svar",
            c => Writes(c, VersionRelation.Replaces) && c.OpenKompletteringar.Any(),
            new("Skriv om utlåtandet och signera den nya versionen. Den svarar också på kompletteringen.", Lakare, 14,
                "Försäkringskassan har frågat oss om något. Läkaren gör en ny version av utlåtandet, som svarar på det."))
            { IsAnswer = true, HasLastDay = true },
        new("en komplettering väntar på svar", c => c.OpenKompletteringar.Any(),
            new("Svara på Försäkringskassans komplettering.", Lakare, 14,
                "Försäkringskassan har frågat oss om något i utlåtandet. Vi svarar dem.")) { IsAnswer = true, HasLastDay = true },
        new("Försäkringskassan har skrivit vad den lutar åt, och väntar på svar före beslutet", c => c.OpenKommunicering is not null,
            new("Gå igenom Försäkringskassans brev med patienten, och svara innan den beslutar.", Rehabkoordinator, 7,
                "Försäkringskassan överväger att säga nej och vill ha ditt svar först. Ring oss, så går vi igenom brevet med dig."))
            {
                Due = ("Försäkringskassans sista dag att svara, om den är känd", c => c.OpenKommunicering?.LastDay),
                HasOwnLine = true, IsWaiting = true,
            },
        new("en ersättande version är påbörjad, och den gamla är hos Försäkringskassan eller patienten har ansökt",
            c => Writes(c, VersionRelation.Replaces) && (c.IsAtForsakringskassan || c.Sending(c.VersionInForce) is not null),
            new("Skriv om utlåtandet och signera den nya versionen.", Lakare, 14, $"{NewVersion} Vi hör av oss när den är klar."))
            { HasLastDay = true },
        new("en ersättande version är påbörjad", c => Writes(c, VersionRelation.Replaces),
            new("Skriv om utlåtandet och signera den nya versionen.", Lakare, 14, $"{NewVersion} Vänta med att skicka det gamla."))
            { HasLastDay = true },
        new("överklagandet väntar på avgörande", c => Awaits(c, RegistrationKind.Overklagande, RegistrationKind.Overklagandebeslut),
            new("Invänta domstolens avgörande.", Rehabkoordinator, 60, "Domstolen prövar beslutet. Ring oss när du får besked."))
            { IsWaiting = true },
        new("omprövningen väntar på beslut", c => Awaits(c, RegistrationKind.Omprovning, RegistrationKind.Omprovningsbeslut),
            new("Invänta Försäkringskassans omprövning.", Rehabkoordinator, 30,
                "Försäkringskassan prövar beslutet en gång till. Ring oss när du får besked.")) { IsWaiting = true },
        new("ansökan är återtagen, eller Försäkringskassan har avskrivit ärendet",
            c => c.Standing(RegistrationKind.Beslut)?.Utfall?.IsWrittenOff() == true,
            new("Gå igenom med patienten vad det betyder att ansökan inte prövas, och avsluta ärendet.", Rehabkoordinator, 14,
                "Försäkringskassan prövar inte ansökan längre. Rehabkoordinatorn ringer dig och går igenom det.")),
        new("Försäkringskassan har beslutat", c => c.Standing(RegistrationKind.Beslut) is not null,
            new("Gå igenom beslutet med patienten, och avsluta ärendet eller hjälp till med omprövning.", Rehabkoordinator, 14, GoThrough)),
        new("svaret på en komplettering är signerat men inte skickat", c => c.IsToBeSent && c.IsAnswerInForce,
            new("Skicka svaret på kompletteringen till Försäkringskassan.", Rehabkoordinator, 7,
                "Försäkringskassan har frågat oss om något i utlåtandet. Vi har skrivit ett svar och skickar det till dem."))
            { Due = ("Försäkringskassans sista dag", c => c.AnswerWantedBy), HasOwnLine = true },
        new("patienten är informerad eller Försäkringskassan har ett ärende, men den version som gäller är inte skickad",
            c => c.IsToBeSent && (c.IsAtForsakringskassan || c.Standing(RegistrationKind.Information) is not null),
            new("Skicka utlåtandet till Försäkringskassan, så som ni har kommit överens om med patienten.", Rehabkoordinator, 7,
                "Läkarutlåtandet ska skickas till Försäkringskassan. Ring oss om du vill skicka det själv, eller redan har gjort det."))
            {
                Due = ("Försäkringskassans sista dag, om versionen också svarar på en komplettering", c => c.AnswerWantedBy),
                HasOwnLine = true,
            },
        new("Försäkringskassan har ett ärende", c => c.IsAtForsakringskassan,
            new("Invänta Försäkringskassans beslut.", Rehabkoordinator, 30,
                "Försäkringskassan prövar ditt ärende. Ring oss när du får besked, eller om de frågar dig något.")) { IsWaiting = true },
        new("patienten är informerad", c => c.Standing(RegistrationKind.Information) is not null,
            new("Stäm av med patienten om ansökan är gjord.", Rehabkoordinator, 21,
                "Du ansöker själv hos Försäkringskassan. Ring oss när du har gjort det, eller om du behöver hjälp.")) { IsWaiting = true },
        new("utlåtandet är signerat, och Försäkringskassan har börjat själv", c => c.IsBegunByForsakringskassan,
            new("Informera patienten om att utlåtandet är klart och hur det skickas.", Rehabkoordinator, 7,
                "Läkarutlåtandet är klart. Försäkringskassan har själv börjat pröva din rätt till sjukersättning. Du ska inte ansöka.")),
        new("utlåtandet är signerat", _ => true,
            new("Informera patienten om att utlåtandet är klart och hur ansökan görs.", Rehabkoordinator, 7,
                "Läkarutlåtandet är klart. Du ansöker själv hos Försäkringskassan; rehabkoordinatorn berättar hur.")),
    ];

    /// <summary>What a case demands as it stands; null when no signed version holds, or nothing more is to come.</summary>
    internal static DemandedStep? For(UtlatandeCase subject)
    {
        if (subject.VersionInForce == 0 || !StatusNames.AfterSigning.Contains(subject.Status))
        {
            return null;
        }

        var rule = All.First(one => one.Holds(subject));
        return new(rule, rule.IsAnswer ? Answering(subject, rule.Step) : rule.Step,
            rule.HasLastDay ? LastDay(subject) : rule.Due?.On(subject));
    }

    private static NextStepTemplate Answering(UtlatandeCase subject, NextStepTemplate step) =>
        subject.OpenKompletteringar.Any(one => one.Entry.NeedsExamination)
            ? step with { What = $"{step.What} {CallPatient}", TellPatient = $"{step.TellPatient} {ComeForExamination}" }
            : step with { TellPatient = $"{step.TellPatient} {MayHaveToCome}" };

    private static DateOnly? LastDay(UtlatandeCase subject) =>
        subject.OpenKompletteringar.Select(one => (DateOnly?)one.Entry.LastDay)
            .Append(subject.Begun is null ? null : subject.SignDeadline).Min();

    private static bool Writes(UtlatandeCase subject, VersionRelation relation, bool isUnderReview = false) =>
        subject.Begun is { } begun && begun.Relation == relation && (begun.IsUnderReview || !isUnderReview);

    private static bool Awaits(UtlatandeCase subject, RegistrationKind request, RegistrationKind result) =>
        subject.Standing(request) is not null && subject.Standing(result) is null;

    private static bool IsDecidedWhileAsked(UtlatandeCase subject) =>
        subject.Begun is null && subject.OpenKompletteringar.Any()
        && subject.OpenKompletteringar.All(one => IsDecidedAfter(subject, subject.FirstEntered(one.Entry.Number)));

    /// <summary>Whether the newest ending was entered after something, and nothing is awaited since.</summary>
    private static bool IsDecidedAfter(UtlatandeCase subject, DateTimeOffset? moment) =>
        !Awaits(subject, RegistrationKind.Overklagande, RegistrationKind.Overklagandebeslut)
        && !Awaits(subject, RegistrationKind.Omprovning, RegistrationKind.Omprovningsbeslut)
        && subject.DecidedAt > moment;
}
