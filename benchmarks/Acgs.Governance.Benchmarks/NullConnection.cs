// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks;

/// <summary>One connection that sends the same request again and again, reusing its features as Kestrel does.</summary>
internal sealed class NullConnection
{
    private readonly NullResponse _response = new();
    private readonly NullBody _body = new();
    private readonly RequestFeatures _features;

    public NullConnection(string path, string? hash)
    {
        var request = new HttpRequestFeature { Method = "GET", Path = path, Protocol = "HTTP/1.1", Scheme = "http" };
        if (hash is not null)
        {
            request.Headers["X-Constitutional-Hash"] = hash;
        }

        _features = new RequestFeatures();
        _features.Set<IHttpRequestFeature>(request);
        _features.Set<IHttpResponseFeature>(_response);
        _features.Set<IHttpResponseBodyFeature>(_body);
        _features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
    }

    public IFeatureCollection Features
    {
        get
        {
            _response.Reset();
            _body.Reset();
            return _features;
        }
    }

    public int StatusCode => _response.StatusCode;

    public bool IsStamped => _response.Headers.ContainsKey("X-Constitutional-Hash");

    public long BodyLength => _body.Written;

    public Task StartResponseAsync() => _response.StartAsync();

    // Hosting keeps its context in this container from one request of a connection to the next, as with Kestrel.
    private sealed class RequestFeatures : IFeatureCollection, IHostContextContainer<object>
    {
        private readonly FeatureCollection _items = new();

        public object? HostContext { get; set; }

        public bool IsReadOnly => false;

        public int Revision => _items.Revision;

        public object? this[Type key]
        {
            get => _items[key];
            set => _items[key] = value;
        }

        public TFeature? Get<TFeature>() => _items.Get<TFeature>();

        public void Set<TFeature>(TFeature? instance) => _items.Set(instance);

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _items.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
