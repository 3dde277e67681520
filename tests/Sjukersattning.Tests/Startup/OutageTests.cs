using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>The database goes away in mid-run and comes back.</summary>
public sealed class OutageTests(OutageTests.Clinic clinic) : IClassFixture<OutageTests.Clinic>
{
    [Fact]
    public async Task Page_WhileTheDatabaseIsGone_SaysWhenToTryAgain_AndIsWellAgainWithoutARestart()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        foreach (var isGone in new[] { false, true, false })
        {
            clinic.Line.IsCut = isGone;
            using var response = await koordinator.Client.GetAsync(new Uri("/arenden", UriKind.Relative));
            clinic.Line.IsCut = false;
            var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            Assert.Equal(isGone ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(isGone, response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            Assert.Equal(isGone, body.Contains("Det går inte att spara just nu", StringComparison.Ordinal));
            Assert.DoesNotContain("hemligt", body + clinic.TechnicalLog, StringComparison.Ordinal);
        }
    }

    /// <summary>A script that saves must not be told that its session has ended: only the database knows that.</summary>
    [Fact]
    public async Task Save_WhileTheDatabaseIsGone_IsToldSo_AndSavesWhenItIsBack()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var subject = await clinic.CaseInAsync(await clinic.ActorAsync("lakare"), CaseStatus.BeingWritten);
        var page = await lakare.GetAsync($"/arenden/{subject}/utlatande/medicinsk");
        var question = Concurrency.Race.Texts(SectionKey.Medicinsk)[0];
        foreach (var isGone in new[] { true, false })
        {
            using var request = Concurrency.Race.Save(page, question, "Skrivet medan servern var borta.");
            clinic.Line.IsCut = isGone;
            using var response = await lakare.Client.SendAsync(request);
            clinic.Line.IsCut = false;
            Assert.Equal(isGone ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal("Skrivet medan servern var borta.",
            Concurrency.Race.TextOf((await Concurrency.Race.RowsAsync(clinic, subject, question))[^1]));
    }

    /// <summary>The driver's own stack holds no line of the program.</summary>
    [Fact]
    public void Stack_OfWhatWrapsAnother_HoldsBoth_AndNoMessage()
    {
        var stack = FailurePage.StackOf(Assert.Throws<InvalidOperationException>(Outer));
        Assert.Contains(nameof(Inner), stack, StringComparison.Ordinal);
        Assert.Contains(nameof(Outer), stack, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", stack, StringComparison.Ordinal);
    }

    private static void Outer()
    {
        try
        {
            Inner();
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException("hemligt", exception);
        }
    }

    private static void Inner() => throw new FormatException("hemligt");

    public sealed class Clinic : TestClinic
    {
        internal Wire Line { get; } = new();

        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(Line));
            services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(Line));
        }
    }

    /// <summary>The line to the database, which can be cut as it is cut on Linux.</summary>
    internal sealed class Wire : DbCommandInterceptor
    {
        public bool IsCut { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsCut ? throw SqlFault.Cut : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsCut ? throw SqlFault.Cut : ValueTask.FromResult(result);
    }
}
