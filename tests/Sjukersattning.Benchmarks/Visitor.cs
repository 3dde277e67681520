using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Benchmarks;

/// <summary>One signed-in person with cookies and a form token, over one kept-alive connection.</summary>
public sealed partial class Visitor : IDisposable
{
    private const string SignInPath = "/logga-in";
    private const string TokenField = "__RequestVerificationToken";
    private readonly HttpClient _client;
    private string _token = "";

    public Visitor(Uri address) =>
        // A page that sends the visitor elsewhere is not the page that is measured.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>Signs somebody of the demo clinic in, ready to post forms.</summary>
    public static async Task<Visitor> SignInAsync(Uri address, string key)
    {
        var visitor = await EnterAsync(address, key);
        visitor._token = TokenIn(await visitor.GetAsync("/konto"));
        return visitor;
    }

    /// <summary>The same, no further than the sign-in page leads.</summary>
    public static async Task<Visitor> EnterAsync(Uri address, string key)
    {
        var visitor = new Visitor(address);
        visitor._token = TokenIn(await visitor.GetAsync(SignInPath));
        using var entered = await visitor.SendAsync(SignInPath, asScript: false,
            ("Input.Email", $"{key}@demo.example"), ("Input.Password", DemoClinic.Password));
        if (entered.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{key} was not let in: {(int)entered.StatusCode}.");
        }

        return visitor;
    }

    /// <summary>Gets a page as text; any answer but 200 is a fault of the measurement.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}.");
    }

    /// <summary>Saves one field as the page's script does.</summary>
    /// <returns>The version it got.</returns>
    public async Task<int> SaveFieldAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = JsonDocument.Parse(await PostAsync(path, fields));
        return answer.RootElement.GetProperty("version").GetInt32();
    }

    /// <summary>Posts a form as the page's script does; any answer but 200 is a fault of the measurement.</summary>
    public async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(path, asScript: true, fields);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string path, bool asScript, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Append((Name: TokenField, Value: _token))
                .Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (asScript)
        {
            request.Headers.Accept.ParseAdd("application/json");
        }

        return await _client.SendAsync(request);
    }

    private static string TokenIn(string html) => Token().Match(html).Groups[1].Value;

    [GeneratedRegex(TokenField + "\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
