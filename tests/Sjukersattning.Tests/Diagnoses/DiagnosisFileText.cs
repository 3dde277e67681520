using System.Globalization;
using System.Text;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>Files as the register of diagnosis codes is published in: tab-separated, quoted, many columns.</summary>
internal static class DiagnosisFileText
{
    /// <summary>The columns of the published file, in its order.</summary>
    public const string Header = "Kod\tGiltig från\tÖverordnad kod\tTitel\tLatin\tBeskrivning";

    /// <summary>As many codes as wanted, A000 upwards, each with a title of its own.</summary>
    public static string Of(int codes)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < codes; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\"{CodeOf(i)}\"\t\"1997-01-01\"\t\"\"\t\"Påhittad sjukdom nummer {i} i kroppsdel {i % 97}, " +
                    $"ospecificerad\"\t\"\"\t\"\"\n");
        }

        return text.ToString();
    }

    /// <summary>The code of a row of <see cref="Of"/>, with its dot.</summary>
    public static string CodeOf(int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (row / 2600))}{row / 26 % 100:00}.{(char)('A' + (row % 26))}");

    /// <summary>The bytes with a byte order mark.</summary>
    public static byte[] WithMark(string text) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
}
