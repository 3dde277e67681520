using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Sjukersattning.Web.Mail;

/// <summary>The one place where what mail servers answer becomes <see cref="MailFault"/>, and that becomes Swedish.</summary>
public static class MailFaults
{
    private const int FirstRefusal = 400;
    private const int FirstLastingRefusal = 500;

    /// <summary>The fault as a sentence for staff.</summary>
    public static string Sentence(this MailFault fault) => fault switch
    {
        MailFault.ServernSvararInte => "E-postservern svarar inte.",
        MailFault.ServernNekade => "E-postservern tog inte emot brevet.",
        MailFault.AdressenNekades => "E-postadressen går inte att skicka till.",
        _ => "Brevet gick inte att skicka.",
    };

    /// <summary>Tells what an exception from the sending means; null when it has nothing to do with mail.</summary>
    public static MailFault? Of(Exception exception) => exception switch
    {
        SmtpFailedRecipientException { StatusCode: var code } when (int)code >= FirstLastingRefusal => MailFault.AdressenNekades,
        SmtpException { StatusCode: var code } when (int)code >= FirstRefusal => MailFault.ServernNekade,
        SmtpException { InnerException: SocketException or IOException } or SocketException or OperationCanceledException =>
            MailFault.ServernSvararInte,
        SmtpException or IOException or UnauthorizedAccessException or AuthenticationException => MailFault.Annat,
        _ => null,
    };
}
