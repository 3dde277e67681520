using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Domain.Outcomes.OutcomeWords;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// Whether an entry fits what is known, by <see cref="RegistrationRules"/>. An order is wrong only where it is sure to be: a day that is
/// not known contradicts nothing.
/// </summary>
internal static class RegistrationCheck
{
    /// <summary>Everything that is wrong, each at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(UtlatandeCase subject, RegistrationRule rule, Reported told, DateOnly today)
    {
        var standing = subject.Standing(rule.Kind, told.Version);
        if (told.Version is { } version && subject.Signing(version) is null)
        {
            return Verdict.Refused($"Version {version} är inte signerad.");
        }

        return Verdict.OfAll(
        [
            Verdict.RefusedIf(standing is not null && ShortText.IsBlank(told.Reason), nameof(Reported.Reason),
                $"Det finns redan en uppgift, {standing?.Day}. Skriv varför den ska rättas."),
            FaultOfLength(nameof(Reported.Text), told.Text),
            FaultOfLength(nameof(Reported.Reason), told.Reason),
            .. told.Retract
                ? [FaultOfRetracting(subject, rule, standing)]
                : FaultsOfChoices(rule, told, today)
                    .Prepend(FaultOfDay(subject, rule, told, today) ?? FaultOfAsked(subject, rule, told)),
        ]);
    }

    /// <summary>The entry in one line, as history keeps it.</summary>
    public static string InWords(RegistrationRule rule, Registration? standing, Reported told)
    {
        var day = told.Version is { } version ? $"version {version}, {told.Day}" : $"{told.Day}";
        var what = string.Join(", ", EntryWords.Of(told).Prepend(day)) + ".";
        var whole = standing is null ? $"{what} {told.Text}"
            : told.Retract ? $"Uppgiften från {standing.Day} togs bort. Skäl: {told.Reason}"
            : $"Rättat från {standing.Day}{Was(standing)} till {what} {told.Text} Skäl: {told.Reason}";
        return whole.Trim();
    }

    private static Verdict? FaultOfRetracting(UtlatandeCase subject, RegistrationRule rule, Registration? standing) =>
        standing is null ? Verdict.Refused("Det finns ingen uppgift att ta bort.")
        : RegistrationRules.All.FirstOrDefault(one => one.After == rule.Kind && !one.MayComeWithout
            && subject.Standing(one.Kind) is not null) is { } follower
            ? Verdict.RefusedAt(nameof(Reported.Retract), $"{follower.Name} är registrerat efteråt. Ta bort den uppgiften först.")
        : null;

    private static Verdict? FaultOfDay(UtlatandeCase subject, RegistrationRule rule, Reported told, DateOnly today)
    {
        if (told.Day.Exact is null && !rule.DayMayBeUnknown)
        {
            return Verdict.RefusedAt(nameof(Reported.Day), "Skriv dagen, som åååå-mm-dd.");
        }

        if (told.Day.Earliest > today)
        {
            return Verdict.RefusedAt(nameof(Reported.Day), FormDate.NotYet);
        }

        var before = Before(subject, rule).Select(kind => (Kind: kind, Entry: EntryOf(subject, rule, kind, told.Version)))
            .FirstOrDefault(one => one.Entry is { } entry && told.Day.IsBefore(entry.Day));
        if (before.Entry is { } earlier)
        {
            return Verdict.RefusedAt(nameof(Reported.Day), $"{rule.Definite} kan inte vara före {NameOf(before.Kind)} ({earlier.Day}).");
        }

        var (follower, later) = RegistrationRules.All.Where(one => Before(subject, one).Contains(rule.Kind))
            .Select(one => (Rule: one, Entry: subject.Standing(one.Kind)))
            .FirstOrDefault(one => one.Entry?.Day.IsBefore(told.Day) == true);
        return later is null
            ? null
            : Verdict.RefusedAt(nameof(Reported.Day),
                $"{rule.Definite} kan inte vara efter {Lower(follower.Definite)} ({later.Day}).");
    }

    /// <summary>What cannot be later than a kind in this case.</summary>
    private static IEnumerable<RegistrationKind> Before(UtlatandeCase subject, RegistrationRule rule) =>
        RegistrationRules.Before(rule).Where(kind => kind != RegistrationKind.Ansokan || subject.ApplicationComesFirst);

    /// <summary>A komplettering follows the application, as a decision does.</summary>
    private static Verdict? FaultOfAsked(UtlatandeCase subject, RegistrationRule rule, Reported told)
    {
        var asked = rule.Kind == RegistrationKind.Ansokan && subject.ApplicationComesFirst
            ? subject.StandingKompletteringar.MinBy(one => one.Entry.ReceivedOn)?.Entry
            : null;
        return asked is not null && told.Day.Earliest > asked.ReceivedOn
            ? Verdict.RefusedAt(nameof(Reported.Day), $"Ansökan kan inte vara efter kompletteringen ({asked.ReceivedOn:yyyy-MM-dd}).")
            : null;
    }

    private static Verdict? FaultOfLength(string field, string text) => Verdict.RefusedIf(
        text.Length > UtlatandeCase.LongestText, field, $"Skriv högst {UtlatandeCase.LongestText} tecken.");

    private static IEnumerable<Verdict?> FaultsOfChoices(RegistrationRule rule, Reported told, DateOnly today) =>
    [
        Verdict.RefusedIf(rule.Endings.Count > 0 && !(told.Utfall is { } ending && rule.Endings.Contains(ending)),
            nameof(Reported.Utfall), "Välj hur det gick."),
        Verdict.RefusedIf(rule.NeedsLevel(told.Utfall) && told.Level is null, nameof(Reported.Level), "Välj nivå."),
        Verdict.RefusedIf(told.Level is not null && told.Utfall is { } known && rule.Endings.Contains(known) && !rule.NeedsLevel(known),
            nameof(Reported.Level),
            $"En nivå hör bara till: {rule.EndingsWithLevel}. Välj Ingen nivå, eller ändra hur det gick."),
        Verdict.RefusedIf(told.Grounds is not null && told.Utfall is not (null or Beslutsutfall.Avslag), nameof(Reported.Grounds),
            "En grund hör bara till avslag. Ta bort kryssen, eller ändra hur det gick."),
        Verdict.RefusedIf(rule.AsksWhoTold && told.ToldBy is null, nameof(Reported.ToldBy), "Välj vem som berättade."),
        Verdict.RefusedIf(told.ReceivedOn < told.Day.Earliest, nameof(Reported.ReceivedOn),
            "Patienten kan inte ha fått beslutet innan det fattades."),
        Verdict.RefusedIf(told.ReceivedOn > today, nameof(Reported.ReceivedOn), FormDate.NotYet),
        Verdict.RefusedIf(rule.IsSending && told.SentBy is null, nameof(Reported.SentBy), "Välj hur utlåtandet skickades."),
        Verdict.RefusedIf(told.SentBy == SendingWay.Other && ShortText.IsBlank(told.Text), nameof(Reported.Text),
            "Skriv på vilket annat sätt utlåtandet skickades."),
        Verdict.RefusedIf(told.LastDay < told.Day.Earliest, nameof(Reported.LastDay),
            "Sista dag att svara kan inte vara före brevets datum."),
        Verdict.RefusedIf(told.Grounds?.HasFlag(Avslagsgrund.Other) == true && ShortText.IsBlank(told.Text), nameof(Reported.Text),
            "Skriv vilken annan grund Försäkringskassan angav."),
    ];

    /// <summary>Information and sending are about one version each; what comes from outside may build on any earlier one.</summary>
    private static Registration? EntryOf(UtlatandeCase subject, RegistrationRule rule, RegistrationKind before, int? version) =>
        before != RegistrationKind.Signing ? subject.Standing(before)
        : rule.Kind == RegistrationKind.Information ? subject.Signing(subject.InformedVersion)
        : rule.IsSending ? subject.Signing(version ?? subject.VersionInForce)
        : subject.FirstSigning;

    private static string NameOf(RegistrationKind kind) =>
        kind == RegistrationKind.Signing ? "signeringen" : Lower(RegistrationRules.For(kind).Definite);

    private static string Was(Registration standing) =>
        string.Concat(new[] { standing.Utfall?.InSentence(), standing.Level?.InSentence() }.OfType<string>().Select(part => $", {part}"));
}
