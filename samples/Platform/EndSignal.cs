// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Platform;

/// <summary>Ctrl+C, SIGTERM, or the end of the terminal.</summary>
internal sealed class EndSignal : IDisposable
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public EndSignal() => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, Receive)),
    ];

    /// <summary>Ends with the first signal.</summary>
    public Task Task => _received.Task;

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());

    private void Receive(PosixSignalContext context)
    {
        // Not at once: what was started is ended first.
        context.Cancel = true;
        _received.TrySetResult();
    }
}
