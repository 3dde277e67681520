using System.Globalization;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Demo;

/// <summary>
/// The patients of one unit in <see cref="DemoHistory"/>: grown up and not yet
/// of pensionable age, some of them back after years, none with two open cases.
/// </summary>
internal sealed class DemoPatients(Guid unitId, DateOnly today, IReadOnlySet<DateOnly> birthDatesTaken, DemoDice dice)
{
    private const int Youngest = 19;
    private const int Oldest = 64;
    private const int DaysBetween = 365;
    private readonly HashSet<Personnummer> _numbers = [];
    private readonly Queue<(Patient Patient, DateOnly EndedOn)> _mayReturn = [];

    /// <summary>A patient of the demo's written cases; with somebody who renamed her, one who was called otherwise before.</summary>
    public static Patient Known(Guid unitId, Personnummer number, string name, CaseActor? renamer, Moment at)
    {
        var patient = new Patient(unitId, number, renamer is null ? name : $"{name.Split(' ')[0]} Ungmark");
        if (renamer is not null)
        {
            patient.Correct(name, number, wasWrongNumber: false, "Bytte efternamn.", renamer, at);
        }

        return patient;
    }

    /// <summary>Who a case that opens on a day is about.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isNew">Whether the unit has not had this patient before.</param>
    public Patient Next(DateOnly day, out bool isNew)
    {
        if (dice.Percent(12) && _mayReturn.TryPeek(out var known) && known.EndedOn.AddDays(DaysBetween) <= day)
        {
            _mayReturn.Dequeue();
            if (known.Patient.Personnummer.AgeAt(day) <= Oldest)
            {
                isNew = false;
                return known.Patient;
            }
        }

        isNew = true;
        return New(day);
    }

    /// <summary>Says that the patient's case has ended, or, with null, that it is still open.</summary>
    public void Leave(Patient patient, DateOnly? endedOn)
    {
        if (endedOn is { } day)
        {
            _mayReturn.Enqueue((patient, day));
        }
    }

    private Patient New(DateOnly day)
    {
        var woman = dice.Percent(60);
        var name = $"{dice.OneOf(woman ? DemoTexts.Women : DemoTexts.Men)} {dice.OneOf(DemoTexts.Surnames)}";
        while (true)
        {
            // The higher of two throws: most are past forty-five.
            var age = Math.Max(dice.Between(Youngest, Oldest), dice.Between(Youngest, Oldest));
            var born = day.AddYears(-age).AddDays(-dice.Between(0, 364));
            if (!birthDatesTaken.Contains(born)
                && TestNumbers.Of(born.ToString("yyyyMMdd", CultureInfo.InvariantCulture), woman, today)
                    .Cast<Personnummer?>()
                    .FirstOrDefault(number => _numbers.Add(number!.Value)) is { } number)
            {
                return new Patient(unitId, number, name);
            }
        }
    }
}
