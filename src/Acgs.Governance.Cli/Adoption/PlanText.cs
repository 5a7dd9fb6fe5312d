// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Shows a plan to people: a diff for each file.</summary>
internal static class PlanText
{
    private const int Context = 3;

    /// <summary>Writes the steps that have something to say.</summary>
    public static void Write(IReadOnlyList<InitStep> steps, TextWriter output)
    {
        foreach (var step in steps)
        {
            if (step.After is not null)
            {
                WriteDiff(step, output);
            }
            else if (step.Note is not null)
            {
                output.WriteLine($"{step.Path} is left as it is. {step.Note.TrimEnd('\n')}");
                output.WriteLine();
            }
        }
    }

    private static void WriteDiff(InitStep step, TextWriter output)
    {
        output.WriteLine(step.Before is null ? "--- /dev/null" : $"--- a/{step.Path}");
        output.WriteLine($"+++ b/{step.Path}");
        var before = new TextLines(step.Before ?? []);
        var after = new TextLines(step.After!);
        var above = CountEqual(before, after, 0, (lines, index) => lines[index]);
        var below = CountEqual(before, after, above, (lines, index) => lines[lines.Count - 1 - index]);
        WriteHunk(before, after, above, below, output);
        output.WriteLine();
    }

    /// <summary>What was inserted lies between the lines that both have above and below.</summary>
    private static void WriteHunk(TextLines before, TextLines after, int above, int below, TextWriter output)
    {
        var start = Math.Max(above - Context, 0);
        var shownBelow = Math.Min(below, Context);
        var (removed, added) = (before.Count - above - below, after.Count - above - below);
        var shown = above - start + shownBelow;
        output.WriteLine($"@@ -{Range(start, removed + shown)} +{Range(start, added + shown)} @@");
        WriteLines(after, start, above, ' ', output);
        WriteLines(before, above, above + removed, '-', output);
        WriteLines(after, above, above + added, '+', output);
        WriteLines(after, above + added, above + added + shownBelow, ' ', output);
    }

    private static string Range(int start, int count) => $"{(count == 0 ? 0 : start + 1)},{count}";

    private static void WriteLines(TextLines lines, int start, int end, char mark, TextWriter output)
    {
        for (var index = start; index < end; index++)
        {
            output.WriteLine(mark + lines[index]);
        }
    }

    private static int CountEqual(TextLines before, TextLines after, int taken, Func<TextLines, int, string> line)
    {
        var count = 0;
        while (count < Math.Min(before.Count, after.Count) - taken && line(before, count) == line(after, count))
        {
            count++;
        }

        return count;
    }
}
