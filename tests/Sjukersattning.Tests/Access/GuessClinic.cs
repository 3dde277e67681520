using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic that people come to from addresses of their own, with a clock that a test moves and a count of passwords.</summary>
public class GuessClinic : TestClinic
{
    public const string Refused = "är inte prövat";

    private static int _addresses;
    private readonly JudgedPasswords _judged = new(Options.Create(new PasswordHasherOptions { IterationCount = PasswordIterations }));

    public GuessClinic()
    {
    }

    protected GuessClinic(GuessClinic neighbour)
        : base(neighbour)
    {
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>How many passwords were compared so far.</summary>
    public int Judged => _judged.Count;

    /// <summary>An address that nobody has come from yet.</summary>
    public static string NewAddress() => $"198.18.{Interlocked.Increment(ref _addresses) / 250}.{(_addresses % 250) + 1}";

    /// <summary>A browser at an address.</summary>
    public StaffBrowser BrowserAt(string address, CookieContainer? cookies = null)
    {
        var client = CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies ?? new CookieContainer()));
        client.DefaultRequestHeaders.Add(TestPeer.Header, address);
        return new StaffBrowser(client);
    }

    /// <summary>Tries to sign somebody of the demo in; the page that follows.</summary>
    public static async Task<StaffPage> TryAsync(StaffBrowser browser, string key, string password = "fel lösenord") =>
        await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", $"{key}@{DemoClinic.Domain}"),
            ("Input.Password", password));

    /// <summary>Guesses wrong until no more is judged.</summary>
    public async Task LockAsync(StaffBrowser browser, string key)
    {
        for (var i = 0; !(await TryAsync(browser, key)).Errors[0].Contains(Refused, StringComparison.Ordinal); i++)
        {
            Assert.InRange(i, 0, 5);
        }
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<IStartupFilter>(new TestPeer());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IPasswordHasher<StaffAccount>>(_judged);
    }

    private sealed class JudgedPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffAccount>(options)
    {
        private int _count;

        public int Count => _count;

        public override PasswordVerificationResult VerifyHashedPassword(StaffAccount user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _count);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
