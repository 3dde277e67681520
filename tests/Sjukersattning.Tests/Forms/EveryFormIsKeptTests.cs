using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Forms;

/// <summary>Derived over every page: each form with a text area is kept for its writer, and shown to her with the text.</summary>
public sealed class EveryFormIsKeptTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    private static readonly string[] Readers = ["lakare", "koordinator", "chef"];
    private static readonly CaseStatus[] Statuses = [CaseStatus.BeingWritten, CaseStatus.UnderReview, CaseStatus.Applied];

    [Fact]
    public async Task FormWithATextArea_SentWithoutASession_ComesBackFilled()
    {
        var forms = new HashSet<string>();
        foreach (var handler in clinic.Handlers.Values.Where(handler => handler.IsGet && handler.Access is not ForAnyoneAttribute))
        {
            foreach (var status in handler.IsAboutCase ? Statuses : [CaseStatus.BeingWritten])
            {
                var unit = clinic.Visitors["lakare"].Actor.UnitId;
                foreach (var (path, _) in clinic.Addresses(handler, unit, clinic.CaseIn(unit, status).Id).ToList())
                {
                    foreach (var reader in Readers)
                    {
                        await TryAsync(reader, path, forms);
                    }
                }
            }
        }

        Assert.True(forms.Count > 15, string.Join(' ', forms));
    }

    private async Task TryAsync(string reader, string path, HashSet<string> forms)
    {
        using var got = await clinic.Visitors[reader].Client.GetAsync(new Uri(path, UriKind.Relative));
        if (!got.IsSuccessStatusCode || got.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        var html = await got.Content.ReadAsStringAsync();
        var page = new StaffPage(path, HttpStatusCode.OK, html, new HtmlParser().ParseDocument(html));
        foreach (var (form, place) in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Select((form, i) => (form, i)))
        {
            var areas = form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").ToList();
            if (areas.Count == 0 || !forms.Add($"{path.Split('?')[0].Split('/')[^1]}:{form.GetAttribute("action")?.Split('=')[^1]}"))
            {
                continue;
            }

            form.Id = $"form-{place}";
            (string Name, string Value)[] typed = [.. areas.Select((area, i) => (area.Name!, $"Skrivet i ruta {i}."))];
            using var request = StaffBrowser.Post(page, $"#{form.Id}", null, typed);
            var address = request.RequestUri!.OriginalString;
            using var asked = await clinic.NewBrowser().Client.SendAsync(request);
            var askedHtml = await asked.Content.ReadAsStringAsync();
            Assert.True(asked.StatusCode == HttpStatusCode.Unauthorized, $"{address}: {asked.StatusCode}");
            Assert.DoesNotContain("Skrivet i ruta", askedHtml, StringComparison.Ordinal);

            var kept = new HtmlParser().ParseDocument(askedHtml).QuerySelector($"[name={KeptForm.Field}]")!.GetAttribute("value")!;
            using var content = new FormUrlEncodedContent([new(KeptForm.Field, kept)]);
            using var back = await clinic.Visitors[reader].Client.PostAsync(new Uri(address, UriKind.Relative), content);
            var again = new HtmlParser().ParseDocument(await back.Content.ReadAsStringAsync());
            Assert.All(typed, one => Assert.True(
                again.QuerySelectorAll<IHtmlTextAreaElement>($"[name='{one.Name}']").Any(area => area.Value == one.Value),
                $"{address} {one.Name} as {reader}: {back.StatusCode}"));
        }
    }
}
