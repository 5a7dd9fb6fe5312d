// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Records the diagnostic events of one host.</summary>
internal sealed class EventListener : IObserver<KeyValuePair<string, object?>>
{
    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void OnNext(KeyValuePair<string, object?> value) => RequestTrace.Current?.AddEvent($"{value.Key} {ExceptionOf(value.Value)}".TrimEnd());

    // The payload of each event is a type of its own.
    private static string? ExceptionOf(object? payload) =>
        payload?.GetType().GetProperty("exception", typeof(Exception))?.GetValue(payload) is { } exception ? exception.GetType().Name : null;
}
