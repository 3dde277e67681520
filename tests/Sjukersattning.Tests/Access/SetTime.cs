namespace Sjukersattning.Tests.Access;

/// <summary>A clock that a test moves forward.</summary>
public sealed class SetTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Advance(TimeSpan span) => _ahead += span;
}
