namespace Sjukersattning.Domain.Exchange;

/// <summary>What a delsvar holds.</summary>
internal enum DelsvarKind
{
    /// <summary>Text that is not empty.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A code.</summary>
    Code,
}
