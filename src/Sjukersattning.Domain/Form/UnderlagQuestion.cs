using System.Globalization;

namespace Sjukersattning.Domain.Form;

/// <summary>Other investigations the utlåtande builds on: type, date, and from where.</summary>
public sealed record UnderlagQuestion : Question
{
    public const int MaxRows = 3;

    /// <summary>KV_FKMU_0005 as far as LUSE allows it.</summary>
    public required IReadOnlyList<Choice> Types { get; init; }

    /// <summary>The code system that the types are sent in, written literally.</summary>
    public required string CodeSystem { get; init; }

    /// <summary>Longest source, in characters.</summary>
    public required int MaxSourceLength { get; init; }

    /// <summary>Name of the part with row <paramref name="row"/>'s type code (1–3).</summary>
    public static string TypePart(int row) => row.ToString(CultureInfo.InvariantCulture) + ".typ";

    /// <summary>Name of the part with row <paramref name="row"/>'s date.</summary>
    public static string DatePart(int row) => row.ToString(CultureInfo.InvariantCulture) + ".datum";

    /// <summary>Name of the part with row <paramref name="row"/>'s source.</summary>
    public static string SourcePart(int row) => row.ToString(CultureInfo.InvariantCulture) + ".kalla";

    public override IReadOnlyList<string> Parts { get; } =
        [.. Enumerable.Range(1, MaxRows).SelectMany(row => new[] { TypePart(row), DatePart(row), SourcePart(row) })];

    public override string UnknownPart => "Blanketten har plats för högst tre underlag. Skriv fler under Övriga upplysningar.";

    /// <summary>The rows where anything is filled in.</summary>
    public static IReadOnlyList<UnderlagRow> Rows(Answer answer) =>
        [.. Enumerable.Range(1, MaxRows)
            .Select(row => new UnderlagRow(row, answer[TypePart(row)], answer[DatePart(row)], answer[SourcePart(row)]))
            .Where(row => !row.IsEmpty)];

    public override Answer Tidy(Answer typed) =>
        Enumerable.Range(1, MaxRows).Select(DatePart)
            .Aggregate(Settled(typed, Enumerable.Range(1, MaxRows).Select(SourcePart), singleLine: true),
                (answer, part) => answer.With(part, FormDate.Tidy(answer[part])));

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Underlag(this);
}
