namespace Sjukersattning.Domain.Statistics;

/// <summary>Figures of a unit from before the system, or beside it, entered by hand. Never added to what the system counts.</summary>
public sealed class Baseline
{
    /// <summary>Longest source or note, in characters.</summary>
    public const int LongestText = 300;

    private Baseline()
    {
    }

    /// <summary>A baseline for one year of a unit.</summary>
    /// <param name="year">The year it is compared as.</param>
    public Baseline(Guid unitId, int year)
    {
        UnitId = unitId;
        Year = year;
    }

    public Guid UnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>First day counted.</summary>
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Cases started; null when nobody counted them.</summary>
    public int? Started { get; private set; }

    /// <summary>Certificates issued; null when nobody counted them.</summary>
    public int? Certificates { get; private set; }

    /// <summary>Applications; null when nobody counted them. By hand nothing else that Försäkringskassan tried is counted.</summary>
    public int? Applications { get; private set; }

    /// <summary>Kompletteringar, taken as one per case; null when nobody counted them.</summary>
    public int? Kompletteringar { get; private set; }

    /// <summary>Granted applications; null when nobody counted them.</summary>
    public int? Granted { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>What to know when reading them; may be empty.</summary>
    public string Note { get; private set; } = "";

    public string EnteredBy { get; private set; } = "";

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>The days counted.</summary>
    public Period Period => new(From, To);

    /// <summary>The figures as the statistics read them; what nobody counted is missing.</summary>
    public Totals Totals => Totals.ByHand(new Dictionary<Counted, int?>
    {
        [Counted.Opened] = Started, [Counted.Issued] = Certificates, [Counted.Ansokan] = Applications,
        [Counted.WithoutAnsokan] = Applications is null ? null : 0,
        [Counted.Komplettering] = Kompletteringar, [Counted.WithKomplettering] = Kompletteringar, [Counted.Beviljad] = Granted,
    });

    /// <summary>Enters the figures, or says what is wrong with them: the field by its name here, and one Swedish sentence.</summary>
    /// <param name="today">A baseline may not reach beyond it.</param>
    public IReadOnlyList<(string Field, string Sentence)> Enter(BaselineFigures told, string by, DateTimeOffset at, DateOnly today)
    {
        var faults = told.Faults(Year, today).ToList();
        if (faults.Count == 0)
        {
            From = told.From!.Value;
            To = told.To!.Value;
            Source = told.Source.Trim();
            Note = told.Note.Trim();
            Started = told.Started;
            Certificates = told.Certificates;
            Applications = told.Applications;
            Kompletteringar = told.Kompletteringar;
            Granted = told.Granted;
            EnteredBy = by;
            EnteredAt = at;
        }

        return faults;
    }
}
