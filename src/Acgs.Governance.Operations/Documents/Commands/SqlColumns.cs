// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Columns that views of PostgreSQL do not have, or not any more.</summary>
internal static partial class SqlColumns
{
    /// <summary>Looks for them.</summary>
    /// <param name="sql">Statements, or a part of one.</param>
    /// <param name="lineAt">The line at a position.</param>
    public static IEnumerable<Defect> Inspect(string sql, Func<int, int> lineAt) =>
        Find(sql, lineAt, "pg_stat_user_tables", TableName(), "no column of pg_stat_user_tables; write relname")
            .Concat(Find(sql, lineAt, "pg_stat_statements", Times(), "renamed in PostgreSQL 13; write total_exec_time and mean_exec_time"))
            .DistinctBy(defect => defect.Line);

    private static IEnumerable<Defect> Find(string sql, Func<int, int> lineAt, string view, Regex column, string message) =>
        !sql.Contains(view, StringComparison.OrdinalIgnoreCase) ? [] : column.Matches(sql)
            .Select(match => new Defect(DocumentRule.BrokenCommand, lineAt(match.Index), match.Value, message));

    [GeneratedRegex(@"\btablename\b", RegexOptions.IgnoreCase)]
    private static partial Regex TableName();

    [GeneratedRegex(@"\b(?:total|mean|min|max|stddev)_time\b", RegexOptions.IgnoreCase)]
    private static partial Regex Times();
}
