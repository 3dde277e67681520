using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Sjukersattning.Tests.Mail;

/// <summary>One client's visit to the <see cref="SmtpServer"/> (RFC 5321).</summary>
internal sealed class SmtpConversation(SmtpServer server, TcpClient client, CancellationToken end) : IDisposable
{
    private readonly List<string> _recipients = [];
    private Stream _stream = client.GetStream();
    private StreamReader _reader = new(client.GetStream(), Encoding.Latin1);
    private string? _sender;
    private bool _isSignedIn;

    private bool OffersStartTls => server.Certificate is not null && _stream is not SslStream;

    public void Dispose() => _reader.Dispose();

    /// <summary>From the greeting to the farewell.</summary>
    public async Task RunAsync()
    {
        if (server.SpeaksTlsAtOnce)
        {
            await EncryptAsync();
        }

        await server.HoldAsync(one => one.HoldsGreeting);
        await SayAsync("220 test");
        while (await _reader.ReadLineAsync(end) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "QUIT")
            {
                await SayAsync("221 Bye");
                return;
            }

            if (!await AnswerAsync(verb, line))
            {
                return;
            }
        }
    }

    /// <summary>False when the line is to be cut.</summary>
    private async Task<bool> AnswerAsync(string verb, string line)
    {
        switch (verb)
        {
            case "DATA" when _recipients.Count > 0:
                return await TakeAsync();
            case "AUTH":
                await SignInAsync(line);
                return true;
            case "STARTTLS" when OffersStartTls:
                await SayAsync("220 Go on");
                await EncryptAsync();
                return true;
            default:
                await SayAsync(Reply(verb, line));
                return true;
        }
    }

    private string Reply(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO" when OffersStartTls:
                return "250-test\r\n250 STARTTLS";
            case "EHLO" when server.OnlyUser is not null:
                return "250-test\r\n250 AUTH LOGIN";
            case "EHLO":
                return "250-test\r\n250 8BITMIME";
            case "HELO" or "NOOP":
                return "250 OK";
            case "RSET":
                Reset();
                return "250 OK";
            case "MAIL" when server.OnlyUser is not null && !_isSignedIn:
                return "530 Sign in first";
            case "MAIL":
                Reset();
                _sender = Address(line);
                return "250 OK";
            case "RCPT" when _sender is not null:
                if (server.RecipientReply.StartsWith('2'))
                {
                    _recipients.Add(Address(line));
                }

                return server.RecipientReply;
            case "RCPT" or "DATA":
                return "503 Not now";
            default:
                return "502 No such command";
        }
    }

    private async Task EncryptAsync()
    {
        var encrypted = new SslStream(_stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, end);
        _stream = encrypted;
        _reader = new StreamReader(encrypted, Encoding.Latin1);
    }

    private async Task<bool> TakeAsync()
    {
        await SayAsync("354 Go on");
        var text = new StringBuilder();
        while (await _reader.ReadLineAsync(end) is { } line)
        {
            if (line == ".")
            {
                return await ReceiveAsync(new ReceivedMail(_sender!, [.. _recipients], text.ToString()));
            }

            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private async Task<bool> ReceiveAsync(ReceivedMail mail)
    {
        Reset();
        if (server.RefusesLetters)
        {
            await SayAsync("451 Try later");
            return true;
        }

        server.Keep(mail);
        if (server.HangsUpAfterLetter)
        {
            return false;
        }

        await server.HoldAsync(one => one.HoldsReceipt);
        await SayAsync("250 OK");
        return true;
    }

    private async Task SignInAsync(string line)
    {
        var user = line.Split(' ') is [_, _, var given] ? given : await AskAsync("Username:");
        var password = await AskAsync("Password:");
        _isSignedIn = server.OnlyUser is { } only && (Text(user), Text(password)) == (only.UserName, only.Password);
        await SayAsync(_isSignedIn ? "235 Welcome" : "535 Wrong user or password");
    }

    private async Task<string> AskAsync(string question)
    {
        await SayAsync($"334 {Convert.ToBase64String(Encoding.ASCII.GetBytes(question))}");
        return await _reader.ReadLineAsync(end) ?? "";
    }

    private void Reset()
    {
        _sender = null;
        _recipients.Clear();
    }

    private Task SayAsync(string reply) => _stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), end).AsTask();

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Address(string line) =>
        line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
