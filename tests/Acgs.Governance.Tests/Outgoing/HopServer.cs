// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>
/// A server on 127.0.0.1, which is also <c>localhost</c>: two hosts for a client. It remembers each request, and redirects from
/// <c>/to/{status}?{target}</c>. Below <c>/challenge</c> it wants credentials first.
/// </summary>
internal sealed class HopServer : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Certificate = new(CreateCertificate);

    private readonly ConcurrentQueue<Hop> _hops = [];
    private readonly WebApplication _app;

    private HopServer(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>The port at which HTTP/2 is spoken without TLS.</summary>
    public int Http2Port => new Uri(_app.Urls.ElementAt(1)).Port;

    /// <summary>The port at which TLS is spoken, with a certificate that nobody knows.</summary>
    public int TlsPort => new Uri(_app.Urls.ElementAt(2)).Port;

    public static async Task<HopServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(Certificate.Value));
        });
        builder.Logging.ClearProviders();
        var server = new HopServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The address of a path under the name that is allowed in most tests.</summary>
    public Uri Listed(string path) => new($"http://localhost:{Port}{path}");

    /// <summary>The address of a path under the name that is not.</summary>
    public Uri Other(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>The requests since the last call, in order.</summary>
    public IReadOnlyList<Hop> TakeHops()
    {
        var taken = new List<Hop>();
        while (_hops.TryDequeue(out var hop))
        {
            taken.Add(hop);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        _hops.Enqueue(new(
            request.Method,
            request.Protocol,
            request.Host.Host,
            request.Path + request.QueryString,
            Header(request, "X-Constitutional-Hash"),
            Header(request, "Authorization"),
            Header(request, "Cookie"),
            Header(request, "traceparent"),
            Header(request, "Content-Length") ?? Header(request, "Transfer-Encoding"),
            await new StreamReader(request.Body).ReadToEndAsync()));
        if (request.Path.StartsWithSegments("/challenge") && request.Headers.Authorization.Count == 0)
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"test\"";
        }
        else if (request.Path.StartsWithSegments("/challenge/to"))
        {
            Redirect(context.Response, 302, request.QueryString);
        }
        else if (request.Path.StartsWithSegments("/to", out var status))
        {
            Redirect(context.Response, int.Parse(status.Value![1..], null), request.QueryString);
        }

        if (context.Response.StatusCode != 304)
        {
            await context.Response.WriteAsync($"{request.Method} {request.GetEncodedPathAndQuery()}");
        }
    }

    private static void Redirect(HttpResponse response, int status, QueryString target)
    {
        response.StatusCode = status;
        response.Headers.Location = Uri.UnescapeDataString(target.Value![1..]);
        response.Headers.SetCookie = "last=redirect; path=/";
    }

    private static string? Header(HttpRequest request, string name) =>
        request.Headers.TryGetValue(name, out var values) ? string.Join('|', values.ToArray()) : null;
}
