using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What has happened after the signature, as people read it.</summary>
public static class OutcomeLines
{
    /// <summary>What is entered of a case, in the order it happened.</summary>
    public static IReadOnlyList<OutcomeLine> Of(UtlatandeCase subject) =>
    [
        .. subject.Registrations.Where(entry => entry.Kind is RegistrationKind.Signing or RegistrationKind.Makulering)
            .Select(entry => OfVersion(subject, entry))
            .Concat(Enumerable.Range(1, subject.SignedVersion).Select(version => OfSending(subject, version)).OfType<OutcomeLine>())
            .Concat(RegistrationRules.All.Where(rule => !rule.IsSending).Select(rule => (Rule: rule, Entry: subject.Standing(rule.Kind)))
                .Where(one => one.Entry is not null)
                .Select(one => new OutcomeLine(one.Rule.Name, one.Entry!, InWords(subject, one.Entry!), one.Rule)))
            .OrderBy(line => line.Entry.Day.Latest ?? SwedishTime.DayOf(line.Entry.At)).ThenBy(line => line.Entry.At),
    ];

    /// <summary>What can be entered now.</summary>
    public static IEnumerable<RegistrationRule> Next(UtlatandeCase subject) =>
        RegistrationRules.All.Where(rule => subject.Standing(rule.Kind) is null
            && (rule.MayComeWithout || rule.After == RegistrationKind.Signing || subject.Standing(rule.After) is not null));

    /// <summary>Until when the patient may ask for omprövning; null when there is nothing to ask about.</summary>
    public static string? Omprovning(UtlatandeCase subject, DateOnly today)
    {
        if (subject.Standing(RegistrationKind.Beslut) is not { } decided
            || decided.Utfall?.IsWrittenOff() == true
            || subject.Standing(RegistrationKind.Omprovning) is not null)
        {
            return null;
        }

        return subject.OmprovningLimit is not { } limit
            ? "Dagen då patienten fick beslutet saknas. Då går det inte att räkna ut hur länge patienten kan begära omprövning."
            : limit < today ? $"Tiden för att begära omprövning gick ut {Words.Day(limit, today)}."
            : $"Patienten kan begära omprövning till och med {Words.Deadline(limit, today)}.";
    }

    /// <summary>That Försäkringskassan has a case although no application is entered; null when there is nothing to say.</summary>
    public static string? WithoutApplication(UtlatandeCase subject) =>
        !subject.IsWithoutAnsokan ? null
        : subject.IsBegunByForsakringskassan
            ? "Försäkringskassan har ett ärende som den har börjat själv. Ingen ansökan är registrerad."
        : "Ingen ansökan är registrerad, men Försäkringskassan har hört av sig och har alltså ett ärende. Fråga patienten om " +
            "ansökan, och registrera den också om dagen är okänd.";

    /// <summary>An entry's ending, level, dates and grounds, in one line.</summary>
    public static string InWords(UtlatandeCase subject, Registration entry)
    {
        var words = string.Join(", ", EntryWords.Of(entry.AsTold(), LessOf(subject, entry)));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>When it happened and how it ended, in a few words for an overview.</summary>
    public static string InShort(UtlatandeCase subject, Registration entry, DateOnly today) =>
        string.Join(", ",
            new[] { Words.Day(entry.Day, today), entry.Utfall?.InSentence(), LevelOf(entry), LessOf(subject, entry),
                    entry.SentBy?.InSentence(), entry.LastDay is { } last ? $"svar senast {Words.Day(last, today)}" : null }
                .Where(part => part is not null));

    /// <summary>What a version is to the one before it, e.g. ", ersätter version 1"; empty when it stands by itself.</summary>
    public static string RelationOf(UtlatandeCase subject, int version) =>
        subject.BuildsOn(version) is var (earlier, relation) ? $", {relation.Swedish()} version {earlier}" : "";

    private static string? LessOf(UtlatandeCase subject, Registration entry) =>
        entry is { Kind: RegistrationKind.Beslut, Utfall: Beslutsutfall.Beviljad } && subject.IsGrantedInPart
            ? $"lägre än patienten ansökte om ({subject.Standing(RegistrationKind.Ansokan)!.Level!.Value.InSentence()})"
            : null;

    private static string? LevelOf(Registration entry) =>
        entry.Level is { } level ? $"{level.InSentence()} sjukersättning" : null;

    /// <summary>Each version's own sending.</summary>
    private static OutcomeLine? OfSending(UtlatandeCase subject, int version) => subject.Sending(version) is { } entry
        ? new OutcomeLine($"Version {version} skickad till Försäkringskassan", entry, InWords(subject, entry),
            RegistrationRules.For(RegistrationKind.Sent))
        : null;

    private static OutcomeLine OfVersion(UtlatandeCase subject, Registration entry) => entry.Kind == RegistrationKind.Signing
        ? new OutcomeLine($"Version {entry.Number} signerad{RelationOf(subject, entry.Number)}", entry, "", null)
        : new OutcomeLine($"Version {entry.Number} makulerad", entry, "", null);
}
