// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Reports;

internal static class Plural
{
    /// <summary>For example "1 finding" and "2 findings".</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
