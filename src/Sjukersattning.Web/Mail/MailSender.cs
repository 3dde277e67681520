using Sjukersattning.Data.Notices;

namespace Sjukersattning.Web.Mail;

/// <summary>
/// Sends what is due in the outbox. Several instances may: each letter is claimed by one of them, for longer than the sending may take.
/// </summary>
public sealed class MailSender(IServiceScopeFactory scopes, LetterText text, MailPost post, MailSettings settings, TimeProvider time,
    ILogger<MailSender> logger) : RepeatedWork(Pause, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private TimeSpan Lease => 2 * settings.Timeout;

    /// <summary>Sends letters as long as some are due. A server that does not answer is left alone until the next round.</summary>
    public override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        while (await SendNextAsync(cancellationToken))
        {
        }
    }

    /// <summary>False when none is due, or none can be sent now.</summary>
    private async Task<bool> SendNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        if (await outbox.ClaimAsync(Lease, cancel) is not { } letter)
        {
            return false;
        }

        // What became of the letter is noted even when the program is about to end: it would be sent again otherwise.
        var fault = await post.SendAsync(text.Of(letter), cancel);
        await (fault is { } known
            ? outbox.FailedAsync(letter.Id, known.Sentence(), CancellationToken.None)
            : outbox.SentAsync(letter.Id, CancellationToken.None));
        return fault != MailFault.NoAnswer;
    }
}
