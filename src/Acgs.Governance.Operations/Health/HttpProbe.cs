// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;

namespace Acgs.Governance.Operations.Health;

/// <summary>Asks over HTTP.</summary>
/// <param name="hashes">Which hashes services may state.</param>
internal sealed class HttpProbe(HashExpectation hashes) : IDisposable
{
    private const int LongestAnswer = 1024 * 1024;
    private const string HashHeader = "X-Constitutional-Hash";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public async Task<TargetAnswer> AskAsync(HealthTarget target, CancellationToken stop)
    {
        using var response = await _client.GetAsync(target.Address, stop);
        return target.Kind == TargetKind.Service ? await JudgeServiceAsync(response, stop) : JudgePage(response);
    }

    public void Dispose() => _client.Dispose();

    private static TargetAnswer JudgePage(HttpResponseMessage response) => response.IsSuccessStatusCode ? TargetAnswer.Healthy : Wrong(response);

    private static TargetAnswer Wrong(HttpResponseMessage response) => TargetAnswer.Unhealthy($"the answer is {(int)response.StatusCode}");

    // An unhealthy service says so in the body of a 503.
    private async Task<TargetAnswer> JudgeServiceAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable))
        {
            return Wrong(response);
        }

        var header = response.Headers.TryGetValues(HashHeader, out var values) ? string.Join(", ", values) : null;
        if (ServiceStatement.Read(await response.Content.ReadAsByteArrayAsync(stop), header) is not { } said)
        {
            return response.IsSuccessStatusCode ? TargetAnswer.Unhealthy("the answer is not that of a governed service") : Wrong(response);
        }

        var answers = said.Hashes.Select(hash => hashes.Judge(hash) ?? TargetAnswer.Healthy).Prepend(StatusOf(said.Status));
        return answers.MaxBy(answer => answer.Status) with { Statement = said };
    }

    private static TargetAnswer StatusOf(string? status) => status switch
    {
        "healthy" => TargetAnswer.Healthy,
        "degraded" => TargetAnswer.Degraded("it says that it is degraded"),
        _ => TargetAnswer.Unhealthy("it says that it is unhealthy"),
    };
}
