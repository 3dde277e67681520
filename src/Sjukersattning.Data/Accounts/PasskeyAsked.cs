namespace Sjukersattning.Data.Accounts;

/// <summary>What a page asks the browser's passkey.</summary>
/// <param name="OptionsJson">For the browser, as WebAuthn wants it.</param>
/// <param name="Sealed">For the server when the answer comes: the challenge and what it was made for.</param>
public sealed record PasskeyAsked(string OptionsJson, string Sealed);
