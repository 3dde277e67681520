namespace Sjukersattning.Data.Startup;

/// <summary>Why the program cannot start, in one sentence for the person who started it.</summary>
public sealed class StartupException : Exception
{
    public StartupException()
    {
    }

    public StartupException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what caused it.</summary>
    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
