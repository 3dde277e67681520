using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Tests.Domain;

/// <summary>The cases: in each status, and of each kind that the rules tell apart.</summary>
internal static partial class CaseSamples
{
    public static UtlatandeCase Open(CaseActor? actor = null)
    {
        Do(UtlatandeCase.Open(Tolvan, "26-0017", Fk7800.Version13, Initiator.Patient, actor ?? Rehabkoordinator, Facts, out var opened));
        return opened!;
    }

    /// <summary>A case in a status, by the shortest ordinary way.</summary>
    public static UtlatandeCase In(CaseStatus status)
    {
        var subject = Open();
        var cancelled = status == CaseStatus.Cancelled;
        foreach (var (_, step) in Way.Take(Array.FindIndex(Way, one => one.To == (cancelled ? CaseStatus.BeingWritten : status)) + 1))
        {
            step(subject);
        }

        if (cancelled)
        {
            Do(subject.Cancel(CancelReason.Other, "Patienten är utomlands.", Rehabkoordinator, Facts));
        }

        Assert.Equal(status, subject.Status);
        return subject;
    }

    /// <summary>A case whose signed version is being replaced.</summary>
    public static UtlatandeCase Replacing()
    {
        var subject = In(CaseStatus.Signed);
        Do(subject.Replace("Ny diagnos.", Lakare, Facts));
        return subject;
    }

    /// <summary>A case with an open komplettering in field 11, which <see cref="Outsider"/> wrote.</summary>
    public static UtlatandeCase Asked()
    {
        var subject = In(CaseStatus.Applied);
        Do(subject.RegisterKomplettering(null, Asks, Rehabkoordinator,
            Facts with { LastWriters = new Dictionary<string, Guid> { [Asks.Questions[0].QuestionId] = Outsider } }));
        return subject;
    }

    /// <summary>A case whose komplettering is being answered.</summary>
    public static UtlatandeCase Complementing()
    {
        var subject = Asked();
        Do(subject.Complement(Rehabkoordinator, Facts));
        return subject;
    }

    /// <summary>A planned case with a time for signing.</summary>
    public static UtlatandeCase Booked()
    {
        var subject = In(CaseStatus.Planned);
        Do(subject.BookSigning(new SigningBooking(new DateOnly(2026, 12, 9), new TimeOnly(9, 0), new TimeOnly(9, 30), Lakare.Id),
            Rehabkoordinator, Facts));
        return subject;
    }

    /// <summary>A case whose only signed version is revoked.</summary>
    public static UtlatandeCase Revoked()
    {
        var subject = In(CaseStatus.Applied);
        Do(subject.Revoke(1, "Fel patient.", Lakare, Facts));
        return subject;
    }

    /// <summary>A case with everything entered that can be.</summary>
    public static UtlatandeCase Appealed()
    {
        var subject = In(CaseStatus.Signed);
        foreach (var rule in RegistrationRules.All)
        {
            Do(subject.Register(rule.Kind, Told(rule.Kind), Rehabkoordinator, Facts));
        }

        return subject;
    }

    /// <summary>A case whose patient has skyddad identitet, led by the rehabkoordinator.</summary>
    public static UtlatandeCase Skyddad()
    {
        var subject = In(CaseStatus.Signed);
        Do(subject.MarkSkyddad(Hidden(), "Intyg från Skatteverket.", Rehabkoordinator, Facts));
        return subject;
    }

    /// <summary>A case whose patient has barred other units.</summary>
    public static UtlatandeCase Sparrad()
    {
        var subject = In(CaseStatus.BeingWritten);
        Do(subject.NoteSparr(Hidden(), "Bad om det vid besöket.", Rehabkoordinator, Facts));
        return subject;
    }

    /// <summary>A case with an open komplettering, whose patient has died.</summary>
    public static UtlatandeCase Deceased()
    {
        var subject = Asked();
        Do(subject.NoteDeceased(Hidden(), Today, "Dottern ringde.", Rehabkoordinator, Facts));
        return subject;
    }

    /// <summary>A case of every kind that the rules tell apart, by a name of its own.</summary>
    public static IReadOnlyDictionary<string, Func<UtlatandeCase>> Kinds { get; } = Enum.GetValues<CaseStatus>()
        .ToDictionary(status => $"{status}", status => (Func<UtlatandeCase>)(() => In(status)))
        .Concat(new Dictionary<string, Func<UtlatandeCase>>
        {
            [nameof(Booked)] = Booked, [nameof(Replacing)] = Replacing, [nameof(Asked)] = Asked, [nameof(Complementing)] = Complementing,
            [nameof(Revoked)] = Revoked, [nameof(Appealed)] = Appealed, [nameof(Skyddad)] = Skyddad,
            [nameof(Deceased)] = Deceased, [nameof(Sparrad)] = Sparrad,
        }).ToDictionary();
}
