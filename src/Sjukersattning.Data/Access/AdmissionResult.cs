namespace Sjukersattning.Data;

/// <summary>What the gate answered at the door.</summary>
public enum AdmissionResult
{
    Admitted,

    /// <summary>The person may read the case but lacks this right: 403.</summary>
    Forbidden,

    /// <summary>No such case, or none that this person may know of: 404.</summary>
    NotFound,
}
