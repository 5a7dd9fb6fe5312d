// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Versions of PostgreSQL: since 10 the first number decides what fits together.</summary>
internal static class PostgreSqlVersion
{
    /// <summary>The first number in a text such as <c>15.4</c> or <c>pg_dump (PostgreSQL) 17beta1</c>; 0 without one.</summary>
    public static int Major(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = start < 0 ? [] : text.AsSpan(start);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
