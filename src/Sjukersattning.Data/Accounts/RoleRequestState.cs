namespace Sjukersattning.Data.Accounts;

/// <summary>What has become of a request for a role.</summary>
public enum RoleRequestState
{
    Waiting,

    Approved,

    Refused,

    /// <summary>Taken back, or nothing to decide about any more.</summary>
    Ended,
}
