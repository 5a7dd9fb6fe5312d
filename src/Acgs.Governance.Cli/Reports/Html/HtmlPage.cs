// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>What all pages have: they load nothing, and look alike.</summary>
internal static class HtmlPage
{
    private static readonly PageAsset Style = PageAsset.Read(typeof(HtmlPage).Assembly, "page/report.css");

    /// <summary>Writes what stands above the content.</summary>
    /// <param name="output">The page.</param>
    /// <param name="hash">The active hash.</param>
    /// <param name="title">The title.</param>
    /// <param name="scripts">Where scripts may come from, as a content security policy says it.</param>
    public static void WriteHead(TextWriter output, string hash, string title, string scripts = "'none'")
    {
        var policy = $"default-src 'none'; style-src {Style.Source}; script-src {scripts}; base-uri 'none'; form-action 'none'";
        output.WriteLine($"""
            <!DOCTYPE html>
            <!-- Constitutional Hash: {hash} -->
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width,initial-scale=1"><title>{MarkupEncoder.Encode(title)}</title>
            <style>{Style.Text}</style>
            </head><body><main>
            """);
    }

    /// <summary>Writes a figure; a css class colors it if it is not 0.</summary>
    public static void WriteFigure(TextWriter output, string name, long count, string css = "") =>
        output.WriteLine($"<div><dt>{name}</dt><dd{(count > 0 && css.Length > 0 ? $" class=\"{css}\"" : string.Empty)}>{count}</dd></div>");
}
