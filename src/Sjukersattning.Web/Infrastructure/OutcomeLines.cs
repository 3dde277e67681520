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
            .Concat(RegistrationRules.All.Select(rule => (Rule: rule, Entry: subject.Standing(rule.Kind)))
                .Where(one => one.Entry is not null)
                .Select(one => new OutcomeLine(one.Rule.Name, one.Entry!, InWords(one.Entry!), one.Rule)))
            .OrderBy(line => line.Entry.Day).ThenBy(line => line.Entry.At),
    ];

    /// <summary>What can be entered now, and the first thing that cannot be yet.</summary>
    public static IEnumerable<RegistrationRule> Next(UtlatandeCase subject)
    {
        var missing = RegistrationRules.All.Where(rule => subject.Standing(rule.Kind) is null).ToList();
        var ready = missing.Where(rule => rule.After == RegistrationKind.Signing || subject.Standing(rule.After) is not null).ToList();
        return ready.Concat(missing.Except(ready).Take(1));
    }

    /// <summary>Until when the patient may ask for omprövning; null when there is nothing to ask about.</summary>
    public static string? Omprovning(UtlatandeCase subject, DateOnly today)
    {
        if (subject.Standing(RegistrationKind.Beslut) is not { Utfall: not Beslutsutfall.Atertagen }
            || subject.Standing(RegistrationKind.Omprovning) is not null)
        {
            return null;
        }

        return subject.OmprovningLimit is not { } limit
            ? "Dagen då patienten fick beslutet saknas. Då går det inte att räkna ut hur länge patienten kan begära omprövning."
            : limit < today ? $"Tiden för att begära omprövning gick ut {Words.Day(limit, today)}."
            : $"Patienten kan begära omprövning till och med {Words.Deadline(limit, today)}.";
    }

    /// <summary>An entry's ending, level and date received, in one line.</summary>
    public static string InWords(Registration entry) => string.Join(", ", new[]
    {
        entry.Utfall?.Swedish(), LevelOf(entry), entry.ReceivedOn is { } got ? $"patienten fick det {got:yyyy-MM-dd}" : null,
        entry.ToldBy is { } who
            ? $"uppgift från {(who == Uppgiftslamnare.Forsakringskassan ? who.Swedish() : who.Swedish().ToLowerInvariant())}"
            : null,
    }.Where(part => part is not null));

    /// <summary>When it happened and how it ended, in a few words for an overview.</summary>
    public static string InShort(Registration entry, DateOnly today) =>
        string.Join(", ",
            new[] { Words.Day(entry.Day, today), entry.Utfall?.Swedish().ToLowerInvariant(), LevelOf(entry) }
                .Where(part => part is not null));

    /// <summary>What a version is to the one before it, e.g. ", ersätter version 1"; empty when it stands by itself.</summary>
    public static string RelationOf(UtlatandeCase subject, int version) =>
        subject.BuildsOn(version) is var (earlier, relation) ? $", {relation.Swedish()} version {earlier}" : "";

    private static string? LevelOf(Registration entry) =>
        entry.Level is { } level ? $"{level.Swedish().ToLowerInvariant()} sjukersättning" : null;

    private static OutcomeLine OfVersion(UtlatandeCase subject, Registration entry) => entry.Kind == RegistrationKind.Signing
        ? new OutcomeLine($"Version {entry.Number} signerad{RelationOf(subject, entry.Number)}", entry, "", null)
        : new OutcomeLine($"Version {entry.Number} makulerad", entry, "", null);
}
