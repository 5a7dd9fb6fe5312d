// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>One connection that sends the same request again and again, reusing its features as Kestrel does.</summary>
internal sealed class NullConnection
{
    private readonly NullRequest _request = new();
    private readonly NullResponse _response = new();
    private readonly NullBody _body = new();
    private readonly HttpConnectionFeature _connection = new() { RemoteIpAddress = IPAddress.Loopback };
    private readonly HttpRequestFeature _message;

    public NullConnection(string path, string? hash)
    {
        _message = new() { Method = "GET", Path = path, Protocol = "HTTP/1.1", Scheme = "http" };
        _message.Headers.Host = "127.0.0.1";
        if (hash is not null)
        {
            _message.Headers["X-Constitutional-Hash"] = hash;
        }
    }

    public int StatusCode => _response.StatusCode;

    public bool IsStamped => _response.Headers.ContainsKey("X-Constitutional-Hash");

    public long BodyLength => _body.Written;

    /// <summary>The features for hosting; those of one connection are asked for once.</summary>
    public NullFeatures<TContext> Open<TContext>()
        where TContext : notnull => new(_message, _response, _body, _request, _connection);

    public void Reset()
    {
        _request.Reset();
        _response.Reset();
        _body.Reset();
    }

    public Task StartResponseAsync() => _response.StartAsync();

    public Task CompleteResponseAsync() => _response.CompleteAsync();
}
