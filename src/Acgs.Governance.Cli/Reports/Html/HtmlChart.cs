// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>A table of shares with bars; the numbers stand beside them, so that a bar need not be seen.</summary>
/// <param name="output">Where to.</param>
internal sealed class HtmlChart(TextWriter output)
{
    private const int MostGroups = 40;

    /// <summary>Writes the table.</summary>
    /// <param name="id">Its identifier in the page.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="column">The heading of its first column.</param>
    /// <param name="shares">The groups.</param>
    /// <param name="filter">What finds the findings of a group; <see langword="null"/> when nothing does.</param>
    public void Write(string id, string title, string column, IReadOnlyList<Share> shares, Func<string, string?> filter)
    {
        output.WriteLine($"<section id=\"{id}\"><h2>{title}</h2><div class=\"wide\"><table>");
        output.WriteLine($"<thead><tr><th scope=\"col\">{column}</th><th scope=\"col\" class=\"number\">Compliant</th><th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"bar\"></th></tr></thead><tbody>");
        foreach (var share in shares.Take(MostGroups))
        {
            WriteRow(share, filter(share.Name));
        }

        output.WriteLine("</tbody></table></div>");
        if (shares.Count > MostGroups)
        {
            output.WriteLine($"<p class=\"quiet\">and {shares.Count - MostGroups} more</p>");
        }

        output.WriteLine("</section>");
    }

    /// <summary>Writes a cell with a bar.</summary>
    public void WriteBar(int part, int all)
    {
        var width = (all == 0 ? 100m : part * 100m / all).ToString("0.##", CultureInfo.InvariantCulture);
        output.Write($"<td class=\"bar\"><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"all\" width=\"100\" height=\"4\"/><rect class=\"part\" width=\"{width}\" height=\"4\"/></svg></td>");
    }

    private void WriteRow(Share share, string? filter)
    {
        // Nothing to be found where all comply.
        var found = filter is not null && share.Compliant < share.All ? $" data-filter=\"{MarkupText.Of(filter)}\"" : string.Empty;
        output.Write($"<tr><th scope=\"row\"{found}>{MarkupText.Of(share.Name)}</th><td class=\"number\">{share.Compliant} of {share.All}</td><td class=\"number\">{Percentage.Text(share.Compliant, share.All)}</td>");
        WriteBar(share.Compliant, share.All);
        output.WriteLine("</tr>");
    }
}
