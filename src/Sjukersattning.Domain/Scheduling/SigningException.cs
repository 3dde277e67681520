namespace Sjukersattning.Domain.Scheduling;

/// <summary>A day on which weekly signing hours are not held.</summary>
public sealed class SigningException
{
    private SigningException()
    {
    }

    internal SigningException(DateOnly day) => Day = day;

    public DateOnly Day { get; private set; }
}
