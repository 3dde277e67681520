namespace Sjukersattning.Data.Notices;

/// <summary>Whether notices also go by e-mail; without a mail server none are put in the outbox.</summary>
/// <param name="MailIsOn">A mail server, or a folder instead of one, is set.</param>
public sealed record NoticeSettings(bool MailIsOn);
