namespace Sjukersattning.Domain.Contacts;

/// <summary>How a contact was made.</summary>
public enum ContactWay
{
    /// <summary>On the phone.</summary>
    Telefon,

    /// <summary>Face to face.</summary>
    Besok,

    /// <summary>By video.</summary>
    Video,

    /// <summary>By letter.</summary>
    Brev,

    /// <summary>By a secure digital message.</summary>
    DigitaltMeddelande,

    /// <summary>In a meeting of several.</summary>
    Mote,
}
