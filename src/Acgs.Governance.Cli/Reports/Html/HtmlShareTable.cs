// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>A table of shares with bars beside the numbers.</summary>
internal sealed class HtmlShareTable(TextWriter output)
{
    private const int MaxRows = 40;

    /// <param name="column">The heading of the first column.</param>
    /// <param name="shares">The rows.</param>
    /// <param name="filterOf">The filter that a click on a row sets; <see langword="null"/> for none.</param>
    /// <param name="noteOf">A line below a row; <see langword="null"/> for none.</param>
    public void Write(string column, IReadOnlyCollection<Share> shares, Func<Share, string?>? filterOf = null, Func<Share, string>? noteOf = null)
    {
        output.WriteLine("<div class=\"wide\"><table>");
        output.Write($"<thead><tr><th scope=\"col\">{column}</th><th scope=\"col\" class=\"number\">Compliant</th>");
        output.WriteLine("<th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"bar\"></th></tr></thead><tbody>");
        foreach (var share in shares.Take(MaxRows))
        {
            WriteRow(share, filterOf?.Invoke(share));
            if (noteOf is not null)
            {
                output.WriteLine($"<tr class=\"quiet\"><td colspan=\"4\">{noteOf(share)}</td></tr>");
            }
        }

        output.WriteLine("</tbody></table></div>");
        output.Write(HtmlReport.More(shares.Count - MaxRows));
    }

    private void WriteRow(Share share, string? filter)
    {
        // A fully compliant group has no findings to filter.
        var attribute = filter is not null && share.Compliant < share.Total ? $" data-filter=\"{MarkupEncoder.Encode(filter)}\"" : string.Empty;
        var width = (share.Total == 0 ? 100m : share.Compliant * 100m / share.Total).ToString("0.##", CultureInfo.InvariantCulture);
        output.Write($"<tr><th scope=\"row\"{attribute}>{MarkupEncoder.Encode(share.Name)}</th>");
        output.Write($"<td class=\"number\">{share.CountText}</td><td class=\"number\">{share.PercentText}</td>");
        output.Write("<td class=\"bar\"><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        output.WriteLine($"<rect class=\"all\" width=\"100\" height=\"4\"/><rect class=\"part\" width=\"{width}\" height=\"4\"/></svg></td></tr>");
    }
}
