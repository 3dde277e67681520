namespace Sjukersattning.Data.Accounts;

/// <summary>A request for a role or an HSA-id, with whom it is about.</summary>
/// <param name="HsaId">The one that opens the account now; empty when there is none.</param>
/// <param name="Unit">The unit's name.</param>
public sealed record RoleRequestLine(RoleRequest Request, string Name, string Title, string Email, string HsaId, string Unit)
{
    /// <summary>"läkare på Vårdcentralen", "HSA-id SE… i stället för SE…".</summary>
    public string InWords => Request.Role is { } role ? AccountWords.Given(role, Unit)
        : HsaId.Length == 0 || HsaId == Request.HsaId ? $"HSA-id {Request.HsaId}" : $"HSA-id {Request.HsaId} i stället för {HsaId}";

    /// <summary>How an answer is told of.</summary>
    public string Answer(bool isYes) => (Request.Role is null, isYes) switch
    {
        (true, true) => "godkänt",
        (true, false) => "avslaget",
        (false, true) => "godkänd",
        _ => "avslagen",
    };
}
