using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Sjukersattning.Tests;

/// <summary>A header of the test says who is at the other end of the line.</summary>
internal sealed class TestPeer : IStartupFilter
{
    public const string Header = "Test-Peer";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress =
                IPAddress.TryParse(context.Request.Headers[Header].ToString(), out var address) ? address : null;
            return following(context);
        });
        next(app);
    };
}
