// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Calls of the clients of PostgreSQL.</summary>
internal sealed class PostgreSqlCommands : ICommandFamily
{
    private static readonly string[] Readers = ["cat", "gunzip", "zcat", "gzip", "zstd", "zstdcat", "xz", "xzcat", "bunzip2", "bzcat", "pg_restore"];

    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) =>
        Clients.Of(script, "psql").SelectMany(InspectClient).Concat(Clients.Of(script, "pg_dump").SelectMany(dump => InspectDump(script.Script, dump)));

    private static IEnumerable<Defect> InspectClient(ShellCommand command)
    {
        var reads = command.Redirects.Any(redirect => redirect.Operator == "<") || command.Has("-f", "--file")
            || (command.Source is { } source && Readers.Contains(source.Program));
        if (reads && !command.Arguments.Any(word => word.Text.Contains("ON_ERROR_STOP", StringComparison.Ordinal)))
        {
            yield return new(
                DocumentRule.BrokenCommand, command.Line, command.Text,
                "goes on behind an error and succeeds with half of the script done; write psql -v ON_ERROR_STOP=1 --single-transaction");
        }

        foreach (var defect in command.Arguments.SelectMany(word =>
            SqlColumns.Inspect(word.Text, index => word.Line + word.Text.AsSpan(0, index).Count('\n'))))
        {
            yield return defect;
        }
    }

    private static IEnumerable<Defect> InspectDump(ShellScript script, ShellCommand command)
    {
        if (command.Sink is not null && !script.HasPipefail)
        {
            yield return new(
                DocumentRule.BrokenCommand, command.Line, command.Text,
                "succeeds also when the dump fails, because the last command of a pipeline decides; write set -o pipefail, or pg_dump -Fc -f FILE");
        }
    }
}
