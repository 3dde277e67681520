namespace Sjukersattning.Domain.Staff;

/// <summary>One kind of row of the security log.</summary>
/// <param name="Name">What it is called on the page.</param>
/// <param name="IsChange">Whether an account or a right is another one afterwards; shown with the account.</param>
public sealed record SecurityEventRow(SecurityEvent Event, string Name, bool IsChange = false);
