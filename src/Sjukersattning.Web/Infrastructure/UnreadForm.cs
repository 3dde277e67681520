namespace Sjukersattning.Web.Infrastructure;

/// <summary>What was posted could not be read, so nothing of it is kept or saved.</summary>
public sealed record UnreadForm;
