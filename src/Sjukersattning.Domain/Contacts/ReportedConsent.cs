namespace Sjukersattning.Domain.Contacts;

/// <summary>What somebody enters about a consent.</summary>
/// <param name="Day">The day it was given.</param>
/// <param name="How">How it was given; at most 300 characters.</param>
/// <param name="Scope">Whom it covers; at least one.</param>
public sealed record ReportedConsent(ConsentKind Kind, DateOnly Day, string How, ConsentScope Scope);
