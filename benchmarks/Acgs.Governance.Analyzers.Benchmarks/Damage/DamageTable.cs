// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Benchmarks.Judges;

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>How many of the fixtures each rule's own fix damages, and in which way.</summary>
internal static class DamageTable
{
    private static readonly Judge[] Rules = [AllJudges.Ours, AllJudges.Ide0073, AllJudges.Sa1633, AllJudges.S1451];

    /// <summary>Prints the table; the answer is the number of files that our own fix damages or leaves unfixed.</summary>
    public static async Task<int> PrintAsync(TextWriter output, bool withNames)
    {
        var kinds = Enum.GetValues<DamageKind>();
        await output.WriteLineAsync($"{Fixtures.All.Count} files without a header; the header to add is our line alone.\n");
        await output.WriteLineAsync($"| Fix | fixed | damaged | {string.Join(" | ", kinds)} |");
        await output.WriteLineAsync("|---|---:|---:|" + string.Concat(kinds.Select(_ => "---:|")));
        var failures = 0;
        foreach (var rule in Rules)
        {
            var results = await JudgeAsync(rule);
            var damaged = results.Where(result => result.Damage is { Count: > 0 }).ToList();
            var counts = kinds.Select(kind => damaged.Count(result => result.Damage!.Contains(kind)));
            var isFixed = results.Count(result => result.Damage is not null);
            await output.WriteLineAsync($"| {rule.Name} | {isFixed} | {damaged.Count} | {string.Join(" | ", counts)} |");
            failures += rule == AllJudges.Ours ? damaged.Count + results.Count - isFixed : 0;
            foreach (var result in results.Where(result => withNames && result.Damage is null or { Count: > 0 }))
            {
                await Console.Error.WriteLineAsync($"{rule.Name}: {result.Name}: {(result.Damage is null ? "not fixed" : string.Join(", ", result.Damage))}");
            }
        }

        return failures;
    }

    private static async Task<List<(string Name, List<DamageKind>? Damage)>> JudgeAsync(Judge rule)
    {
        var results = new List<(string, List<DamageKind>?)>();
        foreach (var fixture in Fixtures.All)
        {
            results.Add((fixture.Name, await JudgeAsync(rule, fixture)));
        }

        return results;
    }

    private static async Task<List<DamageKind>?> JudgeAsync(Judge rule, Fixture fixture)
    {
        if (await FixRun.ApplyAsync(rule, fixture.Bytes()) is not { } once)
        {
            return null;
        }

        var damage = DamageCheck.Of(fixture, once).ToList();
        if (await FixRun.ApplyAsync(rule, once) is { } twice && !twice.AsSpan().SequenceEqual(once))
        {
            damage.Add(DamageKind.NotIdempotent);
        }

        return damage;
    }
}
