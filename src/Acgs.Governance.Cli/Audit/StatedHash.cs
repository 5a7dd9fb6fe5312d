// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Cli.Audit;

/// <summary>The hash that something states as the active one.</summary>
/// <param name="Source">What states it.</param>
/// <param name="Hash">The hash.</param>
internal sealed record StatedHash(string Source, string Hash)
{
    private const string InfoPath = "/info";

    /// <summary>Asks a running service.</summary>
    /// <param name="http">Reads over HTTP.</param>
    /// <param name="service">Its address; without a path, that of <c>/info</c>.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">It cannot be asked, or does not say.</exception>
    public static async Task<StatedHash> ReadAsync(HttpSource http, Uri service, CancellationToken stop)
    {
        var address = service.AbsolutePath == "/" ? new UriBuilder(service) { Path = InfoPath }.Uri : service;
        var answer = await http.ReadAsync(address, stop);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("constitutional_hash", out var hash) && hash.GetString() is { } value
            ? new(HttpSource.NameOf(address), value)
            : throw new FailureException($"{HttpSource.NameOf(address)}: the answer states no constitutional_hash");
    }
}
