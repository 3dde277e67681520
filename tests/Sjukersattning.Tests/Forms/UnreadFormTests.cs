using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Forms;

/// <summary>A post that cannot be read is answered in Swedish, with a word about the typed text; over a real server.</summary>
public sealed class UnreadFormTests(UnreadFormTests.ServedClinic clinic) : IClassFixture<UnreadFormTests.ServedClinic>
{
    public static TheoryData<string, string, string, HttpStatusCode> Unreadable => new()
    {
        { "a field of 2 MB", Urlencoded, "Input.Text=" + new string('x', 2_000_000), HttpStatusCode.RequestEntityTooLarge },
        { "5,000 fields", Urlencoded, string.Join('&', Enumerable.Range(0, 5000).Select(i => $"f{i}=1")), HttpStatusCode.BadRequest },
        { "a name of 3,000 signs", Urlencoded, new string('n', 3000) + "=1", HttpStatusCode.BadRequest },
        { "another encoding", Urlencoded + "; charset=iso-8859-1", "Input.Text=ord", HttpStatusCode.BadRequest },
        { "bytes of another encoding", Urlencoded, "Input.Text=l\u00e4kare", HttpStatusCode.BadRequest },
        { "no boundary", Multipart, "--x\r\n", HttpStatusCode.BadRequest },
        { "no end", $"{Multipart}; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nord", HttpStatusCode.BadRequest },
        { "no name", $"{Multipart}; boundary=x", "--x\r\nContent-Disposition: a=\"\r\n\r\nord\r\n--x--\r\n", HttpStatusCode.BadRequest },
        { "a line of 100,000", $"{Multipart}; boundary=x", "--x\r\nA: " + new string('b', 100_000), HttpStatusCode.BadRequest },
    };

    private const string Urlencoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Post_ThatCannotBeRead_IsAnsweredInSwedish(string what, string type, string body, HttpStatusCode status)
    {
        var before = await clinic.EventsAsync();
        foreach (var path in new[] { $"/arenden/{clinic.CaseId}/avbryt", "/logga-in", "/konto" })
        {
            foreach (var client in new[] { clinic.Koordinator, clinic.Stranger })
            {
                using var response = await client.SendAsync(Request(path, type, body));
                Assert.True(status == response.StatusCode, $"{what} to {path}: {response.StatusCode}");
                var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
                Assert.Contains("<html lang=\"sv\"", html, StringComparison.Ordinal);
                Assert.Contains("Ingenting av det är sparat. Gå tillbaka i webbläsaren", html, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await clinic.EventsAsync());
        using var honest = await clinic.Koordinator.GetAsync(new Uri("/arenden", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, honest.StatusCode);
    }

    [Fact]
    public async Task Script_WhosePostCannotBeRead_GetsTheSentence()
    {
        using var request = StaffBrowser.AsScript(
            Request($"/arenden/{clinic.CaseId}/avbryt", Urlencoded, "a=" + new string('x', 2_000_000)));
        using var response = await clinic.Koordinator.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("står kvar i fältet", System.Text.RegularExpressions.Regex.Unescape(await response.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ThatComesTooSlowly_IsAnsweredInSwedish()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(clinic.Address.Host, clinic.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /logga-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Urlencoded}\r\nContent-Length: 1000\r\n\r\nInput.Text=a"));
        using var reader = new StreamReader(stream);
        var answer = WebUtility.HtmlDecode(await reader.ReadToEndAsync());
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("Det tog för lång tid", answer, StringComparison.Ordinal);
    }

    /// <summary>The same honest form, with every sign that a keyboard has and one that stands for none, is read.</summary>
    [Fact]
    public async Task Post_InUtf8_IsRead()
    {
        using var response = await clinic.Koordinator.SendAsync(
            Request($"/arenden/{clinic.CaseId}/avbryt", Urlencoded, "Input.Text=%C3%A5%C3%A4%C3%B6+%EF%BF%BD+%F0%9F%98%80"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Ingenting av det är sparat", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    private static HttpRequestMessage Request(string path, string type, string body)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
    }

    /// <summary>The program behind its real server, which waits a second for a body and not five.</summary>
    public sealed class ServedClinic : TestClinic, IAsyncLifetime
    {
        internal Guid CaseId { get; private set; }

        internal HttpClient Koordinator { get; private set; } = null!;

        internal HttpClient Stranger { get; private set; } = null!;

        internal Uri Address => ClientOptions.BaseAddress;

        public async Task InitializeAsync()
        {
            UseKestrel(0);
            StartServer();
            CaseId = (await this.PlannedAsync(1))[0];
            var browser = new StaffBrowser(Koordinator = Startup.CommandTests.Client(Address));
            await Startup.CommandTests.SignInAsync(browser, "koordinator@demo.example", Sjukersattning.Data.Demo.DemoClinic.Password);
            Stranger = Startup.CommandTests.Client(Address);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        internal Task<int> EventsAsync() => InDatabaseAsync(db => db.AccessLog.CountAsync());

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureKestrel(kestrel =>
                kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100_000, gracePeriod: TimeSpan.FromSeconds(1.1)));
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Koordinator.Dispose();
                Stranger.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
