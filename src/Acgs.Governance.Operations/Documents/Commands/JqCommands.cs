// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Monitoring;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Calls of jq on answers of Prometheus.</summary>
internal sealed class JqCommands : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) =>
        Clients.Of(script, "jq").Where(command => command.Source is not null).SelectMany(Inspect);

    private static IEnumerable<Defect> Inspect(ShellCommand command)
    {
        var source = command.Source!;
        var filter = command.Arguments.FirstOrDefault(word => word.Text is ['.', ..]);
        if (filter?.Text.Contains(".data[]", StringComparison.Ordinal) == true
            && source.Arguments.Any(word => word.Text.EndsWith("/api/v1/alerts", StringComparison.Ordinal)))
        {
            yield return new(DocumentRule.BrokenCommand, filter.Line, ".data[]", "fails on the answer of /api/v1/alerts; write .data.alerts[]");
        }

        if (filter?.Text.Contains(".data.result[0]", StringComparison.Ordinal) == true && !command.Has("-e", "--exit-status")
            && QueryFinder.In(source).Any(query => query.Selectors.Any(selector => !selector.IsAggregated)))
        {
            yield return new(
                DocumentRule.BrokenCommand, filter.Line, ".data.result[0]",
                "shows one of several series, and null for none; aggregate in the query, such as sum(…), and write jq -e");
        }
    }
}
