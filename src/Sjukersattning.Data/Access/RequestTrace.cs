namespace Sjukersattning.Data;

/// <summary>The id that ties access-log rows to the technical log; one per request.</summary>
public sealed class RequestTrace
{
    /// <summary>At most 60 characters; set by the web project at the start of a request.</summary>
    public string Id { get; set; } = "";
}
