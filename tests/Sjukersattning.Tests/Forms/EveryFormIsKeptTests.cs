using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Forms;

/// <summary>Derived over every page: each form with a text area is kept for its writer, and shown to her as she filled it in.</summary>
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

    [Fact]
    public async Task Questions_MoreThanThePageDraws_AreAllBack()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var applied = clinic.CaseIn(clinic.Visitors["koordinator"].Actor.UnitId, CaseStatus.Applied).Id;
        var path = $"/arenden/{applied}/kompletteringar/ny";
        var full = await koordinator.SubmitAsync(await koordinator.GetAsync(path), "form.narrow", Texts(4));
        var more = await koordinator.SubmitByAsync(full, "form.narrow", "button[formaction*=Fler]");
        Assert.All(Texts(8), one => Assert.NotNull(more.Value(one.Name)));

        var again = await koordinator.SubmitAsync(more with { Path = path }, "form.narrow",
            [("__RequestVerificationToken", "gammal"), .. Texts(8)]);
        Assert.All(Texts(8), one => Assert.Equal(one.Value, again.Value(one.Name)));

        static (string Name, string Value)[] Texts(int number) =>
            [.. Enumerable.Range(0, number).Select(i => ($"Input.Questions[{i}].Text", $"Fråga {i}"))];
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
            FillIn(form);
            var sent = Filled(form);
            using var request = StaffBrowser.Post(page, $"#{form.Id}");
            var address = request.RequestUri!.OriginalString;
            using var asked = await clinic.NewBrowser().Client.SendAsync(request);
            var askedHtml = await asked.Content.ReadAsStringAsync();
            Assert.True(asked.StatusCode == HttpStatusCode.Unauthorized, $"{address}: {asked.StatusCode}");
            Assert.DoesNotContain("Skrivet i ruta", askedHtml, StringComparison.Ordinal);

            var kept = new HtmlParser().ParseDocument(askedHtml).QuerySelector($"[name={KeptForm.Field}]")!.GetAttribute("value")!;
            using var content = new FormUrlEncodedContent([new(KeptForm.Field, kept)]);
            using var back = await clinic.Visitors[reader].Client.PostAsync(new Uri(address, UriKind.Relative), content);
            var again = new HtmlParser().ParseDocument(await back.Content.ReadAsStringAsync());
            var shown = again.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Select(Filled).ToList();
            Assert.True(shown.Any(one => sent.All(one.Contains)), $"{address} as {reader}: {back.StatusCode}, lost "
                + string.Join(", ", shown.Select(one => sent.Except(one).ToList()).MinBy(lost => lost.Count) ?? []));
        }
    }

    /// <summary>Answers every question otherwise than it is answered.</summary>
    private static void FillIn(IHtmlFormElement form)
    {
        foreach (var (element, i) in form.Elements.Select((element, i) => (element, i)))
        {
            switch (element)
            {
                case IHtmlTextAreaElement area:
                    area.Value = $"Skrivet i ruta {i}.";
                    break;
                case IHtmlInputElement { Type: "checkbox" } box:
                    box.IsChecked = !box.IsChecked;
                    break;
                case IHtmlInputElement { Type: "radio" } choice:
                    choice.IsChecked = form.Elements.OfType<IHtmlInputElement>().Last(other => other.Name == choice.Name) == choice;
                    break;
                case IHtmlInputElement { Type: "text" } field:
                    field.Value = $"A{i}"; // as a code, too
                    break;
                case IHtmlSelectElement list:
                    list.Value = list.Options[^1].Value;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What somebody has filled in; marks and tokens of the page itself are its own.</summary>
    private static HashSet<(string Name, string Value)> Filled(IHtmlFormElement form) =>
        [.. StaffBrowser.Fields(form).Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal))];
}
