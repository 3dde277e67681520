namespace Sjukersattning.Domain.Form;

/// <summary>One row of underlag as typed.</summary>
/// <param name="Row">1–3.</param>
public sealed record UnderlagRow(int Row, string Type, string Date, string Source)
{
    public bool IsEmpty => Type.Length + Date.Length + Source.Length == 0;
}
