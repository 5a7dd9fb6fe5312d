// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The inline style and script of the page, and the policy that allows nothing else.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    public static string Policy { get; } = $"default-src 'none'; style-src '{Digest(Style)}'; script-src '{Digest(Script)}'; base-uri 'none'; form-action 'none'";

    // A browser normalizes line ends before it computes the digest.
    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream($"page/{name}")!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Digest(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
