using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Mail;

/// <summary>Sends letters as long as some are due. A server that does not answer is left alone until the next round.</summary>
public sealed class MailSender(BackgroundLease lease, LetterText text, MailPost post, MailSettings settings, TimeProvider time,
    ILogger<MailSender> logger) : LeasedWork(Pause, lease, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task<bool> DoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<Outbox>();
        if (await outbox.BeginAsync(2 * settings.Timeout, cancellationToken) is not { } letter)
        {
            return false;
        }

        // What became of the letter is noted even when the program is about to end: it would be sent again otherwise.
        var fault = await post.SendAsync(text.Of(letter), cancellationToken);
        await (fault is { } known
            ? outbox.FailedAsync(letter.Id, known.Sentence(), CancellationToken.None)
            : outbox.SentAsync(letter.Id, CancellationToken.None));
        return fault != MailFault.NoAnswer;
    }
}
