using System.Net.Http.Headers;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Access;

/// <summary>Somebody of the demo clinic, signed in, with a valid anti-forgery token.</summary>
internal sealed record Visitor(string Key, CaseActor Actor, HttpClient Client, string Token)
{
    /// <summary>Calls a handler; a POST carries the token and nothing else.</summary>
    public Task<HttpResponseMessage> CallAsync(PageHandler handler, string path, bool asScript = false) =>
        CallAsync(Client, Token, handler, path, asScript);

    /// <summary>Calls a handler with any client.</summary>
    public static async Task<HttpResponseMessage> CallAsync(HttpClient client, string token, PageHandler handler, string path,
        bool asScript)
    {
        using var request = new HttpRequestMessage(new HttpMethod(handler.Verb), new Uri(path, UriKind.Relative));
        if (!handler.IsGet)
        {
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        }

        if (asScript)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        }

        return await client.SendAsync(request);
    }
}
