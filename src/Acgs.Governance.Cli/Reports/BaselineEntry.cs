// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A known finding.</summary>
/// <param name="Path">The path relative to the root.</param>
/// <param name="Id">The rule.</param>
/// <param name="Found">A fingerprint of the rule and the text, not of the line number, so that it survives edits above it.</param>
internal sealed record BaselineEntry(string Path, string Id, string Found)
{
    private const int FingerprintBytes = 8;

    public static BaselineEntry Of(CheckedFile finding) => Of(finding.Path, RuleCatalog.IdOf(finding.Result.Reported), finding.Result.Found);

    /// <param name="path">The path relative to the root.</param>
    /// <param name="id">The rule.</param>
    /// <param name="text">The text that is found.</param>
    public static BaselineEntry Of(string path, string id, string? text)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\0{text}"));
        return new(path, id, Convert.ToHexStringLower(digest.AsSpan(0, FingerprintBytes)));
    }
}
