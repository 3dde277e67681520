using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>What every log knows of a request: the id that ties them together, whence it came and who is signed in.</summary>
public sealed class RequestTrace
{
    /// <summary>At most 60 characters; set by the web project at the start of a request.</summary>
    public string Id { get; set; } = "";

    /// <summary>The network address; empty outside requests.</summary>
    public string Address { get; set; } = "";

    /// <summary>Null while nobody is signed in.</summary>
    public CaseActor? Actor { get; set; }
}
