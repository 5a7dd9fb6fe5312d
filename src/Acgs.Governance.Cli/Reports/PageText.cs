// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Shows a page of Markdown on a terminal: headings stand out, code is indented, the rest is legible as it is.</summary>
internal static class PageText
{
    /// <summary>The page.</summary>
    public static string Render(string page, Colours colours)
    {
        var text = new StringBuilder(page.Length);
        var isCode = false;
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            text.Append(Line(line, isCode, colours)).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Line(string line, bool isCode, Colours colours)
    {
        if (isCode)
        {
            return $"    {colours.Good}{line}{colours.End}";
        }

        var heading = line.TrimStart('#');
        return heading.Length < line.Length && heading.StartsWith(' ')
            ? $"{colours.Strong}{heading.TrimStart()}{colours.End}"
            : line.Replace("**", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal);
    }
}
