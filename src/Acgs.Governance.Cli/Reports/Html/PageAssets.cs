// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Style and script of the page, which stand in it. The policy of the page names their digests, so that nothing else acts in it.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script, which the page does without where scripts are off.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>The policy: nothing may be loaded, and nothing acts but the two above.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{Digest(Style)}'; script-src '{Digest(Script)}'; base-uri 'none'; form-action 'none'";

    // Of the text as a browser reads it, which knows one end of line.
    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"page/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Digest(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
