using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Mail;

public sealed class MailSettingsTests
{
    private const string SiteAddress = "Site:Address";

    [Fact]
    public void Read_WhenNothingIsSet_IsOff()
    {
        var settings = Read();
        Assert.False(settings.IsOn);
        Assert.Equal((25, false, TimeSpan.FromSeconds(30)), (settings.Port, settings.StartTls, settings.Timeout));
    }

    [Fact]
    public void Read_WhenAllIsSet_TakesIt()
    {
        var settings = Read(
            ("Host", " mail.clinic.example "), ("Port", "587"), ("User", "mejlaren"), ("Password", " hemligt-1 "), ("StartTls", "True"),
            ("From", "Vårdcentralen <no-reply@clinic.example>"), ("TimeoutSeconds", "300"));
        Assert.True(settings.IsOn);
        Assert.Equal(("mail.clinic.example", 587, "mejlaren", " hemligt-1 "),
            (settings.Host, settings.Port, settings.User, settings.Password));
        Assert.Equal((true, "Vårdcentralen <no-reply@clinic.example>", TimeSpan.FromMinutes(5)),
            (settings.StartTls, settings.From, settings.Timeout));
        Assert.DoesNotContain("hemligt", $"{settings}", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenTheFolderIsRelative_TakesItFromTheProgram()
    {
        var settings = Read(("Folder", "App_Data/utkorg"), ("From", "no-reply@clinic.example"));
        Assert.True(settings.IsOn);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "App_Data", "utkorg"), settings.Folder);
    }

    [Theory]
    [InlineData("Mail:Port är \"smtp\"", "Port=smtp")]
    [InlineData("Mail:Port är \"0\"", "Port=0")]
    [InlineData("Mail:Port är \"65536\"", "Port=65536")]
    [InlineData("Mail:Port är \"-25\"", "Port=-25")]
    [InlineData("Mail:TimeoutSeconds är \"0\"", "TimeoutSeconds=0")]
    [InlineData("Mail:TimeoutSeconds är \"301\"", "TimeoutSeconds=301")]
    [InlineData("Mail:TimeoutSeconds är \"1,5\"", "TimeoutSeconds=1,5")]
    [InlineData("Mail:StartTls är \"ja\"", "StartTls=ja")]
    [InlineData("Mail:Tls är \"1\"", "Tls=1")]
    [InlineData("Mail:StartTls och Mail:Tls är båda satta", "StartTls=true", "Tls=true")]
    [InlineData("Mail:From är \"ingen\"", "From=ingen")]
    [InlineData("Mail:From är \"åsa@clinic.example\"", "From=åsa@clinic.example")]
    [InlineData("Mail:Host är satt men Mail:From saknas", "Host=mail.clinic.example")]
    [InlineData("Mail:Folder är satt men Mail:From saknas", "Folder=utkorg")]
    [InlineData("Mail:Host är \"smtp://mail\"", "Host=smtp://mail", "From=a@clinic.example")]
    [InlineData("Mail:Host och Mail:Folder är båda satta", "Host=mail.clinic.example", "Folder=utkorg", "From=a@clinic.example")]
    [InlineData("Mail:Host är satt men Site:Address saknas", "Host=mail.clinic.example", "From=a@clinic.example", $"{SiteAddress}=")]
    [InlineData("Site:Address är \"clinic.example\"", $"{SiteAddress}=clinic.example")]
    [InlineData("Site:Address är \"/arenden\"", $"{SiteAddress}=/arenden")]
    [InlineData("Site:Address är \"ftp://clinic.example\"", $"{SiteAddress}=ftp://clinic.example")]
    [InlineData("Site:Address är \"https://clinic.example/?id", $"{SiteAddress}=https://clinic.example/?id=1")]
    [InlineData("Mail:User och Mail:Password", "User=mejlaren")]
    [InlineData("Mail:User och Mail:Password", "Password=hemligt-1")]
    public void Read_WhenASettingIsWrong_SaysWhichInOneSentence(string says, params string[] settings)
    {
        var refused =
            Assert.Throws<StartupException>(
                () => Read([.. settings.Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))]));
        Assert.StartsWith(says, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Settings under Mail, or in full, at a clinic with an address; the last of a name counts.</summary>
    internal static MailSettings Read(params (string Name, string Value)[] settings) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Prepend((SiteAddress, "https://clinic.example"))
            .GroupBy(setting => setting.Item1.Contains(':', StringComparison.Ordinal) ? setting.Item1 : $"Mail:{setting.Item1}")
            .Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Item2))).Build(), AppContext.BaseDirectory);
}
