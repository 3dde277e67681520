using System.Globalization;
using System.Text.RegularExpressions;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Quality;

/// <summary>The demo's utlåtanden as sheets, and the check of a sheet.</summary>
internal static partial class QualitySamples
{
    public const int ExaminationMonths = 6;

    public static DateOnly Today => SheetSamples.Today;

    public static Personnummer Patient { get; } = Personnummer.FromStored("191212121212");

    /// <summary>A finished utlåtande that the check has nothing to ask about.</summary>
    public static AnswerSheet Complete { get; } = SheetOf(DemoTexts.Complete);

    public static AnswerSheet SheetOf(IReadOnlyDictionary<string, string> texts) =>
        texts.Aggregate(AnswerSheet.Blank(Fk7800.Version13), (sheet, text) =>
        sheet.Put(text.Key.Split('/')[0], (text.Key.Split('/')[1], DateToken().Replace(text.Value, DateOf))));

    public static QualityFacts Facts(AnswerSheet sheet) => new(sheet, Today, ExaminationMonths, Patient);

    public static IReadOnlyList<string> Ask(AnswerSheet sheet) => Ask(Facts(sheet));

    public static IReadOnlyList<string> Ask(QualityFacts facts) => [.. QualityCheck.Of(facts).Select(concern => concern.Rule.Id)];

    private static string DateOf(Match token) =>
        FormDate.Format(Today.AddDays(int.Parse(token.Groups["days"].ValueSpan, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{(?<days>-?[0-9]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex DateToken();
}
