namespace Sjukersattning.Data.Accounts;

/// <summary>What has become of a link that lets somebody in.</summary>
public enum InvitationState
{
    Unknown,
    Open,
    Used,
    Withdrawn,
    Expired,
}
