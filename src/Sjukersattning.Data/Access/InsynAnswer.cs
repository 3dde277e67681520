namespace Sjukersattning.Data;

/// <summary>What became of a wish to read a case without a part in it.</summary>
public enum InsynAnswer
{
    /// <summary>The case opens.</summary>
    Open,

    /// <summary>No case of that number, or none that this person may know of.</summary>
    NotFound,

    /// <summary>The patient has barred the unit; that may be told, and nothing else.</summary>
    Barred,

    /// <summary>There is no spärr to lift.</summary>
    NotBarred,

    /// <summary>Somebody else was first.</summary>
    Raced,
}
