// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>A response that runs its callbacks and keeps nothing.</summary>
internal sealed class NullResponse : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = new(4);
    private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new(4);

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary(8);

    public Stream Body { get; set; } = Stream.Null;

    public bool HasStarted { get; private set; }

    public void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    public void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

    public void Reset()
    {
        StatusCode = StatusCodes.Status200OK;
        HasStarted = false;
        Headers.Clear();
        _starting.Clear();
        _completed.Clear();
    }

    public async Task StartAsync()
    {
        await RunAsync(_starting);
        HasStarted = true;
    }

    public Task CompleteAsync() => RunAsync(_completed);

    private static async Task RunAsync(Stack<(Func<object, Task> Callback, object State)> callbacks)
    {
        while (callbacks.TryPop(out var item))
        {
            await item.Callback(item.State);
        }
    }
}
