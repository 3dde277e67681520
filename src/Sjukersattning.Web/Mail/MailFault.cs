namespace Sjukersattning.Web.Mail;

/// <summary>Why a letter did not go, in words that do not depend on the server.</summary>
public enum MailFault
{
    /// <summary>No connection, or none that lasted. The letter may have arrived all the same: send it again under the same name.</summary>
    NoAnswer,

    /// <summary>The server answered no, for now or for good.</summary>
    Refused,

    AddressRefused,

    /// <summary>Anything else: no encryption where it is demanded, a folder that cannot be written.</summary>
    Other,
}
