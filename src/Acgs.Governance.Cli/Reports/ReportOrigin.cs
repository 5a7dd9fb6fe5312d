// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Reports;

/// <summary>What a report was made of: a page is read long after.</summary>
/// <param name="Date">The time in UTC.</param>
/// <param name="Commit">The commit; <see langword="null"/> outside a repository.</param>
/// <param name="Command">The command line.</param>
internal sealed record ReportOrigin(string Date, string? Commit, string Command)
{
    /// <summary>The origin of a report that is made now.</summary>
    public static ReportOrigin Now(string root, TimeProvider time)
    {
        var head = GitProcess.Run(root, "rev-parse", "--verify", "HEAD");
        var commit = head.HasSucceeded ? Encoding.ASCII.GetString(head.Output).Trim() : null;
        var date = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return new(date, commit, string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Quote).Prepend("acgs-cli")));
    }

    private static string Quote(string argument) => argument.Length > 0 && argument.All(IsPlain)
        ? argument
        : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || "-_./=:@,+%".Contains(character, StringComparison.Ordinal);
}
