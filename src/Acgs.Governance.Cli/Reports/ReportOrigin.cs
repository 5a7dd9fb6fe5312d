// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Reports;

/// <summary>What a report was made of: a page is read long after.</summary>
internal static class ReportOrigin
{
    /// <summary>The time in UTC, and the commit of a repository.</summary>
    public static string Now(string root, TimeProvider time)
    {
        var head = GitProcess.Run(root, "rev-parse", "--verify", "HEAD");
        var commit = head.HasSucceeded ? $" · commit {Encoding.ASCII.GetString(head.Output).Trim()}" : string.Empty;
        return time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) + commit;
    }

    /// <summary>The command line, as a shell takes it.</summary>
    public static string Command() => string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Quote).Prepend("acgs-cli"));

    private static string Quote(string argument) => argument.Length > 0 && argument.All(IsPlain)
        ? argument
        : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || "-_./=:@,+%".Contains(character, StringComparison.Ordinal);
}
