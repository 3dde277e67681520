using System.Globalization;
using System.Text;

namespace Sjukersattning.Benchmarks;

/// <summary>A file with as many diagnosis codes as the whole register has, made up.</summary>
public static class RegisterFile
{
    public const int Codes = 40_000;

    /// <summary>A word of the last title only: the whole text is searched.</summary>
    public const string RareWord = "sällsynt";

    private const int PerLetter = 2600;
    private const int Letters = 26;

    public static async Task WriteAsync(string path)
    {
        var text = new StringBuilder("Kod\tTitel\n");
        for (var i = 0; i < Codes; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{(char)('A' + (i / PerLetter))}{i / Letters % 100:00}.{(char)('A' + (i % Letters))}\tPåhittad sjukdom med långvariga " +
                    $"besvär från kroppsdel {i}, {(i == Codes - 1 ? RareWord : "ospecificerad")}\n");
        }

        await File.WriteAllTextAsync(path, text.ToString());
    }
}
