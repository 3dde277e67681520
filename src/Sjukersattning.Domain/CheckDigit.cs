namespace Sjukersattning.Domain;

/// <summary>The mod-10 check digit of personnummer and organisationsnummer (fk7800.md §6).</summary>
internal static class CheckDigit
{
    /// <summary>Whether the last of ten digits is the check digit of the nine before it.</summary>
    public static bool Holds(ReadOnlySpan<char> tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var product = (tenDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10 == tenDigits[9] - '0';
    }
}
