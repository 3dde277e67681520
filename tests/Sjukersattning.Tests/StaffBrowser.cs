using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sjukersattning.Tests;

/// <summary>
/// A browser without script: follows redirects by hand, keeps cookies, submits real forms with whatever fields and tokens they hold.
/// </summary>
public sealed class StaffBrowser(HttpClient client)
{
    /// <summary>The client, for requests no form makes.</summary>
    public HttpClient Client => client;

    public async Task<StaffPage> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await FollowAsync(response, path);
    }

    /// <summary>Gets bytes, e.g. a PDF.</summary>
    public async Task<byte[]> BytesAsync(string path) => await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>
    /// Fills in and submits a form of a page; <paramref name="values"/> replace what its fields hold, other names are added.
    /// </summary>
    public Task<StaffPage> SubmitAsync(StaffPage page, string form, params (string Name, string Value)[] values) =>
        SubmitByAsync(page, form, null, values);

    /// <summary>Submits by a button that has a form action or value of its own.</summary>
    public async Task<StaffPage> SubmitByAsync(StaffPage page, string form, string? button, params (string Name, string Value)[] values)
    {
        using var request = Post(page, form, button, values);
        using var response = await client.SendAsync(request);
        return await FollowAsync(response, page.Path);
    }

    /// <summary>The request a form would make, for sending many at once.</summary>
    public static HttpRequestMessage Post(StaffPage page, string form, string? button = null, params (string Name, string Value)[] values)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"{page.Path} ({page.Status}) has no form {form}: {page.Text}");
        var clicked = button is null
            ? null
            : element.QuerySelector<IHtmlElement>(button) ?? throw new InvalidOperationException($"{page.Path} has no button {button}");
        var fields = Fields(element).Where(field => values.All(value => value.Name != field.Name)).Concat(values);
        if (clicked?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields = fields.Append((name, clicked.GetAttribute("value") ?? ""));
        }

        var action = clicked?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? page.Path;
        return new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
    }

    /// <summary>Marks a request as the page's own script's, which wants JSON back.</summary>
    public static HttpRequestMessage AsScript(HttpRequestMessage request)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }

    /// <summary>What a form would send as it stands.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var field = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement { Type: "submit" } => null,
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => ((string?, string?)?)null,
            };
            if (field is ({ Length: > 0 } name, var value))
            {
                yield return (name, value ?? "");
            }
        }
    }

    private async Task<StaffPage> FollowAsync(HttpResponseMessage response, string path)
    {
        if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            var target = response.Headers.Location!;
            return await GetAsync(target.IsAbsoluteUri ? target.PathAndQuery : target.OriginalString);
        }

        var html = await response.Content.ReadAsStringAsync();
        return new StaffPage(path, response.StatusCode, html, new HtmlParser().ParseDocument(html));
    }
}
