namespace Sjukersattning.Web.Infrastructure;

/// <summary>A sealed form that waits for the one who filled it in; the page that asks her to sign in carries it.</summary>
public sealed record WaitingForm(string Sealed);
