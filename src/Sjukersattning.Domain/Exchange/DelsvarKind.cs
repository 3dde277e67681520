namespace Sjukersattning.Domain.Exchange;

/// <summary>What a delsvar holds.</summary>
internal enum DelsvarKind
{
    /// <summary>Text that is not empty.</summary>
    Text,

    Date,

    Truth,

    Code,
}
