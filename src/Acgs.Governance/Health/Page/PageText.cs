// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Health.Page;

/// <summary>The page as one document, put together from its three sources, with the policy that lets a browser run nothing else.</summary>
internal sealed class PageText
{
    public PageText()
    {
        var style = Read("page.css");
        var script = Read("page.js");
        Html = Encoding.UTF8.GetBytes(Read("page.html")
            .Replace("{{page.css}}", style, StringComparison.Ordinal)
            .Replace("{{page.js}}", script, StringComparison.Ordinal));
        Policy = string.Join(
            "; ",
            "default-src 'none'",
            $"style-src '{Digest(style)}'",
            $"script-src '{Digest(script)}'",
            "connect-src 'self'",
            // The icon in the tab shows the status.
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }

    /// <summary>The document, in UTF-8.</summary>
    public byte[] Html { get; }

    /// <summary>The value of <c>Content-Security-Policy</c>.</summary>
    public string Policy { get; }

    private static string Read(string name)
    {
        using var stream = typeof(PageText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser takes the digest after it has made every line end a line feed.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Digest(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
