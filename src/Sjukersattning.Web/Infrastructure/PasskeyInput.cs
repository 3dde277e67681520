namespace Sjukersattning.Web.Infrastructure;

/// <summary>What the browser's passkey answered, and what it was asked.</summary>
public sealed class PasskeyInput
{
    public string Credential { get; set; } = "";

    public string Challenge { get; set; } = "";
}
