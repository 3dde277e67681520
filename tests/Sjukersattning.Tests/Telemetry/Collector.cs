using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>Keeps whatever is sent to it, byte by byte: in OTLP every text stands as it is.</summary>
internal sealed class Collector : IDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Text, string Key)> _received = new();

    public Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray()), context.Request.Headers["x-key"].ToString()));
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        _app.Start();
    }

    public string Address => _app.Urls.Single();

    /// <summary>Every header that came with the key's name.</summary>
    public IReadOnlySet<string> Keys => _received.Select(one => one.Key).ToHashSet();

    /// <summary>All that was sent of a kind: "traces" or "metrics".</summary>
    public string Of(string kind) => string.Concat(_received.Where(one => one.Path == $"/v1/{kind}").Select(one => one.Text));

    public void Dispose() => _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
