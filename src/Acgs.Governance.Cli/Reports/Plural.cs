// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Reports;

internal static class Plural
{
    /// <summary>For example "1 finding" and "2 findings".</summary>
    public static string Of(long count, string noun) => Of(count, noun, noun + "s");

    /// <summary>For example "1 hash" and "2 hashes".</summary>
    public static string Of(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
