using System.Globalization;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>Whether an entry fits what is known, by <see cref="RegistrationRules"/>.</summary>
internal static class RegistrationCheck
{
    /// <summary>The first thing that is wrong, at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(UtlatandeCase subject, RegistrationRule rule, Reported told, DateOnly today)
    {
        var standing = subject.Standing(rule.Kind);
        if (standing is not null && string.IsNullOrWhiteSpace(told.Reason))
        {
            return Verdict.RefusedAt(nameof(Reported.Reason),
                $"Det finns redan en uppgift, {standing.Day:yyyy-MM-dd}. Skriv varför den ska rättas.");
        }

        if (told.Text.Length > UtlatandeCase.LongestText || told.Reason.Length > UtlatandeCase.LongestText)
        {
            return Verdict.RefusedAt(told.Text.Length > UtlatandeCase.LongestText ? nameof(Reported.Text) : nameof(Reported.Reason),
                $"Skriv högst {UtlatandeCase.LongestText} tecken.");
        }

        var followers = RegistrationRules.All.Where(one => one.After == rule.Kind)
            .Select(one => (Rule: one, Entry: subject.Standing(one.Kind))).Where(one => one.Entry is not null).ToList();
        return told.Retract
            ? Retracting(standing, followers.Select(one => one.Rule)) ?? FaultOfAsked(subject, rule, told)
            : FaultOfDay(subject, rule, told, followers!, today) ?? FaultOfAsked(subject, rule, told) ?? FaultOfChoices(rule, told, today);
    }

    /// <summary>The entry in one line, as history keeps it.</summary>
    public static string InWords(RegistrationRule rule, Registration? standing, Reported told)
    {
        var what = string.Join(", ", new[]
        {
            $"{told.Day:yyyy-MM-dd}", told.Utfall?.Swedish(), told.Level is { } level ? $"nivå: {Lower(level.Swedish())}" : null,
            told.ToldBy is { } who ? $"uppgift från: {Lower(who.Swedish())}" : null,
            told.ReceivedOn is { } got ? $"patienten fick det {got:yyyy-MM-dd}" : null,
        }.Where(part => part is not null)) + ".";
        var whole = standing is null ? $"{what} {told.Text}"
            : told.Retract ? $"Uppgiften från {standing.Day:yyyy-MM-dd} togs bort. Skäl: {told.Reason}"
            : $"Rättat från {standing.Day:yyyy-MM-dd}{Was(standing)} till {what} {told.Text} Skäl: {told.Reason}";
        return whole.Trim();
    }

    private static Verdict? Retracting(Registration? standing, IEnumerable<RegistrationRule> followers) =>
        standing is null ? Verdict.Refused("Det finns ingen uppgift att ta bort.")
        : followers.FirstOrDefault() is { } follower
            ? Verdict.RefusedAt(nameof(Reported.Retract), $"{follower.Name} är registrerat efteråt. Ta bort den uppgiften först.")
        : null;

    private static Verdict? FaultOfDay(UtlatandeCase subject, RegistrationRule rule, Reported told,
        IEnumerable<(RegistrationRule Rule, Registration Entry)> followers, DateOnly today)
    {
        if (told.Day > today)
        {
            return Verdict.RefusedAt(nameof(Reported.Day), "Dagen har inte varit än. Skriv en dag till och med i dag.");
        }

        var before = rule.After == RegistrationKind.Signing ? FirstSigning(subject, rule) : subject.Standing(rule.After);
        if (before is not null && told.Day < before.Day)
        {
            return Verdict.RefusedAt(nameof(Reported.Day),
                $"{rule.Definite} kan inte vara före {NameOf(rule.After)} ({before.Day:yyyy-MM-dd}).");
        }

        var (follower, entry) = followers.FirstOrDefault(one => one.Entry.Day < told.Day);
        return entry is null
            ? null
            : Verdict.RefusedAt(nameof(Reported.Day),
                $"{rule.Definite} kan inte vara efter {Lower(follower.Definite)} ({entry.Day:yyyy-MM-dd}).");
    }

    /// <summary>A komplettering follows the application, as a decision does.</summary>
    private static Verdict? FaultOfAsked(UtlatandeCase subject, RegistrationRule rule, Reported told)
    {
        var asked = rule.Kind == RegistrationKind.Ansokan
            ? subject.StandingKompletteringar.MinBy(one => one.Entry.ReceivedOn)?.Entry
            : null;
        return asked is null ? null
            : told.Retract
                ? Verdict.RefusedAt(nameof(Reported.Retract), "En komplettering är registrerad efteråt. Ta bort den uppgiften först.")
            : told.Day > asked.ReceivedOn
                ? Verdict.RefusedAt(nameof(Reported.Day), $"Ansökan kan inte vara efter kompletteringen ({asked.ReceivedOn:yyyy-MM-dd}).")
            : null;
    }

    private static Verdict? FaultOfChoices(RegistrationRule rule, Reported told, DateOnly today) =>
        rule.Endings.Count > 0 && !(told.Utfall is { } ending && rule.Endings.Contains(ending))
            ? Verdict.RefusedAt(nameof(Reported.Utfall), "Välj hur det gick.")
        : rule.NeedsLevel(told.Utfall) && told.Level is null ? Verdict.RefusedAt(nameof(Reported.Level), "Välj nivå.")
        : rule.AsksWhoTold && told.ToldBy is null ? Verdict.RefusedAt(nameof(Reported.ToldBy), "Välj vem som berättade.")
        : told.ReceivedOn is { } got && got < told.Day
            ? Verdict.RefusedAt(nameof(Reported.ReceivedOn), "Patienten kan inte ha fått beslutet innan det fattades.")
        : told.ReceivedOn > today
            ? Verdict.RefusedAt(nameof(Reported.ReceivedOn), "Dagen har inte varit än. Skriv en dag till och med i dag.")
        : null;

    /// <summary>Information is about the version the patient is told of; an application may build on any earlier one.</summary>
    private static Registration? FirstSigning(UtlatandeCase subject, RegistrationRule rule) =>
        rule.Kind == RegistrationKind.Information
            ? subject.Signing(subject.InformedVersion)
            : subject.Registrations.Where(one => one.Kind == RegistrationKind.Signing).MinBy(one => one.Number);

    private static string NameOf(RegistrationKind kind) =>
        kind == RegistrationKind.Signing ? "signeringen" : Lower(RegistrationRules.For(kind).Definite);

    private static string Was(Registration standing) =>
        string.Concat(new[] { standing.Utfall?.Swedish(), standing.Level?.Swedish() }
            .Where(part => part is not null)
            .Select(part => $", {Lower(part!)}"));

    private static string Lower(string word) => char.ToLower(word[0], CultureInfo.GetCultureInfo("sv-SE")) + word[1..];
}
