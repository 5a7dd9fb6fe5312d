// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Files;

namespace Acgs.Governance.Cli.Output;

/// <summary>A table of shares with bars: groups of judged files, the largest first.</summary>
internal static class HtmlChart
{
    private const int MostGroups = 40;

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="column">The heading of its first column.</param>
    /// <param name="report">What is reported.</param>
    /// <param name="group">The group of a path.</param>
    public static void Write(TextWriter output, string title, string column, Report report, Func<string, string> group)
    {
        var groups = Count(report.Check, group);
        output.WriteLine($"<h2>{title}</h2><div class=\"wide\"><table><thead><tr><th scope=\"col\">{column}</th><th scope=\"col\" class=\"number\">Compliant</th><th scope=\"col\" class=\"number\">Share</th><th scope=\"col\" class=\"bar\">Chart</th></tr></thead><tbody>");
        foreach (var (name, (compliant, all)) in groups.OrderByDescending(pair => pair.Value.All).Take(MostGroups))
        {
            var width = (compliant * 100m / all).ToString("0.##", CultureInfo.InvariantCulture);
            output.WriteLine($"<tr><th scope=\"row\">{MarkupText.Of(name)}</th><td class=\"number\">{compliant} of {all}</td><td class=\"number\">{Percentage.Text(compliant, all)}</td>"
                + $"<td class=\"bar\"><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"all\" width=\"100\" height=\"4\"/><rect class=\"part\" width=\"{width}\" height=\"4\"/></svg></td></tr>");
        }

        output.WriteLine("</tbody></table></div>");
        if (groups.Count > MostGroups)
        {
            output.WriteLine($"<p class=\"soft\">and {groups.Count - MostGroups} more</p>");
        }
    }

    private static SortedDictionary<string, (int Compliant, int All)> Count(CheckResult check, Func<string, string> group)
    {
        var groups = new SortedDictionary<string, (int Compliant, int All)>(StringComparer.Ordinal);
        for (var index = 0; index < check.Results.Length; index++)
        {
            var status = check.Results[index].Status;
            if (status is FileStatus.Compliant or FileStatus.Finding)
            {
                var name = group(PathText.Of(check.Files[index]));
                var (compliant, all) = groups.GetValueOrDefault(name);
                groups[name] = (compliant + (status == FileStatus.Compliant ? 1 : 0), all + 1);
            }
        }

        return groups;
    }
}
