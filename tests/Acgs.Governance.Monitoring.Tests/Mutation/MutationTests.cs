// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>Whether the scenarios notice when a rule is changed in one place.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Parts of the description of the mutants that are run, with commas between: by default all.</summary>
    private const string Part = "ACGS_MUTANTS";

    private static readonly string[] Decisive = [Mutations.Number, Mutations.Comparison, Mutations.Matcher, Mutations.For];

    [Fact]
    public void Tokens_OfEveryRule_AreTheRule()
    {
        var expressions = MutantRun.Groups.SelectMany(group => group.Recording.Select(rule => rule.Expression).Concat(group.Alerts.Select(rule => rule.Expression)));

        Assert.All(expressions, expression => Assert.Equal(expression, string.Concat(Token.Read(expression).Select(token => token.Text))));
    }

    [Theory]
    [InlineData(Mutations.Number, "up{…} == 0", "up{…} == 1")]
    [InlineData(Mutations.Number, "x > 10", "x > 20", "x > 5")]
    [InlineData(Mutations.Comparison, "x >= 5", "x < 5")]
    [InlineData(Mutations.Matcher, "x{a=~\"b\",c=\"d\"}", "x{a!~\"b\",c=\"d\"}", "x{c=\"d\"}", "x{a=~\"b\",c!=\"d\"}", "x{a=~\"b\"}")]
    [InlineData(Mutations.Window, "rate(x[5m])", "rate(x[600s])", "rate(x[150s])")]
    [InlineData(Mutations.Window, "sum_over_time(x[30d:1h])", "sum_over_time(x[5184000s:1h])", "sum_over_time(x[1296000s:1h])")]
    [InlineData(Mutations.Operator, "a unless on (job) b", "a and on (job) b")]
    [InlineData(Mutations.Operator, "a and on (job) b", "a unless on (job) b", "a or on (job) b")]
    public void Mutants_OfAKind_AreItsChanges(string kind, string expression, params string[] mutated)
    {
        RuleGroup[] groups = [new("group", [new("rule", expression)], [])];

        Assert.Equal(mutated, Mutations.Of(groups).Where(mutant => mutant.Kind == kind).Select(mutant => mutant.Groups[0].Recording[0].Expression));
    }

    [Fact(Explicit = true)]
    public async Task Scenarios_NoticeNineOfTenChanges()
    {
        ServerBinaries.PromTool.Require();
        var parts = (Environment.GetEnvironmentVariable(Part) ?? string.Empty).Split(',');
        var mutants = Mutations.Of(MutantRun.Groups).Where(mutant => parts.Any(part => Describe(mutant).Contains(part, StringComparison.Ordinal))).ToArray();
        var (run, results) = (new MutantRun(), new ConcurrentBag<(Mutant Mutant, string? By)>());

        await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (mutant, _) =>
        {
            var by = await run.NoticedByAsync(mutant);
            results.Add((mutant, by));
            output.WriteLine($"{by ?? (Equivalents.Contain(mutant) ? "equivalent" : "SURVIVED")} | {Describe(mutant)}");
        });

        output.WriteLine(Table(results));
        Assert.DoesNotContain(results, result => result.By is not null && Equivalents.Contain(result.Mutant));
        var decisive = results.Where(result => Decisive.Contains(result.Mutant.Kind) && !Equivalents.Contain(result.Mutant)).ToArray();
        Assert.InRange(decisive.Count(result => result.By is not null), 0.9 * decisive.Length, double.MaxValue);
    }

    private static string Describe(Mutant mutant) => $"{mutant.Kind} | {mutant.Rule} | {mutant.Change}";

    private static string Table(IEnumerable<(Mutant Mutant, string? By)> results) => string.Join('\n', results
        .GroupBy(result => result.Mutant.Kind)
        .Select(kind => $"{kind.Key,-12}{kind.Count(),7}{kind.Count(result => result.By is not null),10}{kind.Count(result => Equivalents.Contain(result.Mutant)),13}")
        .Prepend("kind          all   noticed   equivalent"));
}
