using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Notices;

/// <summary>From real work over HTTP to a real mail server.</summary>
public sealed class MailTests : IAsyncDisposable
{
    private const string Patient = "Hemlig Hemligsson";
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly string[] Usual = ["koordinator", "lakare", "kurator", "fysioterapeut", "arbetsterapeut"];
    private readonly SmtpServer _server = new();
    private readonly MailClinic _clinic;
    private readonly NoticeStory _story;

    public MailTests()
    {
        _clinic = new MailClinic(_server.Port);
        _story = new NoticeStory(_clinic, _clinic.Time);
    }

    [Fact]
    public async Task Letters_OfAWholeCase_AreOnePerNoticeAndNameNoPatient()
    {
        var personnummer = MainJob.NewPersonnummer();
        await _story.PlanAsync([10, 10, 10, 10], 20, Patient, personnummer);
        await DecideAsync(_story);
        await _clinic.SendAsync();

        var notices = await NoticesAsync();
        var letters = _server.Received;
        Assert.Equal((await _clinic.LettersToAsync(Usual)).Order(StringComparer.Ordinal),
            letters.Select(letter => letter.MessageId).Order(StringComparer.Ordinal));
        Assert.Equal(notices.Count, letters.Count);
        foreach (var (email, sentence, number, letterId) in notices)
        {
            var letter = Assert.Single(letters, one => one.MessageId == $"<{letterId:N}@{new Uri(MailClinic.Address).Host}>");
            Assert.Equal((email, $"Ärende {number}: {sentence}"), (Assert.Single(letter.Recipients), letter.Subject));
            Assert.Contains($"{MailClinic.Address}/arenden/{_story.CaseId}\n", letter.Body, StringComparison.Ordinal);
        }

        string[] secrets = [Patient, .. Patient.Split(' '), personnummer, personnummer[2..], $"{personnummer[..8]}-{personnummer[8..]}",
            .. SheetSamples.Full().Form.Questions
                .SelectMany(question => SheetSamples.Full()[question].Parts.Select(part => part.Value))
                .Where(text => text.Length > 3)];
        Assert.All(letters,
            letter => Assert.DoesNotContain(secrets,
                secret => $"{letter.Raw}\n{letter.Subject}\n{letter.Body}".Contains(secret, StringComparison.Ordinal)));

        await _clinic.SendAsync();
        Assert.Equal(letters.Count, _server.Received.Count);
        Assert.Equal(0, (await _clinic.OutboxAsync()).Waiting);
    }

    [Fact]
    public async Task Letters_WhenSomebodyWantsThemDaily_AreOneAfterSeven_AndNeverMeansNone()
    {
        await _clinic.ChooseAsync("kurator", "Dagligen");
        await _clinic.ChooseAsync("fysioterapeut", "Aldrig");
        await _story.PlanAsync([10, 10, 10, 10], 20);
        await DecideAsync(_story);
        await _clinic.SendAsync();
        Assert.NotEmpty(LettersTo("lakare"));
        Assert.Empty(LettersTo("kurator"));

        NoticeStory.MoveTo(_clinic.Time, 1, new TimeOnly(6, 30));
        await _clinic.RemindAsync();
        await _clinic.SendAsync();
        Assert.Empty(LettersTo("kurator"));

        NoticeStory.MoveTo(_clinic.Time, 0, new TimeOnly(7, 0));
        for (var again = 0; again < 2; again++)
        {
            await _clinic.RemindAsync();
            await _clinic.SendAsync();
        }

        var letter = Assert.Single(LettersTo("kurator"));
        var told = (await _clinic.InDatabaseAsync(db => db.Notices.AsNoTracking()
            .Where(n => db.Users.Any(a => a.Id == n.RecipientId && a.Email == "kurator@demo.example")).ToListAsync()))
                .ConvertAll(row => row.In(Fk7800.Version13));
        Assert.Contains(told, line => line.CaseId == _story.CaseId);
        Assert.Equal($"Sjukersättning: {told.Count} nya notiser", letter.Subject);
        Assert.Equal(
            told.Select(line => $"Ärende {line.CaseNumber}: {line.Sentence} {MailClinic.Address}/arenden/{line.CaseId}")
                .Order(StringComparer.Ordinal),
            letter.Body.Split("\n\n")[0].Split('\n').Order(StringComparer.Ordinal));
        Assert.Empty(LettersTo("fysioterapeut"));
    }

    [Fact]
    public async Task Letters_WhenTheServerIsDown_WaitAndAreSentOnceLater()
    {
        var port = await PortOfNobodyAsync();
        await using var clinic = new MailClinic(port);
        var story = new NoticeStory(clinic, clinic.Time);
        await story.PlanAsync([10, 10, 10, 10], 20);
        await clinic.SendAsync();
        await DecideAsync(story);
        var waiting = await clinic.LettersToAsync(Usual);
        Assert.Equal(waiting.Count, (await clinic.OutboxAsync()).Waiting);
        var admin = await clinic.SignInAsync("admin");
        var told = (await admin.GetAsync("/admin")).Text;
        Assert.Contains($"{waiting.Count} brev väntar, det äldsta sedan ", told, StringComparison.Ordinal);
        Assert.Contains("Senaste felet: E-postservern svarar inte. Arbetet fortsätter; breven skickas när servern svarar.", told,
            StringComparison.Ordinal);

        await using var server = new SmtpServer(port);
        clinic.Time.Advance(FirstWait);
        await clinic.SendAsync();
        Assert.Equal(waiting.Order(StringComparer.Ordinal),
            server.Received.Select(letter => letter.MessageId).Order(StringComparer.Ordinal));
        Assert.Contains("Inga brev väntar.", (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_WhenTheServerRefusesThemForNow_AreSentOnceAfterAWhile()
    {
        _server.RefusesLetters = true;
        await _story.PlanAsync([10, 10, 10, 10], 20);
        await _clinic.SendAsync();
        Assert.Empty(_server.Received);
        Assert.Equal("E-postservern tog inte emot brevet.", (await _clinic.OutboxAsync()).Fault);

        _server.RefusesLetters = false;
        await _clinic.SendAsync();
        Assert.Empty(_server.Received);
        _clinic.Time.Advance(FirstWait);
        await _clinic.SendAsync();
        Assert.Equal((await _clinic.LettersToAsync(Usual)).Order(StringComparer.Ordinal),
            _server.Received.Select(letter => letter.MessageId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Letters_WhenTheServerHangsUpAfterOne_AreSentAgainUnderTheSameName()
    {
        _server.HangsUpAfterLetter = true;
        await _story.PlanAsync([10, 10, 10, 10], 20);
        await _clinic.SendAsync();
        var first = Assert.Single(_server.Received);

        _server.HangsUpAfterLetter = false;
        _clinic.Time.Advance(FirstWait);
        await _clinic.SendAsync();
        Assert.Equal(2, _server.Received.Count(letter => letter.MessageId == first.MessageId));
        Assert.Equal((await _clinic.LettersToAsync(Usual)).Order(StringComparer.Ordinal),
            _server.Received.Select(letter => letter.MessageId).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Letters_WhenTwoInstancesSendAtOnce_AreSentOnce()
    {
        await _story.PlanAsync([10, 10, 10, 10], 20);
        await DecideAsync(_story);
        await _clinic.RemindAsync();
        using var neighbour = new TimedNeighbour(_clinic, _clinic.Time);
        var waiting = (await _clinic.OutboxAsync()).Waiting;
        Assert.True(waiting > 20);

        await Task.WhenAll(MailClinic.SendAsync(_clinic), MailClinic.SendAsync(neighbour));
        Assert.Equal(0, (await _clinic.OutboxAsync()).Waiting);
        Assert.Equal(waiting, _server.Received.Count);
        Assert.Equal(waiting, _server.Received.Select(letter => letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Letters_WhenThePersonHasLeft_AreNotSent()
    {
        await _story.PlanAsync([10, 10, 10, 10], 20);
        await _clinic.ExecuteAsync("UPDATE AspNetUsers SET IsActive = 0 WHERE Email = 'fysioterapeut@demo.example'");
        await _clinic.SendAsync();
        Assert.Equal(["arbetsterapeut@demo.example", "kurator@demo.example", "lakare@demo.example"],
            _server.Received.Select(letter => letter.Recipients[0]).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await _clinic.OutboxAsync()).Waiting);
    }

    public async ValueTask DisposeAsync()
    {
        await _clinic.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>From the planned case to a decision, by way of a returned section, a booked time and a komplettering.</summary>
    private static async Task DecideAsync(NoticeStory story)
    {
        var after = story.After;
        await story.WriteAsync("kurator", SectionKey.Psykiska);
        await story.ReturnAsync(SectionKey.Psykiska);
        await after.Job.WriteAllAsync(SheetSamples.Full());
        await story.BookAsync("lakare", 8, "13.30");
        NoticeStory.Done(await after.SignDraftAsync());
        NoticeStory.Done(await after.InformAsync());
        NoticeStory.Done(await after.ApplyAsync());
        NoticeStory.Done(await after.KompletteringAsync());
        NoticeStory.Done(await after.ComplementAsync());
        NoticeStory.Done(await after.DecideAsync(Beslutsutfall.Avslag));
    }

    /// <summary>A port where a server has been, and can be again.</summary>
    private static async Task<int> PortOfNobodyAsync()
    {
        await using var server = new SmtpServer();
        return server.Port;
    }

    private List<ReceivedMail> LettersTo(string key) =>
        [.. _server.Received.Where(letter => letter.Recipients.Contains($"{key}@demo.example"))];

    private Task<List<(string Email, string Sentence, string Number, Guid? LetterId)>> NoticesAsync() => _clinic.InDatabaseAsync(async db =>
        (await db.Notices.AsNoTracking()
            .Where(n => n.CaseId == _story.CaseId)
            .Join(db.Users, n => n.RecipientId, a => a.Id, (n, a) => new { Notice = n, a.Email }).ToListAsync())
        .ConvertAll(one => (one.Email!, one.Notice.In(Fk7800.Version13).Sentence, one.Notice.CaseNumber, one.Notice.LetterId)));
}
