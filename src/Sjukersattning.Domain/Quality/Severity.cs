namespace Sjukersattning.Domain.Quality;

/// <summary>How often Försäkringskassan asks. Both steps are questions; neither stops a signature.</summary>
public enum Severity
{
    /// <summary>
    /// What Försäkringskassan asks most: memory, and what the form itself
    /// asks for in words (findings, degree, examples, what has been tried).
    /// </summary>
    Often,

    Sometimes,
}
