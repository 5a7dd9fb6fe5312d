// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net.Sockets;

namespace Acgs.Governance.Operations.Health;

/// <summary>Asks all targets at once, with one deadline for all: what has not answered then is given up, however it hangs.</summary>
internal sealed class HealthRound : IDisposable
{
    private readonly IReadOnlyList<HealthTarget> _targets;
    private readonly TimeSpan _deadline;
    private readonly HttpProbe _http;
    private readonly RedisProbe _redis;
    private readonly TimeProvider _time;

    /// <param name="targets">The targets.</param>
    /// <param name="deadline">How long all together may take.</param>
    /// <param name="hashes">Which hashes services may state.</param>
    /// <param name="redisPassword">The password of Redis; <see langword="null"/> without one.</param>
    /// <param name="time">The clock.</param>
    public HealthRound(IReadOnlyList<HealthTarget> targets, TimeSpan deadline, HashExpectation hashes, string? redisPassword, TimeProvider time)
    {
        (_targets, _deadline, _time) = (targets, deadline, time);
        (_http, _redis) = (new(hashes), new(redisPassword));
    }

    /// <summary>Asks.</summary>
    /// <param name="stop">Gives up.</param>
    /// <returns>How each target is, in their order.</returns>
    public async Task<IReadOnlyList<TargetHealth>> RunAsync(CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(_deadline, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        var health = await Task.WhenAll(_targets.Select(target => AskAsync(target, end.Token)));
        stop.ThrowIfCancellationRequested();
        return health;
    }

    public void Dispose() => _http.Dispose();

    private async Task<TargetHealth> AskAsync(HealthTarget target, CancellationToken end)
    {
        var begin = _time.GetTimestamp();
        var answer = await AnswerAsync(target, end);
        return new(target, answer.Status, answer.Reason, _time.GetElapsedTime(begin)) { Statement = answer.Statement };
    }

    // Of its own task, because the name of a host may be looked up without being stopped.
    private async Task<TargetAnswer> AnswerAsync(HealthTarget target, CancellationToken end)
    {
        try
        {
            return await Task.Run(() => ProbeAsync(target, end), CancellationToken.None).WaitAsync(end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return TargetAnswer.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"no answer within {_deadline.TotalSeconds:0.###} s"));
        }
        catch (Exception failure) when (failure is SocketException or IOException or HttpRequestException)
        {
            return TargetAnswer.Unhealthy(Explain(failure));
        }
    }

    private Task<TargetAnswer> ProbeAsync(HealthTarget target, CancellationToken end) => target.Kind switch
    {
        TargetKind.PostgreSql => PostgreSqlProbe.AskAsync(target, end),
        TargetKind.Redis => _redis.AskAsync(target, end),
        _ => _http.AskAsync(target, end),
    };

    private static string Explain(Exception failure) => ConnectionFailure.Explain(failure)
        ?? (failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? "its certificate is not trusted"
            : failure is HttpRequestException { HttpRequestError: not HttpRequestError.ConnectionError } ? "it does not speak HTTP"
            : "the connection failed");
}
