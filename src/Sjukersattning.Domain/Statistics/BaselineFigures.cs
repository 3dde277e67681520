namespace Sjukersattning.Domain.Statistics;

/// <summary>A baseline as it is entered; null for a figure that nobody counted.</summary>
/// <param name="From">First day counted; null when it is no date.</param>
/// <param name="To">Last day counted; null when it is no date.</param>
/// <param name="Note">What to know when reading them.</param>
public sealed record BaselineFigures(DateOnly? From, DateOnly? To, string Source, string Note)
{
    public int? Started { get; init; }

    public int? Certificates { get; init; }

    public int? Applications { get; init; }

    public int? Kompletteringar { get; init; }

    public int? Granted { get; init; }

    /// <summary>Everything that is wrong: the field by its name here, and one Swedish sentence.</summary>
    public IEnumerable<(string Field, string Sentence)> Faults(int year, DateOnly today)
    {
        if (From is null || From.Value.Year != year)
        {
            yield return (nameof(From), $"Skriv en dag i {year}, som åååå-mm-dd.");
        }

        if (To is null || To.Value.Year != year)
        {
            yield return (nameof(To), $"Skriv en dag i {year}, som åååå-mm-dd.");
        }
        else if (To < From)
        {
            yield return (nameof(To), "Sista dagen kan inte vara före första dagen.");
        }
        else if (To > today)
        {
            yield return (nameof(To), "Sista dagen har inte varit än.");
        }

        foreach (var (field, value) in new[] { (nameof(Started), Started), (nameof(Certificates), Certificates),
            (nameof(Applications), Applications), (nameof(Kompletteringar), Kompletteringar), (nameof(Granted), Granted) })
        {
            if (value is < 0 or > 1_000_000)
            {
                yield return (field, "Skriv ett antal från 0 och uppåt.");
            }
        }

        if (Granted > Applications)
        {
            yield return (nameof(Granted), $"Fler beviljade ({Granted}) än ansökningar ({Applications}) kan inte stämma.");
        }

        if (new[] { Started, Certificates, Applications, Kompletteringar, Granted }.All(value => value is null))
        {
            yield return (nameof(Started), "Skriv minst ett antal.");
        }

        if (string.IsNullOrWhiteSpace(Source) || Source.Trim().Length > Baseline.LongestText)
        {
            yield return (nameof(Source), $"Skriv varifrån siffrorna kommer, med högst {Baseline.LongestText} tecken.");
        }

        if (Note.Trim().Length > Baseline.LongestText)
        {
            yield return (nameof(Note), $"Skriv högst {Baseline.LongestText} tecken.");
        }
    }
}
