namespace Sjukersattning.Data;

/// <summary>A review in the list of all.</summary>
public sealed record LogReviewLine(LogReview Review, int Findings, int Judged)
{
    public bool IsDone => Judged == Findings;
}
