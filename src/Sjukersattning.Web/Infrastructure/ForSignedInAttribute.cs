namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler shows everybody who is signed in something of their own.</summary>
public sealed class ForSignedInAttribute : AccessAttribute;
