using System.Globalization;
using Sjukersattning.Domain.People;

namespace Sjukersattning.BrowserTests;

/// <summary>Numbers that belong to nobody: birth numbers 980–999 are kept for test persons.</summary>
public static class TestPatient
{
    private static readonly DateOnly Someday = new(2050, 1, 1);

    /// <summary>The valid number with a birth date and a test birth number.</summary>
    public static string Number(string born, int serial) => Enumerable.Range(0, 10)
        .Select(check => string.Create(CultureInfo.InvariantCulture, $"{born}-{serial:000}{check}"))
        .First(number => Personnummer.Parse(number, Someday, out _) is null);
}
