namespace Sjukersattning.Domain.Outcomes;

/// <summary>A question as it is entered.</summary>
/// <param name="Text">What Försäkringskassan wrote, 1–2,000 characters.</param>
/// <param name="Cause">One of the unit's cause codes.</param>
public sealed record AskedQuestion(string QuestionId, string Text, string Cause)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;
}
