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
    public const string Law = "2-7e3489d8";

    /// <summary>What the case is broken down by.</summary>
    public static CaseTraits TraitsOf(UtlatandeCase subject, Personnummer personnummer) =>
        new(subject.OpenedOn, personnummer.Sex, AgeGroups.Of(personnummer, subject.OpenedOn), subject.DiagnosisChapter ?? "",
            subject.Initiator);

    /// <summary>Everything the case adds, in the order things happen.</summary>
    public static IReadOnlyList<Figure> Of(UtlatandeCase subject) =>
        [new Figure(Counted.Opened, subject.OpenedOn), .. Writing(subject), .. Versions(subject), .. Sendings(subject),
            .. Applying(subject), .. Asked(subject), .. Deciding(subject), .. Cancelled(subject)];

    private static IEnumerable<Figure> Writing(UtlatandeCase subject)
    {
        if (subject.SectionsDoneOn is { } done)
        {
            yield return new Figure(Counted.SectionsDone, done) { Days = Between(subject.OpenedOn, done) };
        }

        if (FirstInForce(subject) is { } issued)
        {
            yield return Told(subject, Counted.Issued, issued) with { Days = Between(subject.SectionsDoneOn, issued) };
        }
    }

    private static IEnumerable<Figure> Versions(UtlatandeCase subject) =>
        from signing in subject.Registrations
        where signing.Kind == RegistrationKind.Signing && signing.Relation is VersionRelation.Replaces or VersionRelation.Complements
            && !subject.IsRevoked(signing.Number)
        select Told(subject, signing.Relation == VersionRelation.Replaces ? Counted.Replacing : Counted.Complementing, signing);

    private static IEnumerable<Figure> Sendings(UtlatandeCase subject) =>
        from version in Enumerable.Range(1, subject.SignedVersion)
        let sent = subject.Sending(version)
        where sent is not null
        select Told(subject, Counted.Sent, sent) with
        {
            Days = Between(subject.Signing(version), sent),
            Detail = sent.SentBy!.Value.Stored(),
        };

    private static IEnumerable<Figure> Applying(UtlatandeCase subject)
    {
        var informed = FirstInformation(subject);
        if (informed is not null)
        {
            yield return Told(subject, Counted.Informed, informed) with { Days = Between(FirstInForce(subject), informed) };
        }

        if (subject.Standing(RegistrationKind.Ansokan) is { } applied)
        {
            yield return Told(subject, Counted.Ansokan, applied) with { Days = Between(informed, applied) };
            if (subject.Standing(RegistrationKind.Beslut) is null)
            {
                yield return Told(subject, Counted.Undecided, applied);
            }
        }
        else if (FirstHeard(subject) is { } heard)
        {
            yield return heard;
        }
    }

    /// <summary>The first that Försäkringskassan was heard of, a known day before one that is not; null when it was not.</summary>
    private static Figure? FirstHeard(UtlatandeCase subject) =>
        new[] { RegistrationKind.Kommunicering, RegistrationKind.Beslut }.Select(kind => subject.Standing(kind)).OfType<Registration>()
            .Select(entry => Told(subject, Counted.WithoutAnsokan, entry))
            .Concat(subject.StandingKompletteringar.Select(one => new Figure(Counted.WithoutAnsokan, one.Entry.ReceivedOn)))
            .MinBy(figure => figure.Day ?? DateOnly.MaxValue);

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
        if (subject.Standing(RegistrationKind.Kommunicering) is { } told)
        {
            yield return Told(subject, Counted.Kommunicering, told);
        }

        if (subject.Standing(RegistrationKind.Beslut) is { } decided)
        {
            var what = decided.Utfall switch
            {
                Beslutsutfall.Beviljad or Beslutsutfall.BeviljadDelvis => Counted.Beviljad,
                Beslutsutfall.Avslag => Counted.Avslag,
                Beslutsutfall.Avvisat => Counted.Avvisad,
                Beslutsutfall.Atertagen => Counted.Atertagen,
                Beslutsutfall.Avskriven => Counted.Avskriven,
                _ => throw new InvalidOperationException($"{decided.Utfall} is no ending of a decision."),
            };
            yield return Told(subject, what, decided) with
            {
                Days = Between(subject.Standing(RegistrationKind.Ansokan), decided),
                Detail = decided.Level?.Stored() ?? "",
            };
        }

        foreach (var figure in Beside(subject))
        {
            yield return figure;
        }

        foreach (var (request, asked, result, changed) in new[]
        {
            (RegistrationKind.Omprovning, Counted.Omprovning, RegistrationKind.Omprovningsbeslut, Counted.OmprovningChanged),
            (RegistrationKind.Overklagande, Counted.Overklagande, RegistrationKind.Overklagandebeslut, Counted.OverklagandeChanged),
        })
        {
            if (subject.Standing(request) is { } requested)
            {
                yield return Told(subject, asked, requested);
            }

            if (subject.Standing(result) is { Utfall: Beslutsutfall.Andrat or Beslutsutfall.AndratDelvis } ended)
            {
                yield return Told(subject, changed, ended) with { Detail = ended.Level?.Stored() ?? "" };
            }
        }
    }

    /// <summary>What a decision says beside how it ended: that it gave less than was asked for, or why it was refused.</summary>
    private static IEnumerable<Figure> Beside(UtlatandeCase subject) => subject.Standing(RegistrationKind.Beslut) switch
    {
        { } decided when subject.IsGrantedInPart => [Told(subject, Counted.BeviljadDelvis, decided)],
        { Utfall: Beslutsutfall.Avslag } refused => (refused.Grounds is { } grounds
                ? OutcomeWords.Grounds.Where(ground => grounds.HasFlag(ground)) : [Avslagsgrund.Unknown])
            .Select(ground => Told(subject, Counted.Avslagsgrund, refused) with { Detail = ground.Stored() }),
        _ => [],
    };

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
                    && later.Revision > one.Revision)).MinBy(one => one.Day.Exact);

    /// <summary>
    /// Something that was told of. Where its day is not known it was between the first signature and the day it was entered, as far as what
    /// is known does not say more.
    /// </summary>
    private static Figure Told(UtlatandeCase subject, Counted what, Registration entry) => entry.Day.Exact is { } day
        ? new Figure(what, day)
        : new Figure(what, null)
        {
            Earliest = Later(entry.Day.Earliest, subject.FirstSigning?.Day.Exact ?? subject.OpenedOn),
            Latest = Earlier(entry.Day.Latest, SwedishTime.DayOf(entry.At)),
        };

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;

    private static int? Between(Registration? from, Registration to) => Between(from?.Day.Exact, to);

    private static int? Between(DateOnly? from, Registration to) => Between(from, to.Day.Exact);

    /// <summary>
    /// A step that was entered as earlier than the one before took no time; how long one took whose day is not known, nobody knows.
    /// </summary>
    private static int? Between(DateOnly? from, DateOnly? to) =>
        (from, to) is ({ } start, { } end) ? Math.Max(0, end.DayNumber - start.DayNumber) : null;
}
