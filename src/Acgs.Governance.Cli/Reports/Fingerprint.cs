// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Identifies a finding by its rule and its text, not by its line number, so that it survives edits above it.</summary>
internal static class Fingerprint
{
    private const int Bytes = 8;

    /// <summary>Unique together with the path.</summary>
    public static string Of(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Id}\0{finding.Detail.Found}")).AsSpan(0, Bytes));
}
