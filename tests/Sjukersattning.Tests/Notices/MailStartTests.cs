using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Notices;

/// <summary>The mail of the real program from its start on.</summary>
[Trait("Speed", "Slow")]
public sealed class MailStartTests : IDisposable
{
    private readonly StartFolder _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task Start_WhenLastDaysHavePassed_RemindsAndSends(string encryption)
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        using var certificate = TestCertificate.Make();
        await using var server = new SmtpServer
        {
            Certificate = encryption.Length > 0 ? certificate : null,
            SpeaksTlsAtOnce = encryption == "Tls",
        };
        var trusted = $"{_folder.File.Path}.pem";
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        await using var run = ProgramRun.Serve(new Dictionary<string, string>(_folder.DemoSettings)
        {
            ["Background__Enabled"] = "true", ["Mail__Folder"] = "", ["Mail__Host"] = "127.0.0.1", ["Mail__Port"] = $"{server.Port}",
            ["Mail__StartTls"] = $"{encryption == "StartTls"}", ["Mail__Tls"] = $"{encryption == "Tls"}", ["SSL_CERT_FILE"] = trusted,
            ["Site__Address"] = "https://clinic.example",
        });
        await run.ListeningAsync();
        var letter = await server.NextAsync();
        Assert.Matches("^Ärende [0-9-]+: .* (skulle ha varit|senast) ", letter.Subject);
    }

    [Theory]
    [InlineData("Background:Enabled är \"kanske\" men kan bara vara true eller false.", "Background__Enabled=kanske")]
    [InlineData("Mail:Host är satt men Site:Address saknas.", "Mail__Host=127.0.0.1", "Mail__From=a@clinic.example")]
    public async Task Start_WhenASettingIsWrong_SaysSoAndEnds(string sentence, params string[] settings)
    {
        var all = new Dictionary<string, string>(_folder.Settings);
        foreach (var (name, value) in settings.Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1])))
        {
            all[name] = value;
        }

        await using var run = ProgramRun.Serve(all);
        var (code, _, errors) = await run.EndAsync();
        Assert.Equal((1, sentence), (code, errors));
    }

    public void Dispose() => _folder.Dispose();
}
