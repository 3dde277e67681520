namespace Sjukersattning.Domain.Form;

/// <summary>
/// Which row of a field Försäkringskassan asks about (fk7800.md §7, instans): the n-th that was filled when the utlåtande was signed, in
/// the form's order. No such row, and the whole field is meant.
/// </summary>
public static class AskedRow
{
    /// <summary>The row in words; empty for the whole field.</summary>
    /// <param name="signed">The utlåtande as it was signed; null when it is not at hand.</param>
    /// <param name="instans">1 for the first row; 0 for none.</param>
    public static string InWords(AnswerSheet? signed, string questionId, int instans) => signed?.Form.Find(questionId) is { } question
        ? Rows(question, signed[question]).ElementAtOrDefault(instans - 1) ?? ""
        : "";

    /// <summary>Why a row cannot be meant, as one Swedish sentence; null when it can, or the whole field is.</summary>
    /// <param name="signed">The field as it was signed; null where only the form is known.</param>
    public static string? FaultOf(Question question, int instans, Answer? signed = null)
    {
        var most = question switch
        {
            DatedChoicesQuestion dated => dated.Choices.Count,
            UnderlagQuestion => UnderlagQuestion.MaxRows,
            _ => 0,
        };
        var filled = signed is null ? most : Rows(question, signed).Count();
        return instans == 0 ? null
            : instans < 0 ? "Skriv radens nummer med siffror, eller lämna tomt."
            : most == 0 ? $"Fält {question.SvarId} har inga rader med nummer. Lämna tomt."
            : instans <= filled ? null
            : signed is null ? $"Blanketten har bara {filled} rader i fält {question.SvarId}. Skriv en av dem, eller lämna tomt."
            : $"Fält {question.SvarId} har {filled} {(filled == 1 ? "ifylld rad" : "ifyllda rader")} i det signerade utlåtandet. "
                + "Skriv en av dem, eller lämna tomt.";
    }

    private static IEnumerable<string> Rows(Question question, Answer signed) => question switch
    {
        DatedChoicesQuestion dated => dated.Choices.Where(choice => signed[choice.Code].Length > 0)
            .Select(choice => $"{choice.Label}, {signed[choice.Code]}"),
        UnderlagQuestion underlag => UnderlagQuestion.Rows(signed)
            .Select(row => $"{underlag.Types.FirstOrDefault(type => type.Code == row.Type)?.Label ?? row.Type}, {row.Date}, {row.Source}"),
        _ => [],
    };
}
