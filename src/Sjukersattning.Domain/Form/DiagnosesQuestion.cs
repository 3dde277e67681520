using System.Globalization;

namespace Sjukersattning.Domain.Form;

/// <summary>One to three diagnoses, code and the läkare's own words, all of one code system.</summary>
public sealed record DiagnosesQuestion : Question
{
    /// <summary>Rows on the form: one main and two more.</summary>
    public const int MaxRows = 3;

    /// <summary>The part with the code system.</summary>
    public const string SystemPart = "system";

    /// <summary>The code system taken when none is chosen.</summary>
    public const string DefaultSystem = "ICD_10_SE";

    /// <summary>Allowed code systems.</summary>
    public required IReadOnlyList<Choice> Systems { get; init; }

    /// <summary>Longest description, in characters.</summary>
    public required int MaxDescriptionLength { get; init; }

    /// <summary>Name of the part with row <paramref name="row"/>'s code (1–3).</summary>
    public static string CodePart(int row) => row.ToString(CultureInfo.InvariantCulture) + ".kod";

    /// <summary>Name of the part with row <paramref name="row"/>'s description.</summary>
    public static string DescriptionPart(int row) => row.ToString(CultureInfo.InvariantCulture) + ".text";

    public override IReadOnlyList<string> Parts { get; } =
        [SystemPart, .. Enumerable.Range(1, MaxRows).SelectMany(row => new[] { CodePart(row), DescriptionPart(row) })];

    public override string UnknownPart => "Blanketten har plats för högst tre diagnoser. Skriv fler under Övriga upplysningar.";

    /// <summary>The code system that the codes are of.</summary>
    public static string SystemOf(Answer answer) => answer[SystemPart] is { Length: > 0 } system ? system : DefaultSystem;

    /// <summary>The rows where anything is filled in.</summary>
    public static IReadOnlyList<DiagnosisRow> Rows(Answer answer) =>
        [.. Enumerable.Range(1, MaxRows)
            .Select(row => new DiagnosisRow(row, answer[CodePart(row)].Trim(), answer[DescriptionPart(row)]))
            .Where(row => row.Code.Length + row.Description.Length > 0)];

    /// <summary>Whether codes that were there would be read in another code system.</summary>
    public static bool SwitchesSystem(Answer before, Answer after) =>
        Rows(before).Any(row => row.Code.Length > 0) && Rows(after).Count > 0 && SystemOf(before) != SystemOf(after);

    /// <summary>Codes as they are meant; a chosen code system alone is no answer.</summary>
    public override Answer Tidy(Answer typed) => Rows(typed).Count == 0
        ? Answer.Empty
        : Enumerable.Range(1, MaxRows).Select(CodePart)
            .Aggregate(Settled(typed, Enumerable.Range(1, MaxRows).Select(DescriptionPart), singleLine: true),
                (answer, part) => answer.With(part, DiagnosisCode.AsMeant(answer[part])));

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Diagnoses(this);
}
