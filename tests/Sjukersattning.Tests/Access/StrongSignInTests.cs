using System.Net;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages;

namespace Sjukersattning.Tests.Access;

/// <summary>One factor opens nothing but the way to several: derived over every handler there is.</summary>
public sealed class StrongSignInTests(StrongAccessClinic clinic) : IClassFixture<StrongAccessClinic>
{
    private static readonly string[] Open =
    [
        $"{nameof(KontoModel)}.{nameof(KontoModel.OnGetAsync)}", $"{nameof(KontoModel)}.{nameof(KontoModel.OnPostAsync)}",
        $"{nameof(KontoEngangskodModel)}.{nameof(KontoEngangskodModel.OnGetAsync)}",
        $"{nameof(KontoEngangskodModel)}.{nameof(KontoEngangskodModel.OnPostAsync)}",
        $"{nameof(KontoPasskeysModel)}.{nameof(KontoPasskeysModel.OnGetAsync)}",
        $"{nameof(KontoPasskeysModel)}.{nameof(KontoPasskeysModel.OnPostAsync)}",
    ];

    public static TheoryData<string> Handlers => PageHandler.Names(access => access is not ForAnyoneAttribute);

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handler_WithAPasswordAlone_IsClosed(string name)
    {
        var handler = clinic.Handlers[name];
        var before = await clinic.FootprintAsync();
        foreach (var visitor in new[] { "lakare", "koordinator", "chef", "admin" }.Select(key => clinic.Visitors[key]))
        {
            var unit = visitor.Actor.UnitId;
            var path = clinic.Addresses(handler, unit, clinic.CaseIn(unit, CaseStatus.BeingWritten).Id).First().Path;
            using var page = await Visitor.CallAsync(visitor.Client, visitor.Token, handler, path, asScript: false);
            if (Open.Contains(name))
            {
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                continue;
            }

            using var script = await Visitor.CallAsync(visitor.Client, visitor.Token, handler, path, asScript: true);
            Assert.Equal((HttpStatusCode.Redirect, "/konto", HttpStatusCode.Forbidden),
                (page.StatusCode, page.Headers.Location?.OriginalString, script.StatusCode));
        }

        Assert.Equal(before, await clinic.FootprintAsync());
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, true)]
    [InlineData("true", true, true)]
    [InlineData("false", false, false)]
    public void Setting_IsStrongUnlessSaidOtherwise(string? text, bool isProduction, bool strong) =>
        Assert.Equal(strong, SignInSettings.Read(Of(text), isProduction).Strong);

    [Theory]
    [InlineData("false", true, "kan inte stängas av i Production")]
    [InlineData("nej", false, "kan bara vara true eller false")]
    public void Setting_ThatCannotBe_StopsTheStartAndSaysSo(string text, bool isProduction, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<StartupException>(() => SignInSettings.Read(Of(text), isProduction)).Message,
            StringComparison.Ordinal);

    private static IConfiguration Of(string? text) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(Settings.Strong.Name, text)]).Build();
}
