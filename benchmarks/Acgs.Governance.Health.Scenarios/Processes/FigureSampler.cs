// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Scenarios.Processes;

/// <summary>Reads the figures of a process again and again and keeps the largest.</summary>
internal sealed class FigureSampler : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    public FigureSampler(int pid, int port)
    {
        Most = ProcessFigures.Read(pid, port);
        _running = RunAsync(pid, port);
    }

    public ProcessFigures Most { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task RunAsync(int pid, int port)
    {
        while (!_stopping.IsCancellationRequested)
        {
            Most = Most.Max(ProcessFigures.Read(pid, port));
            await Task.Delay(Period, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
