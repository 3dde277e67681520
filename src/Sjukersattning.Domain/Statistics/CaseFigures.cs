using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// THE RULES OF COUNTING: what one case adds to the statistics, from its entries as they stand (statistics.md, "Definitions").
/// The same rows serve both views: counted by their own day, or by the day the case was opened.
/// </summary>
public static class CaseFigures
{
    /// <summary>
    /// Names these rules on every row set made by them; start makes anew what rules of another name
    /// made. A test says what to write here when the rules have changed: its end is a hash of what they
    /// say of known cases. The number is raised by hand for a change that those cases do not show.
    /// </summary>
    public const string Law = "1-d507589a";

    /// <summary>What the case is broken down by.</summary>
    public static CaseTraits TraitsOf(UtlatandeCase subject, Personnummer personnummer) =>
        new(subject.OpenedOn, personnummer.Sex, AgeGroups.Of(personnummer, subject.OpenedOn), subject.DiagnosisChapter ?? "",
            subject.Initiator);

    /// <summary>Everything the case adds, in the order things happen.</summary>
    public static IReadOnlyList<Figure> Of(UtlatandeCase subject) =>
        [new Figure(Counted.Opened, subject.OpenedOn), .. Writing(subject), .. Versions(subject), .. Applying(subject), .. Asked(subject),
            .. Deciding(subject), .. Cancelled(subject)];

    private static IEnumerable<Figure> Writing(UtlatandeCase subject)
    {
        if (subject.SectionsDoneOn is { } done)
        {
            yield return new Figure(Counted.SectionsDone, done) { Days = Between(subject.OpenedOn, done) };
        }

        if (FirstInForce(subject) is { } issued)
        {
            yield return new Figure(Counted.Issued, issued.Day) { Days = Between(subject.SectionsDoneOn, issued.Day) };
        }
    }

    private static IEnumerable<Figure> Versions(UtlatandeCase subject) =>
        from signing in subject.Registrations
        where signing.Kind == RegistrationKind.Signing && signing.Relation is VersionRelation.Replaces or VersionRelation.Complements
            && !subject.IsRevoked(signing.Number)
        select new Figure(signing.Relation == VersionRelation.Replaces ? Counted.Replacing : Counted.Complementing, signing.Day);

    private static IEnumerable<Figure> Applying(UtlatandeCase subject)
    {
        var informed = FirstInformation(subject);
        if (informed is not null)
        {
            yield return new Figure(Counted.Informed, informed.Day) { Days = Between(FirstInForce(subject)?.Day, informed.Day) };
        }

        if (subject.Standing(RegistrationKind.Ansokan) is { } applied)
        {
            yield return new Figure(Counted.Ansokan, applied.Day) { Days = Between(informed?.Day, applied.Day) };
            if (subject.Standing(RegistrationKind.Beslut) is null)
            {
                yield return new Figure(Counted.Undecided, applied.Day);
            }
        }
    }

    private static IEnumerable<Figure> Asked(UtlatandeCase subject)
    {
        var standing = subject.StandingKompletteringar.Select(one => one.Entry).OrderBy(one => one.ReceivedOn).ToList();
        if (standing.Count > 0)
        {
            yield return new Figure(Counted.WithKomplettering, standing[0].ReceivedOn);
        }

        foreach (var komplettering in standing)
        {
            yield return new Figure(Counted.Komplettering, komplettering.ReceivedOn);
            foreach (var question in komplettering.Questions)
            {
                yield return new Figure(Counted.KompletteringQuestion, komplettering.ReceivedOn)
                {
                    QuestionId = question.QuestionId, Cause = question.Cause,
                    Detail = subject.ForesightOf(komplettering.Version, question.QuestionId) is var said and not Foresight.Unknown
                        ? said.Stored() : "",
                };
            }
        }
    }

    private static IEnumerable<Figure> Deciding(UtlatandeCase subject)
    {
        if (subject.Standing(RegistrationKind.Beslut) is { } decided)
        {
            var what = decided.Utfall switch
            {
                Beslutsutfall.Beviljad => Counted.Beviljad,
                Beslutsutfall.Avslag => Counted.Avslag,
                _ => Counted.Atertagen
            };
            yield return new Figure(what, decided.Day)
            {
                Days = Between(subject.Standing(RegistrationKind.Ansokan)?.Day, decided.Day), Detail = decided.Level?.Stored() ?? "",
            };
        }

        foreach (var (request, asked, result, changed) in new[]
        {
            (RegistrationKind.Omprovning, Counted.Omprovning, RegistrationKind.Omprovningsbeslut, Counted.OmprovningChanged),
            (RegistrationKind.Overklagande, Counted.Overklagande, RegistrationKind.Overklagandebeslut, Counted.OverklagandeChanged),
        })
        {
            if (subject.Standing(request) is { } requested)
            {
                yield return new Figure(asked, requested.Day);
            }

            if (subject.Standing(result) is { Utfall: Beslutsutfall.Andrat } ended)
            {
                yield return new Figure(changed, ended.Day) { Detail = ended.Level?.Stored() ?? "" };
            }
        }
    }

    private static IEnumerable<Figure> Cancelled(UtlatandeCase subject) =>
        subject is { CancelledOn: { } day, CancelReason: { } reason }
            ? [new Figure(Counted.Cancelled, day) { Detail = reason.Stored() }]
            : [];

    private static Registration? FirstInForce(UtlatandeCase subject) =>
        subject.Registrations.Where(one => one.Kind == RegistrationKind.Signing && !subject.IsRevoked(one.Number))
            .MinBy(one => one.Number);

    private static Registration? FirstInformation(UtlatandeCase subject) =>
        subject.Registrations
            .Where(one => one.Kind == RegistrationKind.Information
                && !one.IsRetracted
                && !subject.Registrations.Any(later => later.Kind == one.Kind
                    && later.Number == one.Number
                    && later.Revision > one.Revision)).MinBy(one => one.Day);

    /// <summary>A step that was entered as earlier than the one before took no time.</summary>
    private static int? Between(DateOnly? from, DateOnly to) => from is { } start ? Math.Max(0, to.DayNumber - start.DayNumber) : null;
}
