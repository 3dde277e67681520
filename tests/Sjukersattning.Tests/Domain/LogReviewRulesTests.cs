using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Domain;

/// <summary>Each rule of the log review on a visit that it chooses, and none on an ordinary one.</summary>
public sealed class LogReviewRulesTests
{
    private static readonly LogVisit Ordinary = new()
    {
        FirstRow = 1, Rows = 3, ActorId = Guid.NewGuid(), ActorName = "Kim Alm", ActorTitle = "kurator", PatientName = "Bo Ek",
        PatientId = Guid.NewGuid(), First = new DateTime(2026, 11, 23, 9, 0, 0), Last = new DateTime(2026, 11, 23, 10, 0, 0),
        IsWorkingDay = true, IsOpened = true, HasPart = true,
    };

    private static readonly Dictionary<LogReviewReason, LogVisit[]> Chosen = new()
    {
        [LogReviewReason.Stickprov] = [],
        [LogReviewReason.SammaEfternamn] = [Ordinary with { PatientName = "Eva ALM" }, Ordinary with { ActorName = "Åsa von Ek" }],
        [LogReviewReason.Kollega] = [Ordinary with { IsColleague = true }],
        [LogReviewReason.UtanDel] = [Ordinary with { HasPart = false }],
        [LogReviewReason.UdaTid] =
        [
            Ordinary with { First = new DateTime(2026, 11, 23, 5, 59, 0) }, Ordinary with { Last = new DateTime(2026, 11, 23, 20, 0, 0) },
            Ordinary with { IsWorkingDay = false },
        ],
        [LogReviewReason.MangaPatienter] = [Ordinary with { PatientName = null, Patients = LogReviewRules.ManyPatients + 1 }],
        [LogReviewReason.MangaSokningar] = [Ordinary with { PatientName = null, Misses = LogReviewRules.ManyMisses + 1 }],
        [LogReviewReason.AktivtVal] = [Ordinary with { Insyn = new HashSet<LogKind> { LogKind.AktivtVal } }],
        [LogReviewReason.HavdSparr] = [Ordinary with { Insyn = new HashSet<LogKind> { LogKind.HavdSparr } }],
        [LogReviewReason.Nodoppning] = [Ordinary with { Insyn = new HashSet<LogKind> { LogKind.Nodoppning } }],
        [LogReviewReason.SkyddadIdentitet] = [Ordinary with { IsSkyddad = true }],
        [LogReviewReason.Nekad] = [Ordinary with { IsDenied = true }],
    };

    public static TheoryData<LogReviewReason> Reasons => [.. Enum.GetValues<LogReviewReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Rule_ChoosesItsVisitsAndNoOtherDoes(LogReviewReason reason)
    {
        Assert.Single(LogReviewRules.All, rule => rule.Reason == reason);
        Assert.All(Chosen[reason], visit => Assert.Equal(reason, LogReviewRules.ReasonsFor(visit)));
        Assert.NotEmpty(reason.Swedish());
    }

    /// <summary>A visit to a patient has no reason that is a matter of number; all others together fit the column.</summary>
    [Fact]
    public void Reasons_OfOneVisit_FitTheirColumn()
    {
        var all = Enum.GetValues<LogReviewReason>().Except([LogReviewReason.MangaPatienter, LogReviewReason.MangaSokningar])
            .Aggregate((one, other) => one | other);
        Assert.InRange($"{all}".Length, 1, 120);
    }

    [Fact]
    public void Visits_ThatAreOrdinary_AreChosenByNoRule()
    {
        LogVisit[] ordinary =
        [
            Ordinary, Ordinary with { IsOpened = false, HasPart = false }, Ordinary with { ActorName = "Alm", PatientName = "Alm" },
            Ordinary with { PatientName = null, Patients = LogReviewRules.ManyPatients, Misses = LogReviewRules.ManyMisses },
            Ordinary with { Last = new DateTime(2026, 11, 23, 19, 59, 0) }, Ordinary with { IsOpened = false, IsWorkingDay = false },
        ];
        Assert.All(ordinary, visit => Assert.Equal(default, LogReviewRules.ReasonsFor(visit)));
    }
}
