namespace Sjukersattning.Domain.Form;

/// <summary>
/// Texts as they leave the clinic, where that differs from how they are typed (fk7800.md §5). PDF and exchange format both read it.
/// </summary>
public static class SentText
{
    /// <summary>The question whose text is sent inside another.</summary>
    public const string MotivationId = "1.4";

    /// <summary>The question that takes it in.</summary>
    public const string OvrigtId = "25.1";

    internal const string LeadIn = "Motivering till varför utlåtandet inte baseras på undersökning av patienten: ";

    /// <summary>Field 25 as sent: the motivation of 1.4 first, then what was typed.</summary>
    public static string Ovrigt(AnswerSheet sheet)
    {
        var motivation = sheet[MotivationId][TextQuestion.TextPart];
        var typed = sheet[OvrigtId][TextQuestion.TextPart];
        return string.IsNullOrWhiteSpace(motivation) ? typed : $"{LeadIn}{motivation}\n{typed}".TrimEnd('\n');
    }
}
