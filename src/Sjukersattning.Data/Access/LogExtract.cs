using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A patient's loggutdrag: everything that the access log says of her.</summary>
/// <param name="PatientName">Empty for a patient with skyddad identitet.</param>
/// <param name="NamesStaff">Whether the unit names the staff.</param>
/// <param name="Lines">Every row, the oldest first; the extract's own is the last.</param>
public sealed record LogExtract(string PatientName, Personnummer Personnummer, bool IsSkyddad, bool NamesStaff,
    IReadOnlyList<LogLine> Lines)
{
    /// <summary>Name and number; the number alone for a patient with skyddad identitet.</summary>
    public string Whose => IsSkyddad ? $"{Personnummer}" : $"{PatientName}, {Personnummer}";
}
