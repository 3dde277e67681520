namespace Sjukersattning.Domain.Outcomes;

/// <summary>A question as it is entered.</summary>
/// <param name="Text">What Försäkringskassan wrote, 1–4,999 characters.</param>
/// <param name="Cause">One of the unit's cause codes.</param>
public sealed record AskedQuestion(string QuestionId, string Text, string Cause)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 4999;

    /// <summary>Which row of the field is meant (Försäkringskassan's instans), 1 for the first; 0 for the whole field.</summary>
    public int Instans { get; init; }
}
