using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Access;

/// <summary>Greps the technical log of a journey through every page, with right and wrong input and with a database that fails.</summary>
public sealed partial class TechnicalLogTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    private const string Canary = "Kanariefågelns hemliga berättelse";

    [Fact]
    public async Task Log_AfterAWholeJourney_HoldsNoPatientNoAnswerAndNoPassword()
    {
        foreach (var key in new[] { "koordinator", "lakare", "sjukskoterska", "chef", "admin" })
        {
            await clinic.VisitEverythingAsync(clinic.Visitors[key]);
        }

        await TypeBadInputAsync();
        await FailAsync();

        var log = clinic.TechnicalLog;
        Assert.Contains("arenden/{id:guid}/utlatande/{avsnitt}", log, StringComparison.Ordinal);
        Assert.Contains("{Kind} ({Fault}) at {Stack}", log, StringComparison.Ordinal);
        Assert.All([.. clinic.Secrets, Canary, Canary.Split(' ')[0], "example.com", DemoClinic.Password, "ett hemligt fel lösenord"],
            secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
        Assert.All(await WordsOfAnswersAsync(), word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
        Assert.All(clinic.Visitors.Values, visitor => Assert.DoesNotContain(visitor.Actor.Name, log, StringComparison.Ordinal));
    }

    private async Task TypeBadInputAsync()
    {
        var lakare = clinic.Visitors["lakare"];
        var (name, number) = (clinic.Secrets[0], clinic.Secrets[1]);
        var section = $"/arenden/{clinic.CaseIn(lakare.Actor.UnitId, CaseStatus.BeingWritten).Id}/utlatande/psykiska";
        foreach (var path in new[] { $"/arenden?sok={name}", $"/arenden/{name}", $"/{number}", $"/logga-in?till={name}",
            $"/fel?kod={name}" })
        {
            using var response = await lakare.Client.GetAsync(new Uri(path, UriKind.Relative));
        }

        await PostAsync(lakare, "/arenden", ("sok", name));
        await PostAsync(lakare, "/arenden/nytt", ("Input.Personnummer", number + "x"), ("Input.Name", Canary));
        await PostAsync(lakare, "/arenden/nytt", ("Input.Personnummer", number), ("Input.Name", Canary),
            ("Input.Initiator", "Patienten"));
        await PostAsync(lakare, section, ("v/8.1", "9"), ("f/8.1/text", Canary));
        await PostAsync(lakare, section, ("v/8.1", "x"), ("f/8.1/text", Canary), ($"f/{Canary}/text", Canary));
        await PostAsync(lakare, section, ("v/8.1", "0"), ("f/8.1/text", Canary + "\u2603\u0000"));
        await PostAsync(lakare, section + "?handler=Tillbaka", ("Comment", Canary));
        await PostAsync(lakare, "/konto", ("Input.Current", "ett hemligt fel lösenord"), ("Input.New", DemoClinic.Password));
        await PostAsync(lakare, "/logga-in", ("Input.Email", $"{Canary}@example.com"), ("Input.Password", "ett hemligt fel lösenord"));
        using var bare = new FormUrlEncodedContent([new("f/8.1/text", Canary)]);
        using var refused = await lakare.Client.PostAsync(new Uri(section, UriKind.Relative), bare);
    }

    private async Task FailAsync()
    {
        var lakare = clinic.Visitors["lakare"];
        var section = $"/arenden/{clinic.CaseIn(lakare.Actor.UnitId, CaseStatus.Planned).Id}/utlatande/psykiska";
        await using (await Sabotage.OfAsync(clinic, "Answers", $"{Canary} {clinic.Secrets[0]}"))
        {
            Assert.Equal(500, await PostAsync(lakare, section, ("v/8.1", "0"), ("f/8.1/text", Canary)));
        }
    }

    private static async Task<int> PostAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (int)response.StatusCode;
    }

    private async Task<IReadOnlyList<string>> WordsOfAnswersAsync()
    {
        var contents = await clinic.InDatabaseAsync(db => db.Answers.Select(answer => answer.Content).ToListAsync());
        return [.. contents.Select(Answer.FromJson)
            .SelectMany(answer => answer.Parts)
            .SelectMany(part => LongWord().Matches(part.Value))
            .Select(word => word.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Long enough to be no word of a stack trace.</summary>
    [GeneratedRegex(@"\p{L}{12,}")]
    private static partial Regex LongWord();
}
