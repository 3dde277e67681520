using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>Which rows of the security log are asked for; null leaves a question open.</summary>
/// <param name="Person">Who did it, or whose account it is.</param>
/// <param name="Day">A day in Sweden.</param>
/// <param name="Before">Only rows with a lower number.</param>
public sealed record SecurityFilter(SecurityEvent? Event = null, Guid? Person = null, DateOnly? Day = null, long? Before = null)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 100;
}
