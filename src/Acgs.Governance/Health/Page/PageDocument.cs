// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance.Health.Page;

/// <summary>The health page, assembled from HTML, CSS and script, with a content security policy that allows nothing else.</summary>
internal sealed class PageDocument
{
    public PageDocument()
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
            // The tab icon shows the status.
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }

    public byte[] Html { get; }

    /// <summary>The value of <c>Content-Security-Policy</c>.</summary>
    public string Policy { get; }

    private static string Read(string name)
    {
        using var stream = typeof(PageDocument).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // Browsers compute the digest after normalizing line endings to LF.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Digest(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
