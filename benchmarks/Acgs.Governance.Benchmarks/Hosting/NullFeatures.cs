// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>
/// The features of one connection. As with Kestrel, hosting keeps its context here from one request to the next, and what a request
/// has added is gone before the next one.
/// </summary>
/// <typeparam name="TContext">The context of hosting.</typeparam>
/// <param name="lasting">What the server itself has, by the type of the feature.</param>
internal sealed class NullFeatures<TContext>(Dictionary<Type, object> lasting) : IFeatureCollection, IHostContextContainer<TContext>
    where TContext : notnull
{
    private readonly Dictionary<Type, object?> _added = [];

    public TContext? HostContext { get; set; }

    public bool IsReadOnly => false;

    public int Revision { get; private set; }

    public object? this[Type key]
    {
        get => _added.TryGetValue(key, out var added) ? added : lasting.GetValueOrDefault(key);
        set
        {
            _added[key] = value;
            Revision++;
        }
    }

    public TFeature? Get<TFeature>() => (TFeature?)this[typeof(TFeature)];

    public void Set<TFeature>(TFeature? instance) => this[typeof(TFeature)] = instance;

    public void Reset()
    {
        _added.Clear();
        Revision++;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => throw new NotSupportedException();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
