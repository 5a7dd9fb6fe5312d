// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Tests.Health;

internal static class Rounds
{
    public const string Older = "0123456789abcdef";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static HealthRound Of(IEnumerable<string> targets, TimeSpan? deadline = null, string? redisPassword = null) => new(
        [.. targets.Select(target => HealthTarget.Parse(target)!)], deadline ?? Deadline, new(AnsweringService.Hash, [Older]), redisPassword, TimeProvider.System);

    /// <summary>Asks one target; status and reason.</summary>
    public static async Task<string> AskAsync(string target, string? redisPassword = null)
    {
        using var round = Of([target], redisPassword: redisPassword);
        return Describe((await round.RunAsync(TestContext.Current.CancellationToken)).Single());
    }

    public static string Describe(TargetHealth health) => health.Reason is null ? $"{health.Status}" : $"{health.Status}: {health.Reason}";
}
