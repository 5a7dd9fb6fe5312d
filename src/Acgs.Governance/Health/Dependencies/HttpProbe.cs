// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Requests a URL with GET and checks status and headers of the response, not its body.</summary>
internal sealed class HttpProbe : IHealthCheck, IDisposable
{
    private readonly HttpClient _client;
    private readonly HttpTarget _target;
    private readonly ConstitutionalHashes _hashes;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public HttpProbe(HttpTarget target, ConstitutionalHashes hashes, TimeSpan timeout, TimeProvider time)
    {
        _target = target;
        _hashes = hashes;
        _timeout = timeout;
        _time = time;
        _client = HttpProbeClient.Create(timeout);
        if (target.IsGoverned)
        {
            _client.DefaultRequestHeaders.Add(ConstitutionalHashes.HeaderName, hashes.Active);
        }
    }

    public static HttpProbe Create(IServiceProvider services, HttpTarget target, TimeSpan timeout) => new(
        target,
        services.GetRequiredService<ConstitutionalHashes>(),
        timeout,
        services.GetRequiredService<TimeProvider>());

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The monitor times out at the same instant; this token closes the socket. Unlike some database clients, sockets cancel without
        // blocking.
        using var deadline = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var response = await _client.GetAsync(_target.Address, HttpCompletionOption.ResponseHeadersRead, either.Token);
        if ((int)response.StatusCode != _target.ExpectedStatus)
        {
            throw new HttpRequestException("The dependency responds with an unexpected status.", null, response.StatusCode);
        }

        return !_target.IsGoverned || StatesOurConstitution(response)
            ? HealthCheckResult.Healthy()
            : throw new ConstitutionMismatchException();
    }

    public void Dispose() => _client.Dispose();

    private bool StatesOurConstitution(HttpResponseMessage response)
    {
        var stated = response.Headers.TryGetValues(ConstitutionalHashes.HeaderName, out var values) ? values.ToArray() : [];
        return CompliancePolicy.Evaluate(new StringValues(stated), _hashes.Current, _time) is ComplianceOutcome.Match or ComplianceOutcome.Accepted;
    }
}
