namespace Sjukersattning.Data.Upkeep;

/// <summary>Another instance does the background work meanwhile; nothing was written.</summary>
public sealed class LeaseLostException : Exception
{
    public LeaseLostException()
        : base("Another instance does the background work.")
    {
    }

    public LeaseLostException(string message)
        : base(message)
    {
    }

    public LeaseLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
