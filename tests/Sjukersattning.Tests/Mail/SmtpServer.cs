using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Sjukersattning.Tests.Mail;

/// <summary>A mail server of the test's own, on a port of its own, that can be told to fail.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<ReceivedMail> _received = [];
    private readonly Task _accepting;
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <param name="port">Where to listen, e.g. where another one did; a free port unless told.</param>
    public SmtpServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool HoldsGreeting { get; set; }

    /// <summary>Takes the letter, but does not say so until <see cref="Release"/>.</summary>
    public bool HoldsReceipt { get; set; }

    /// <summary>Answers every recipient with this; 250 unless told.</summary>
    public string RecipientReply { get; set; } = "250 OK";

    /// <summary>Answers 451 when the letter has come, and does not keep it.</summary>
    public bool RefusesLetters { get; set; }

    /// <summary>Keeps the letter and hangs up without saying so.</summary>
    public bool HangsUpAfterLetter { get; set; }

    /// <summary>Offers STARTTLS with this, when set. It ends with the server.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Speaks TLS with the <see cref="Certificate"/> from the first byte.</summary>
    public bool SpeaksTlsAtOnce { get; set; }

    /// <summary>Lets only this user in, when set.</summary>
    public NetworkCredential? OnlyUser { get; set; }

    /// <summary>What has been kept so far, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    public Task ConnectedAsync() => _connected.Task.WaitAsync(Longest);

    /// <summary>Goes on where it held, and holds no more.</summary>
    public void Release()
    {
        (HoldsGreeting, HoldsReceipt) = (false, false);
        Interlocked.Exchange(ref _released, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Waits for the first letter that no call has given yet.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        var number = Interlocked.Increment(ref _taken);
        return (await ReachAsync(number))[number - 1];
    }

    /// <summary>Waits until so many letters have come.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReachAsync(int count)
    {
        using var patience = new CancellationTokenSource(Longest);
        while (true)
        {
            Task arrival;
            lock (_received)
            {
                if (_received.Count >= count)
                {
                    return [.. _received];
                }

                arrival = _arrival.Task;
            }

            await arrival.WaitAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
        Certificate?.Dispose();
    }

    internal void Keep(ReceivedMail mail)
    {
        lock (_received)
        {
            _received.Add(mail);
            _arrival.SetResult();
            _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits for <see cref="Release"/> when told to hold here.</summary>
    internal Task HoldAsync(Func<SmtpServer, bool> here)
    {
        // Read before the switch: a release between the two must not be missed.
        var released = _released.Task;
        return here(this) ? released.WaitAsync(_end.Token) : Task.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                conversations.Add(ConverseAsync(client));
            }
        }
        catch (Exception) when (_end.IsCancellationRequested)
        {
            // Cancelled while it waited, or stopped before it began to.
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var connection = client;
        using var conversation = new SmtpConversation(this, client, _end.Token);
        _connected.TrySetResult();
        try
        {
            await conversation.RunAsync();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or AuthenticationException)
        {
            // The client hung up, or did not like the certificate, or the test is over.
        }
    }
}
