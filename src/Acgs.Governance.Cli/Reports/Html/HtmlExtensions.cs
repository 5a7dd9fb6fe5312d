// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports.Html;

internal static class HtmlExtensions
{
    /// <summary>Tells how many items are not shown, if any.</summary>
    public static void WriteMore(this TextWriter output, int count)
    {
        if (count > 0)
        {
            output.WriteLine($"<p class=\"quiet\">and {count} more</p>");
        }
    }
}
