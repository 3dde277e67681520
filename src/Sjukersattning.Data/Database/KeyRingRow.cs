namespace Sjukersattning.Data;

/// <summary>One key of the data-protection key ring, so that several instances read each other's cookies.</summary>
internal sealed class KeyRingRow
{
    public int Id { get; set; }

    public string FriendlyName { get; set; } = "";

    public string Xml { get; set; } = "";
}
