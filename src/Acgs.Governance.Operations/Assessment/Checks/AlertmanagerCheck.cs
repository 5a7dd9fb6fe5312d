// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether the Alertmanagers are there to which Prometheus sends: without one, what fires is told to nobody.</summary>
/// <param name="prometheus">The server that knows them.</param>
/// <param name="http">Reads.</param>
internal sealed class AlertmanagerCheck(PrometheusSource prometheus, HttpSource http)
{
    private const string Name = "alertmanager";

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var addresses = await prometheus.ReadAlertmanagersAsync(stop);
        return addresses.Count == 0
            ? Unseen(new(Name, "Prometheus sends to none, so that nobody is told what fires", IsFailure: false) { IsAbsent = true })
            : Join(await Task.WhenAll(addresses.Select(address => AskAsync(address, stop))));
    }

    private async Task<CheckResult> AskAsync(Uri address, CancellationToken stop)
    {
        try
        {
            await http.ReadAsync(new(address, "status"), stop);
            return new([], [new(Name, HttpSource.NameOf(address), "answers")]);
        }
        catch (FailureException failure) when (IsRefused(failure) && !IsElsewhere(address))
        {
            return new([new(FindingKind.PageDown, Name, $"{failure.Message}; nobody is told what fires")], []);
        }
        catch (FailureException failure)
        {
            // Prometheus may reach what cannot be reached from here.
            return Unseen(new(Name, failure.Message, IsFailure: false));
        }
    }

    private static bool IsRefused(FailureException failure) =>
        failure.InnerException?.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    // The loopback address of another machine.
    private bool IsElsewhere(Uri address) => address.IsLoopback && !prometheus.IsOnThisMachine;

    private static CheckResult Unseen(UncheckedSource source) => new([], []) { Unseen = [source] };

    private static CheckResult Join(CheckResult[] results) =>
        new([.. results.SelectMany(result => result.Observations)], [.. results.SelectMany(result => result.Figures)])
        {
            Unseen = [.. results.SelectMany(result => result.Unseen)],
        };
}
