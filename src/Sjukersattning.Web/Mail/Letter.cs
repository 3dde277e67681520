namespace Sjukersattning.Web.Mail;

/// <summary>A letter by e-mail, in plain text. The day and hour in its head are those of the sending.</summary>
/// <param name="MessageId">Its name for ever, with angle brackets; a receiver that gets it twice can tell.</param>
public sealed record Letter(string MessageId, string To, string Subject, string Body);
