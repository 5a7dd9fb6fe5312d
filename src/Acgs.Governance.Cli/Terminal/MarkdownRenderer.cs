// Constitutional Hash: cdd01ef066bc6cf2

using Spectre.Console;

namespace Acgs.Governance.Cli.Terminal;

/// <summary>Draws a Markdown page on a terminal: headings bold, code indented and colored, emphasis marks removed.</summary>
internal static class MarkdownRenderer
{
    public static void Write(TextWriter output, string page)
    {
        var console = SpectreTerminal.Create(output);
        var isCode = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            console.Write(isCode ? new Text($"    {line}\n", Color.Green) : RenderLine(line));
        }
    }

    private static Text RenderLine(string line)
    {
        var heading = line.TrimStart('#');
        return heading.Length < line.Length && heading.StartsWith(' ')
            ? new(heading.TrimStart() + "\n", new Style(decoration: Decoration.Bold))
            : new(line.Replace("**", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal) + "\n");
    }
}
