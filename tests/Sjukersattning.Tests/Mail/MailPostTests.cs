using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Mail;

public sealed class MailPostTests : IAsyncLifetime, IDisposable
{
    private static readonly Letter Sample = new("<a1.3@clinic.example>", "mottagare@clinic.example", "Påminnelse",
        "Hej!\n\nÅtgärd väntar.\n");
    private readonly SmtpServer _server = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly KeptLog _log = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mail-");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Send_WhenTheServerTakesIt_DeliversHeadAndBodyInSwedish()
    {
        var subject =
            "Påminnelse: åtgärder för ärendet väntar på dig, och den här raden är så lång att den måste delas i flera – ändå hel 😀";
        var body = $".Punkt först\n..\n.\nÅÄÖ åäö é €\nrad med blanksteg sist  \n{new string('ö', 1200)}\nslut";

        Assert.Null(await Post().SendAsync(Sample with { Subject = subject, Body = body }));

        var mail = await _server.NextAsync();
        Assert.Equal(("no-reply@clinic.example", "mottagare@clinic.example"), (mail.Sender, Assert.Single(mail.Recipients)));
        Assert.Equal((subject, body), (mail.Subject, mail.Body.TrimEnd('\n')));
        Assert.Equal("Vårdcentralen <no-reply@clinic.example>", mail.Headers["From"].Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("mottagare@clinic.example", mail.Headers["To"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("text/plain; charset=utf-8", mail.Headers["Content-Type"]);
        Assert.Equal(_time.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture), mail.Headers["Date"]);
        Assert.All(mail.Raw.Split("\r\n"),
            line => Assert.True(line.Length <= 998
                && line.All(char.IsAscii)
                && !line.Contains('\r', StringComparison.Ordinal)
                && !line.Contains('\n', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Send_WhenTheSameLetterGoesAgain_HasTheSameName()
    {
        var post = Post();
        Assert.Null(await post.SendAsync(Sample));
        Assert.Null(await post.SendAsync(Sample));
        Assert.Equal([Sample.MessageId, Sample.MessageId], (await _server.ReachAsync(2)).Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task Send_WhenNobodyListens_SaysThatTheServerDoesNotAnswer()
    {
        using var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var port = ((IPEndPoint)gone.LocalEndpoint).Port;
        gone.Stop();
        Assert.Equal(MailFault.NoAnswer, await Post(("Port", $"{port}")).SendAsync(Sample));
    }

    [Fact]
    public Task Send_WhenTheServerDoesNotGreet_GivesUpWhenTheTimeIsOut()
    {
        _server.HoldsGreeting = true;
        return AssertGivesUpAsync(_server.ConnectedAsync);
    }

    [Fact]
    public async Task Send_WhenTheServerDoesNotAcknowledge_GivesUpWhenTheTimeIsOut()
    {
        _server.HoldsReceipt = true;
        await AssertGivesUpAsync(_server.NextAsync);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task Send_WhenTheServerGreetsAtLast_Delivers()
    {
        _server.HoldsGreeting = true;
        var sending = Post().SendAsync(Sample);
        await _server.ConnectedAsync();
        _server.Release();
        Assert.Null(await sending);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task Send_WhenTheCallerGivesUp_Stops()
    {
        _server.HoldsGreeting = true;
        using var caller = new CancellationTokenSource();
        var sending = Post().SendAsync(Sample, caller.Token);
        await _server.ConnectedAsync();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(_server.Received);
    }

    [Theory]
    [InlineData("550 <mottagare@clinic.example> unknown", MailFault.AddressRefused)]
    [InlineData("553 No such name", MailFault.AddressRefused)]
    [InlineData("450 Try later", MailFault.Refused)]
    [InlineData("421 Closing", MailFault.Refused)]
    public async Task Send_WhenTheRecipientIsRefused_SaysForHowLong(string reply, MailFault fault)
    {
        _server.RecipientReply = reply;
        Assert.Equal(fault, await Post().SendAsync(Sample));
        Assert.Empty(_server.Received);
        Assert.Contains($"A letter was not sent: {fault}", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("mottagare", _log.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhenTheLetterIsRefused_SaysThatTheServerRefused()
    {
        _server.RefusesLetters = true;
        Assert.Equal(MailFault.Refused, await Post().SendAsync(Sample));
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task Send_WhenTheServerHangsUpBeforeItAcknowledges_SaysThatItDoesNotAnswer()
    {
        _server.HangsUpAfterLetter = true;
        Assert.Equal(MailFault.NoAnswer, await Post().SendAsync(Sample));
        Assert.Equal(Sample.MessageId, Assert.Single(_server.Received).MessageId);
    }

    [Theory]
    [MemberData(nameof(EmailAddressTests.Carried), MemberType = typeof(EmailAddressTests))]
    public async Task Send_ToEveryAddressThatAnAccountCanHave_IsDelivered(string address)
    {
        Assert.Null(await Post().SendAsync(Sample with { To = address }));
        var recipient = Assert.Single((await _server.NextAsync()).Recipients);
        Assert.True(recipient.All(char.IsAscii), recipient);
        Assert.Equal(EmailAddress.Compared(address), EmailAddress.Compared(recipient));
    }

    [Theory]
    [InlineData("ingen adress")]
    [InlineData("åsa@clinic.example")]
    [InlineData("")]
    public async Task Send_WhenTheAddressIsNone_SaysSo(string address)
    {
        Assert.Equal(MailFault.AddressRefused, await Post().SendAsync(Sample with { To = address }));
        Assert.Empty(_server.Received);
    }

    [Theory]
    [InlineData("hemligt-1", null)]
    [InlineData("fel", MailFault.Refused)]
    public async Task Send_WhenTheServerWantsAUser_SignsIn(string password, MailFault? fault)
    {
        _server.OnlyUser = new NetworkCredential("mejlaren", "hemligt-1");
        Assert.Equal(fault, await Post(("User", "mejlaren"), ("Password", password)).SendAsync(Sample));
        Assert.Equal(fault is null ? 1 : 0, _server.Received.Count);
    }

    [Theory]
    [InlineData("StartTls", "offers no STARTTLS")]
    [InlineData("Tls", "does not speak TLS")]
    public async Task Send_WhenEncryptionIsDemandedAndNotOffered_SendsNothing(string setting, string says)
    {
        Assert.Equal(MailFault.Other, await Post((setting, "true")).SendAsync(Sample));
        Assert.Empty(_server.Received);
        Assert.Contains(says, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartTls", false)]
    [InlineData("Tls", true)]
    public async Task Send_WhenNobodyTrustsTheCertificate_SendsNothing(string setting, bool atOnce)
    {
        _server.Certificate = TestCertificate.Make();
        _server.SpeaksTlsAtOnce = atOnce;
        Assert.Equal(MailFault.Other, await Post((setting, "true")).SendAsync(Sample));
        Assert.Empty(_server.Received);
        Assert.Contains("certificate is not trusted", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Send_WhenTheServerSpeaksTlsAtOnceAndTheSettingsDoNotSay_TellsOfTheSetting(string startTls)
    {
        _server.Certificate = TestCertificate.Make();
        _server.SpeaksTlsAtOnce = true;
        var sending = Post(("StartTls", startTls)).SendAsync(Sample);
        await _server.ConnectedAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(MailFault.NoAnswer, await sending.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("a server that speaks TLS at once wants Mail:Tls", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhenAFolderStandsForTheServer_PutsOneWholeFileThere()
    {
        var folder = Path.Combine(_folder.FullName, "ny", "utkorg");
        Assert.Null(await Post(("Host", ""), ("Folder", folder)).SendAsync(Sample));
        var file = Assert.Single(Directory.GetFileSystemEntries(folder));
        Assert.Equal(".eml", Path.GetExtension(file));
        var mail = new ReceivedMail("", [], await File.ReadAllTextAsync(file));
        Assert.Equal((Sample.MessageId, Sample.Subject, Sample.Body), (mail.MessageId, mail.Subject, mail.Body));
    }

    [Fact]
    public async Task Send_WhenTheFolderIsAFile_SaysThatItDidNotGo()
    {
        var file = Path.Combine(_folder.FullName, "fil");
        await File.WriteAllTextAsync(file, "");
        Assert.Equal(MailFault.Other, await Post(("Host", ""), ("Folder", file)).SendAsync(Sample));
    }

    [Fact]
    public void Sentence_OfEveryFault_IsOneOfItsOwn()
    {
        var sentences = Enum.GetValues<MailFault>().Select(fault => fault.Sentence()).ToList();
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    private async Task AssertGivesUpAsync(Func<Task> stuck)
    {
        var sending = Post().SendAsync(Sample);
        await stuck();
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(sending.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(MailFault.NoAnswer, await sending.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private MailPost Post(params (string Name, string Value)[] settings) => new(
        MailSettingsTests.Read([("Host", "127.0.0.1"), ("Port", $"{_server.Port}"), ("From", "Vårdcentralen <no-reply@clinic.example>"),
            .. settings]), _time, _log);

    private sealed class KeptLog : ILogger<MailPost>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");
    }
}
