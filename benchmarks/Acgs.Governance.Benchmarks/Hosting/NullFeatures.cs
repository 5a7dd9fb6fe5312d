// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>
/// The features of one connection. As with Kestrel, what nearly every request asks for is a field and the rest a short list, hosting keeps
/// its context here from one request to the next, and what a request has added is gone before the next one.
/// </summary>
/// <typeparam name="TContext">The context of hosting.</typeparam>
internal sealed class NullFeatures<TContext>(
    IHttpRequestFeature message, NullResponse response, NullBody body, NullRequest request, IHttpConnectionFeature connection)
    : IFeatureCollection, IHostContextContainer<TContext>
    where TContext : notnull
{
    private readonly List<KeyValuePair<Type, object?>> _added = [];
    private object? _endpoint;
    private object? _services;
    private object? _activity;

    public TContext? HostContext { get; set; }

    public bool IsReadOnly => false;

    public int Revision { get; private set; }

    public object? this[Type key]
    {
        get => Find(key);
        set
        {
            if (key == typeof(IEndpointFeature))
            {
                _endpoint = value;
            }
            else if (key == typeof(IServiceProvidersFeature))
            {
                _services = value;
            }
            else if (key == typeof(IHttpActivityFeature))
            {
                _activity = value;
            }
            else
            {
                Add(key, value);
            }

            Revision++;
        }
    }

    public TFeature? Get<TFeature>() => (TFeature?)Find(typeof(TFeature));

    public void Set<TFeature>(TFeature? instance) => this[typeof(TFeature)] = instance;

    public void Reset()
    {
        _endpoint = request;
        _services = null;
        _activity = null;
        _added.Clear();
        Revision++;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => throw new NotSupportedException();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Find(Type key) =>
        key == typeof(IHttpRequestFeature) ? message
        : key == typeof(IHttpResponseFeature) ? response
        : key == typeof(IHttpResponseBodyFeature) ? body
        : key == typeof(IEndpointFeature) ? _endpoint
        : key == typeof(IRouteValuesFeature) ? request
        : key == typeof(IHttpRequestLifetimeFeature) ? request
        : key == typeof(IServiceProvidersFeature) ? _services
        : key == typeof(IHttpActivityFeature) ? _activity
        : key == typeof(IHttpConnectionFeature) ? connection
        : FindAdded(key);

    private object? FindAdded(Type key)
    {
        foreach (var (type, feature) in _added)
        {
            if (type == key)
            {
                return feature;
            }
        }

        return null;
    }

    private void Add(Type key, object? value)
    {
        var index = _added.FindIndex(added => added.Key == key);
        if (index < 0)
        {
            _added.Add(new(key, value));
        }
        else
        {
            _added[index] = new(key, value);
        }
    }
}
