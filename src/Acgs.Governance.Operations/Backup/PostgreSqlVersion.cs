// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Versions of PostgreSQL: since 10 the first number decides what fits together.</summary>
internal static class PostgreSqlVersion
{
    // Since this one pg_restore begins with SET transaction_timeout, which older servers refuse, and so does the text of --file.
    private const int TransactionTimeout = 17;

    /// <summary>Whether a server takes what a <c>pg_restore</c> sends.</summary>
    /// <param name="server">The first number of the version of the server.</param>
    /// <param name="tool">That of the tool.</param>
    public static bool Takes(int server, int tool) => server >= TransactionTimeout || tool < TransactionTimeout;

    /// <summary>The newest clients that a server takes.</summary>
    public static int NewestTool(int server) => Math.Max(server, TransactionTimeout - 1);

    /// <summary>The version in a text such as <c>pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c>.</summary>
    public static string Number(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => char.IsAsciiDigit(word[0])) ?? text.Trim();

    /// <summary>The first number in a text such as <c>15.4</c> or <c>pg_dump (PostgreSQL) 17beta1</c>; 0 without one.</summary>
    public static int Major(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = start < 0 ? [] : text.AsSpan(start);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
