using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Work;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>
/// A case that was signed and applied for, with an attempt a day, and beside it what should have become of every komplettering.
/// </summary>
internal sealed class KompletteringHistory
{
    private const int Declined = 0;
    private static readonly string[] Fields = ["11.1", "5.1", "12.1", "17.1"];

    // By number, what stands: how many questions, and the version that answered; null while it is open.
    private readonly SortedDictionary<int, (int Questions, int? Answer)> _standing = [];
    private int _asked;
    private int _day = 30;

    public UtlatandeCase Case { get; } = Applied().Case;

    private CaseFacts Today => On(_day);

    /// <summary>Whether the rules let it happen.</summary>
    public bool Try(KompletteringStep step, int choice)
    {
        _day++;
        var number = (choice % (_asked + 1)) + 1;
        return step switch
        {
            KompletteringStep.Ask => Enter(null, choice),
            KompletteringStep.Correct => Enter(number, choice),
            KompletteringStep.Retract => Retract(number),
            KompletteringStep.Remind =>
                Did(Case.RemindKomplettering(number, Day(_day), Rehabkoordinator, Today), () => AssertOpen(number)),
            KompletteringStep.Decline =>
                Did(Case.DeclineKomplettering(number, "Mer finns inte.", Lakare, Today), () => Answer(number, Declined)),
            KompletteringStep.Complement => Did(Case.Complement(Rehabkoordinator, Today), () => Assert.NotEmpty(Open)),
            KompletteringStep.Replace => Case.Replace("Ny diagnos.", Lakare, Today).IsAllowed,
            KompletteringStep.Abandon => Case.AbandonReplacement(Lakare, Today).IsAllowed,
            KompletteringStep.FinishAndSign => FinishAndSign(),
            KompletteringStep.Revoke => Revoke(Case.VersionInForce),
            KompletteringStep.Decide => Decide(),
            KompletteringStep.Close => Case.Close("Patienten hör inte av sig.", Rehabkoordinator, Today).IsAllowed,
            _ => Case.Reopen("Åter.", Rehabkoordinator, Today).IsAllowed,
        };
    }

    /// <summary>The aggregate, the open work and the figures tell what was expected, and no entry is changed or out of order.</summary>
    public void AssertTold()
    {
        var entries = Case.Kompletteringar.GroupBy(entry => entry.Number).ToList();
        Assert.Equal(Enumerable.Range(1, _asked), entries.Select(revisions => revisions.Key));
        Assert.All(entries, revisions => Assert.Equal(Enumerable.Range(1, revisions.Count()), revisions.Select(entry => entry.Revision)));

        var told = Case.StandingKompletteringar.ToList();
        Assert.Equal(
            _standing.Select(one => (one.Key, one.Value.Questions, one.Value.Answer)),
            told.Select(one => (one.Entry.Number, one.Entry.Questions.Count, AnswerOf(one))));
        Assert.All(told.Where(one => AnswerOf(one) == Declined), one => Assert.NotEmpty(one.Answer!.Text));
        Assert.Equal(Enumerable.Range(1, Case.SignedVersion).LastOrDefault(version => !Case.IsRevoked(version)), Case.VersionInForce);
        Assert.All(told, one => Assert.False(one.Answer?.Version is { } version && Case.IsRevoked(version)));

        var work = OpenWork.Of(Case).Where(line => line.Kind == WorkKind.AnswerDay).Select(line => line.Komplettering!.Value).ToList();
        var open = StatusNames.Open.Contains(Case.Status) ? Open : [];
        Assert.Equal(open, work.Distinct());
        Assert.Equal(2 * work.Distinct().Count(), work.Count);

        var figures = CaseFigures.Of(Case).CountBy(figure => figure.What).ToDictionary();
        Assert.Equal(_standing.Count, figures.GetValueOrDefault(Counted.Komplettering));
        Assert.Equal(_standing.Values.Sum(one => one.Questions), figures.GetValueOrDefault(Counted.KompletteringQuestion));
        Assert.Equal(Math.Min(1, _standing.Count), figures.GetValueOrDefault(Counted.WithKomplettering));
    }

    private IEnumerable<int> Open => _standing.Where(one => one.Value.Answer is null).Select(one => one.Key);

    private static int? AnswerOf(KompletteringState told) => told.Answer is { } answer ? answer.Version ?? Declined : null;

    private static bool Did(Verdict verdict, Action then)
    {
        if (verdict.IsAllowed)
        {
            then();
        }

        return verdict.IsAllowed;
    }

    private bool Enter(int? number, int choice)
    {
        var told = Asks(_day, [.. Fields.Take((choice % Fields.Length) + 1)]) with { Reason = number is null ? "" : "Fel fält." };
        return Did(Case.RegisterKomplettering(number, told, Rehabkoordinator, Today), () =>
        {
            var known = number ?? ++_asked;
            _standing[known] = (told.Questions.Count, number is null ? null : _standing[known].Answer);
        });
    }

    private bool Retract(int number)
    {
        var told = Asks(_day) with { Retract = true, Reason = "Fel ärende." };
        return Did(Case.RegisterKomplettering(number, told, Rehabkoordinator, Today), () => Assert.True(_standing.Remove(number)));
    }

    private bool Decide()
    {
        var told = Told(_day, RegistrationKind.Beslut) with { Reason = "Fel dag." };
        return Case.Register(RegistrationKind.Beslut, told, Rehabkoordinator, Today).IsAllowed;
    }

    private bool FinishAndSign()
    {
        var finished = Sections.Count(key => Case.MarkSectionDone(WriterOf(key), Today with { Section = key }).IsAllowed);
        var signed = Did(Case.Sign(Lakare, Today), () => Open.ToList().ForEach(number => Answer(number, Case.SignedVersion)));
        return signed || finished > 0;
    }

    private bool Revoke(int version) => Did(Case.Revoke(version, "Fel patient.", Lakare, Today), () =>
    {
        foreach (var (number, one) in _standing.Where(one => one.Value.Answer == version).ToList())
        {
            _standing[number] = one with { Answer = null };
        }
    });

    private void Answer(int number, int version)
    {
        AssertOpen(number);
        _standing[number] = _standing[number] with { Answer = version };
    }

    private void AssertOpen(int number) => Assert.Contains(number, Open);
}
