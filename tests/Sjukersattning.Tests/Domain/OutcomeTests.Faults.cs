using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>What can be left out of an entry, or filled in wrongly.</summary>
public sealed partial class OutcomeTests
{
    /// <summary>Faults by what the row asks for; what it does not ask for cannot be missing.</summary>
    private static List<(string Fault, string Field, Func<Reported, Reported> Change)> FaultsOf(RegistrationRule rule)
    {
        var faults = new List<(string, string, Func<Reported, Reported>)>();
        Add(rule.AsksWhoTold, "no informant", nameof(Reported.ToldBy), told => told with { ToldBy = null });
        Add(rule.Endings.Count > 0, "no ending", nameof(Reported.Utfall), told => told with { Utfall = null });
        foreach (var ending in Enum.GetValues<Beslutsutfall>())
        {
            Add(rule.Endings.Count > 0 && !rule.Endings.Contains(ending), $"foreign ending {ending}", nameof(Reported.Utfall),
                told => told with { Utfall = ending });
            Add(rule.Endings.Contains(ending) && ending.HasLevel(), $"no level with {ending}",
                nameof(Reported.Level), told => told with { Utfall = ending, Level = null });
            Add(rule.Endings.Contains(ending) && !ending.HasLevel(), $"a level with {ending}",
                nameof(Reported.Level), told => told with { Utfall = ending, Level = Ersattningsniva.Hel });
            Add(rule.AsksGrounds && rule.Endings.Contains(ending) && ending != Beslutsutfall.Avslag, $"a ground with {ending}",
                nameof(Reported.Grounds), told => told with
                {
                    Utfall = ending,
                    Level = ending.HasLevel() ? Ersattningsniva.Hel : null,
                    Grounds = Avslagsgrund.Underlag,
                });
        }

        Add(rule.AsksReceived, "received before it was decided", nameof(Reported.ReceivedOn),
            told => told with { ReceivedOn = told.Day.Exact!.Value.AddDays(-1) });
        Add(rule.IsSending, "no way of sending", nameof(Reported.SentBy), told => told with { SentBy = null });
        Add(rule.LastDayLabel.Length > 0, "to answer before it was told", nameof(Reported.LastDay),
            told => told with { LastDay = told.Day.Exact!.Value.AddDays(-1) });
        Add(rule.AsksGrounds, "another ground without a word", nameof(Reported.Text),
            told => told with
            {
                Utfall = Beslutsutfall.Avslag,
                Level = null,
                Grounds = Avslagsgrund.Underlag | Avslagsgrund.Other,
                Text = "\u200B",
            });
        Add(rule.AsksReceived, "received on a day to come", nameof(Reported.ReceivedOn), told => told with { ReceivedOn = Day(Late + 1) });
        return faults;

        void Add(bool asked, string fault, string field, Func<Reported, Reported> change)
        {
            if (asked)
            {
                faults.Add((fault, field, change));
            }
        }
    }
}
