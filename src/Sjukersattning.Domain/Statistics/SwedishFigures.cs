using System.Globalization;

namespace Sjukersattning.Domain.Statistics;

/// <summary>Figures as Swedish readers write them: decimal comma, space between thousands, space before the per cent sign.</summary>
internal static class SwedishFigures
{
    /// <summary>Keeps a figure and its unit on one line.</summary>
    private const string NoBreak = "\u00A0";

    /// <summary>The culture that all figures and dates of the statistics are written in.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>
    /// A number with so many decimals, halves upwards as people round. Through
    /// decimal, for 100 · (23 / 80) is 28.749999999999996 to a double.
    /// </summary>
    public static string Number(double value, int decimals) =>
        Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>A rate (0..1) in per cent, one decimal and no sign.</summary>
    public static string Hundredths(double rate) => Number(100 * rate, 1);

    /// <summary>A text followed by the per cent sign.</summary>
    public static string WithPercentSign(string figures) => figures + NoBreak + "%";
}
