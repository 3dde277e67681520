using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Sjukersattning.Tests.Domain;

/// <summary>What holds of kompletteringar after any history of a case that was signed and applied for.</summary>
public sealed class KompletteringProperties
{
    [Property(MaxTest = 200, EndSize = 40, Arbitrary = [typeof(KompletteringProperties)])]
    public void AnyHistory_LosesNothing_AndEverybodyCountsAlike((KompletteringStep Step, int Choice)[] steps)
    {
        var history = new KompletteringHistory();
        foreach (var (step, choice) in steps)
        {
            var entries = history.Case.Kompletteringar.ToList();
            var events = history.Case.Events.Count;
            var happened = history.Try(step, choice);
            Assert.Equal(entries, history.Case.Kompletteringar.Take(entries.Count));
            Assert.Equal(happened, history.Case.Events.Count > events);
            history.AssertTold();
        }
    }

    public static Arbitrary<(KompletteringStep Step, int Choice)[]> Steps() => Arb.From(
        Gen.Elements(Enum.GetValues<KompletteringStep>()).Zip(Gen.Choose(0, 999), (step, choice) => (step, choice)).ArrayOf(),
        steps => steps.Select((_, left) => steps.Where((_, place) => place != left).ToArray()));
}
