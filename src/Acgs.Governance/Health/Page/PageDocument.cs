// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Health.Page;

/// <summary>The health page, assembled from HTML, CSS and script, with a content security policy that allows nothing else.</summary>
internal sealed class PageDocument
{
    public PageDocument()
    {
        var style = Read("page.css");
        var script = Read("page.js");
        Html = Encoding.UTF8.GetBytes(Read("page.html").Text
            .Replace("{{page.css}}", style.Text, StringComparison.Ordinal)
            .Replace("{{page.js}}", script.Text, StringComparison.Ordinal));
        Policy = string.Join(
            "; ",
            "default-src 'none'",
            $"style-src {style.Source}",
            $"script-src {script.Source}",
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

    private static PageAsset Read(string name) => PageAsset.Read(typeof(PageDocument).Assembly, name);
}
