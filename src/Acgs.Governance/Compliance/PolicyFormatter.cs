// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Constitution;

namespace Acgs.Governance.Compliance;

/// <summary>Formats policies and their changes for the log.</summary>
internal static class PolicyFormatter
{
    /// <summary>The differences between two policies, or an empty string.</summary>
    public static string Changes(ComplianceSnapshot from, ComplianceSnapshot to) => string.Join("; ",
    [
        .. Change("Mode", from.Mode.ToString(), to.Mode.ToString()),
        .. Change("ExemptPaths", List(from.Exempt.Configured), List(to.Exempt.Configured)),
        .. Change("AcceptedHashes", Hashes(from.Constitution), Hashes(to.Constitution)),
    ]);

    private static string[] Change(string what, string from, string to) => from == to ? [] : [$"{what} from {from} to {to}"];

    private static string Hashes(ConstitutionSnapshot constitution) => List(constitution.Accepted
        .OrderBy(accepted => accepted.Key, StringComparer.Ordinal)
        .Select(accepted => accepted.Value == DateTimeOffset.MaxValue
            ? accepted.Key
            : string.Create(CultureInfo.InvariantCulture, $"{accepted.Key} until {accepted.Value.UtcDateTime:yyyy-MM-ddTHH:mm:ssK}")));

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";
}
