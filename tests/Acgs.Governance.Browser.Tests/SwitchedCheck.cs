// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Browser.Tests;

/// <summary>A dependency that the test takes away and brings back.</summary>
internal sealed class SwitchedCheck : IHealthCheck
{
    private volatile bool _isDown;

    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        IsDown ? throw new SocketException((int)SocketError.ConnectionRefused) : Task.FromResult(HealthCheckResult.Healthy());
}
