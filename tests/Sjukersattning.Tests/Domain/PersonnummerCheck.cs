using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Domain;

/// <summary>For tests that need to find a valid number.</summary>
internal static class PersonnummerCheck
{
    public static bool IsValid(string text) => Personnummer.Parse(text, new DateOnly(2026, 11, 21), out _) is null;
}
