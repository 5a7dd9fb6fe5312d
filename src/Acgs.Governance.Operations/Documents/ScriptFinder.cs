// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents;

/// <summary>Finds the shell code of a document: fences, sessions with prompts, and the lines of pipelines and inline code that run acgs-cli.</summary>
internal static partial class ScriptFinder
{
    private static readonly string[] ShellLanguages = ["sh", "bash", "zsh", "shell", "console", "shell-session", "shellscript"];
    private static readonly string[] PipelineLanguages = ["yaml", "yml", "dockerfile", "makefile", "groovy"];

    public static IEnumerable<CodeScript> Find(MarkdownDocument document)
    {
        var headings = new List<(int Level, string Text)>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                headings.RemoveAll(heading => heading.Level >= block.Level);
                headings.Insert(0, (block.Level, block.Text));
            }

            foreach (var (script, isInline) in block.Kind == BlockKind.Code ? [(ScanCode(block), false)] : ScanInlines(document, block))
            {
                if (script.Commands.Count > 0)
                {
                    yield return new(script, isInline, [.. headings.Select(heading => heading.Text)]);
                }
            }
        }
    }

    private static ShellScript ScanCode(Block block)
    {
        var isShell = ShellLanguages.Contains(block.Language);
        var lines = block.Lines.Select(line => line.Text).ToList();
        var hasPrompts = (isShell || block.Language.Length == 0) && lines.Any(line => Prompt().IsMatch(line));
        var code = hasPrompts ? AfterPrompts(lines)
            : isShell ? lines
            : PipelineLanguages.Contains(block.Language) ? lines.Select(line => Step().Match(line).Groups[1].Value)
            : [];
        return ShellScanner.Scan(string.Join('\n', code), LineOf(block, [.. code]));
    }

    // What is cut off at the start of lines must not shift the count of lines.
    private static Func<int, int> LineOf(Block block, string[] lines)
    {
        var kept = new Block(block.Kind, block.FirstLine) { LastLine = block.LastLine };
        kept.Lines.AddRange(lines.Select((line, index) => new SourceLine(block.Lines[index].Number, line)));
        return kept.LineAt;
    }

    private static IEnumerable<string> AfterPrompts(List<string> lines)
    {
        var continues = false;
        foreach (var line in lines)
        {
            var prompt = Prompt().Match(line);
            var code = prompt.Success ? line[prompt.Length..] : continues ? line : string.Empty;
            continues = code.EndsWith('\\');
            yield return code;
        }
    }

    // In a table a bar has a backslash, also in code.
    private static IEnumerable<(ShellScript Script, bool IsInline)> ScanInlines(MarkdownDocument document, Block block) =>
        document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Code && ToolCall().IsMatch(inline.Value))
            .Select(inline => (ShellScanner.Scan(inline.Value.Replace("\\|", "|", StringComparison.Ordinal), _ => block.LineAt(inline.Start)), true));

    [GeneratedRegex(@"^\s*[$%] +")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^\s*(?:- +)?(?:run: +|RUN +|sh +['""])?((?:dotnet +(?:tool +run +)?)?acgs-cli .*)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:\$ +)?(?:[A-Z_]+=\S+ +)*(?:dotnet +(?:tool +run +)?)?acgs-cli\b")]
    private static partial Regex ToolCall();
}
